import type { Command } from "commander";
import { explaining } from "./backup";
import { acting, failWith } from "./terminal";

const NOTES = `
Without a mail server (SMTP_URL), messages stay in the database instead of being sent. This prints the newest,
the newest last, as plain text; administrators see them at /admin/mailbox. They may have links that are secrets.
Exit code: 0 done, 1 not possible, 2 invalid command.`;

/** `mailbox`: prints what would have been sent. */
export function addMailbox(program: Command): void {
  program
    .command("mailbox")
    .option("--to <email>", "only messages to this address")
    .description("Print the messages that would have been sent, while there is no mail server.")
    .addHelpText("after", NOTES)
    .action(acting(printMailbox));
}

async function printMailbox({ to }: { to?: string }): Promise<void> {
  const { closeDatabase, getDatabase } = await import("@/lib/database/get-database");
  const { hasMailbox, listMailbox } = await import("@/lib/mail/mailbox");
  await explaining(async () => {
    try {
      if (!hasMailbox())
        failWith(
          "A mail server is set (SMTP_URL), so messages are sent and their texts are not kept.",
        );
      const all = await listMailbox(await getDatabase());
      const mails = all.filter(({ toAddress }) => !to || toAddress === to.trim().toLowerCase());
      if (mails.length === 0) console.log("No messages yet.");
      for (const { toAddress, subject, createdAt, text } of mails.reverse())
        console.log(
          `To: ${toAddress}\nSubject: ${subject}\nDate: ${createdAt}\n\n${text}\n\n${"=".repeat(72)}\n`,
        );
    } finally {
      await closeDatabase();
    }
  });
}
