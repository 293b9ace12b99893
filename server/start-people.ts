import { getDatabase } from "../lib/database/get-database";
import { mailLink } from "../lib/mail/mail-link";
import { startMailSender } from "../lib/mail/mail-sender";
import { hasMailbox } from "../lib/mail/mailbox";
import { LINK_HOURS, offerAdministration } from "../lib/people/first-administrator";
import { refreshAuthorNames } from "../lib/people/refresh-author-names";
import type { Health } from "./health";
import { openDatabase } from "./open-database";
import { removeOldOften } from "./remove-old";

/** Opens the database, and begins what needs it. Readers need neither, so nobody waits for it. */
export async function openPeople(health: Health): Promise<void> {
  await openDatabase(health);
  removeOldOften();
  await startPeople();
}

/** Begins what needs the database, when it is open: mail goes out, and somebody can become the first administrator. */
async function startPeople(): Promise<void> {
  startMailSender();
  void getDatabase().then(refreshAuthorNames, () => {});
  try {
    const path = await offerAdministration(await getDatabase());
    if (path) console.log(invitation(path));
  } catch (error) {
    // Readers are served all the same, and the next start prints a link.
    console.log(
      `The link for the first administrator could not be made: ${(error as Error).message}`,
    );
  }
}

const invitation = (path: string) =>
  [
    `This wiki has no administrator yet. Sign up at ${mailLink("/account/sign-up")}, then open this link, which works once within ${LINK_HOURS} hours:`,
    mailLink(path),
    ...(hasMailbox()
      ? [
          "No mail server is set (SMTP_URL). Read what would have been sent with: npm run wiki -- mailbox",
        ]
      : []),
  ].join("\n");
