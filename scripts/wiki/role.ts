import type { Command } from "commander";
import { explaining } from "./backup";
import { acting, fail, failWith } from "./terminal";

const NOTES = `
The account has to exist: its owner signs up first. The server may run meanwhile. The change is in the audit log.
Roles: contributor (proposes changes), editor (reviews and publishes), administrator.
Exit code: 0 done, 1 not possible, 2 invalid command.`;

/** `role <email> <role>`: changes what somebody may do. */
export function addRole(program: Command): void {
  program
    .command("role")
    .argument("<email>", "the email address of the account")
    .argument("<role>", "contributor, editor or administrator")
    .description("Change the role of somebody who has an account.")
    .addHelpText("after", NOTES)
    .action(acting(setRole));
}

async function setRole(mail: string, roleText: string): Promise<void> {
  // Loaded only now: other commands need no database.
  const { SERVER } = await import("@/lib/audit/note-audit");
  const { closeDatabase, getDatabase } = await import("@/lib/database/get-database");
  const { ACCOUNT_ROLES, changeRole } = await import("@/lib/people/change-role");
  const { findPersonByEmail } = await import("@/lib/people/find-people");
  const { PeopleError } = await import("@/lib/people/people-error");
  const role = ACCOUNT_ROLES.find((one) => one === roleText.toLowerCase());
  if (!role)
    fail(
      `There is no role “${roleText}” for an account. Write one of: ${ACCOUNT_ROLES.join(", ")}. (A reader is somebody who is not signed in.)`,
    );
  await explaining(async () => {
    try {
      const database = await getDatabase();
      const person = await findPersonByEmail(database, mail.trim().toLowerCase());
      if (!person)
        failWith(
          `Nobody has an account with the email address ${mail}. Its owner signs up at /account first, and opens the link in the message. (Without SMTP_URL, read that message with: npm run wiki -- mailbox)`,
        );
      const before = await changeRole(database, { userId: person.id, role, actor: SERVER });
      console.log(
        before.role === role
          ? `${person.name} (${person.email}) has the role ${role} already.`
          : `${person.name} (${person.email}) has the role ${role} now; before: ${before.role}.`,
      );
    } catch (error) {
      if (error instanceof PeopleError) failWith(error.message);
      throw error;
    } finally {
      await closeDatabase();
    }
  });
}
