import type { Role } from "../database/tables";

/** What people call each role, and what they can do with it: “As an editor you can …”. */
export const ROLE_WORDS: Readonly<Record<Role, { label: string; can: string }>> = {
  reader: { label: "Reader", can: "read everything" },
  contributor: { label: "Contributor", can: "propose changes to articles" },
  editor: { label: "Editor", can: "review what others propose, and publish changes" },
  administrator: {
    label: "Administrator",
    can: "do what editors can, change roles, block people, and see email and the audit log",
  },
};
