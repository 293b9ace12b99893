import { z } from "zod";
import { mailAddress } from "../mail/mail-address";
import { queueMail } from "../mail/queue-mail";
import { MAIL_TOPICS, type MailTopic } from "../mail/topics";
import { findSubscription, setWanted } from "../mail/unsubscribe";
import { retryMail } from "../people/outbox";
import { type AnyAction, defineAction } from "./form-action";
import { needed } from "./needed";

const id = z.string().regex(/^[\w-]{1,100}$/, "Choose a message.");

export const testMailAction = defineAction({
  name: "mail-test",
  title: "Send a test message",
  schema: z.strictObject({ email: mailAddress }),
  permission: "admin.mail",
  limits: [
    { by: "account", most: 20, seconds: 3600 },
    { by: "mail", most: 5, seconds: 3600 },
  ],
  page: "/admin/mail",
  async run({ database, fields: { email } }) {
    const mail = await queueMail(database, { to: email, template: "test", data: {} });
    return {
      redirect: `/admin/mail/${mail}`,
      notice:
        "The test message is in the outbox. Reload this page to see what the mail server answered.",
      audit: { action: "mail.test", subjectType: "mail", subjectId: mail ?? "" },
    };
  },
});

export const retryMailAction = defineAction({
  name: "mail-retry",
  title: "Send a message again that failed, or that waits",
  schema: z.strictObject({ id }),
  permission: "admin.mail",
  limits: [{ by: "account", most: 300, seconds: 3600 }],
  page: ({ id = "" }) => (/^[\w-]{1,100}$/.test(id) ? `/admin/mail/${id}` : "/admin/mail"),
  async run({ database, fields: { id } }) {
    if (!(await retryMail(database, id)))
      return { errors: { "": "This message has been sent in the meantime, or it is gone." } };
    return {
      redirect: `/admin/mail/${id}`,
      notice:
        "The message is being sent again. Reload this page to see what the mail server answered.",
      audit: { action: "mail.retry", subjectType: "mail", subjectId: id },
    };
  },
});

const TOPICS = Object.keys(MAIL_TOPICS) as MailTopic[];

export const mailTopicsAction = defineAction({
  name: "mail-topics",
  title: "Choose what you are emailed about",
  // A box that is not checked is not sent.
  schema: z.partialRecord(z.enum(TOPICS), z.literal("on")),
  permission: "account.own",
  allowedWhenBlocked: true,
  limits: [{ by: "account", most: 60, seconds: 3600 }],
  page: "/account/mail",
  async run({ database, fields, person }) {
    const userId = needed(person).id;
    for (const topic of TOPICS)
      await setWanted(database, { userId, topic }, fields[topic] === "on");
    return { redirect: "/account/mail", notice: "Your choice is saved." };
  },
});

/** Unsubscribing, and its opposite, which the page offers afterwards. The link in the mail permits both, and nothing else. */
const subscription = (name: string, title: string, wanted: boolean): AnyAction =>
  defineAction({
    name,
    title,
    // A mail provider sends `List-Unsubscribe=One-Click` too.
    schema: z.object({ token: z.string() }),
    permission: "public",
    authority: "link",
    limits: [{ by: "network", most: 60, seconds: 3600 }],
    page: ({ token = "" }) => `/account/unsubscribe?token=${encodeURIComponent(token)}`,
    async run({ database, fields: { token } }) {
      const found = await findSubscription(database, token);
      if (found) await setWanted(database, found, wanted);
      return { redirect: `/account/unsubscribe?token=${encodeURIComponent(token)}` };
    },
  });

export const unsubscribeAction = subscription(
  "unsubscribe",
  "Unsubscribe from a topic, with the link in a message",
  false,
);
export const subscribeAction = subscription(
  "subscribe-again",
  "Subscribe to a topic again, with the link in a message",
  true,
);
