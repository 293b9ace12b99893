import { getOpenDatabase } from "../database/get-database";
import type { OpenDatabase } from "../database/open-database";
import { deliverNext } from "./deliver";
import { readMailSettings } from "./mail-settings";
import { mailSender } from "./mail-wake";
import { removeOldMail } from "./remove-old-mail";
import { mailboxTransport, smtpTransport, type Transport } from "./transport";

/** How often the outbox is looked at, in milliseconds, for mail of other processes and for retries. */
const PAUSE = 5000;

/** How often old mail is removed, in milliseconds. */
const CLEANING = 60 * 60_000;

/** How many mails are sent at once. */
const AT_ONCE = 3;

type Options = {
  open?: () => Promise<Pick<OpenDatabase, "database" | "dialect">>;
  send?: Transport;
  keepsTexts?: boolean;
  pause?: number;
};

/**
 * Sends what is in the outbox until `stop` is called. If the database cannot be used, it tries again.
 * @returns a function that stops it, and waits for what is being sent
 */
export function startMailSender(options: Options = {}): () => Promise<void> {
  const settings = readMailSettings(process.env);
  const {
    open = getOpenDatabase,
    send = settings ? smtpTransport(settings) : mailboxTransport,
    keepsTexts = !settings,
    pause = PAUSE,
  } = options;
  let isStopped = false;
  let cleanedAt = 0;
  let wake = () => {};
  const sleep = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const sendAll = async (opened: Pick<OpenDatabase, "database" | "dialect">) => {
    while (!isStopped && (await deliverNext(opened, send, keepsTexts)));
  };
  const turn = async () => {
    const opened = await open();
    await Promise.all(Array.from({ length: AT_ONCE }, () => sendAll(opened)));
    if (Date.now() - cleanedAt < CLEANING) return;
    cleanedAt = Date.now();
    await removeOldMail(opened.database, keepsTexts);
  };
  const run = async () => {
    for (let lastMessage = ""; !isStopped; ) {
      let isWoken = false;
      mailSender().wake = () => {
        isWoken = true;
        wake();
      };
      await turn().then(
        () => {
          lastMessage = "";
        },
        (error) => {
          const message = `The outbox could not be read: ${error instanceof Error ? error.message : error}`;
          if (message !== lastMessage) console.error(message);
          lastMessage = message;
        },
      );
      if (!isWoken && !isStopped) await sleep();
    }
  };
  const running = run();
  return async () => {
    isStopped = true;
    wake();
    await running;
  };
}
