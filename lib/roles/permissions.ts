import type { Role } from "../database/tables";

/** Everything that needs a permission, with what it means. `docs/operating.md` prints this table; a test compares the two. */
export const PERMISSIONS = {
  public: {
    text: "sign up, sign in, ask for a new password, unsubscribe",
    roles: ["reader", "contributor", "editor", "administrator"],
  },
  "account.own": {
    text: "change, export and delete their own account",
    roles: ["contributor", "editor", "administrator"],
  },
  propose: {
    text: "propose changes to articles, keep drafts of them in the account",
    roles: ["contributor", "editor", "administrator"],
  },
  review: { text: "review what others propose", roles: ["editor", "administrator"] },
  publish: { text: "publish changes", roles: ["editor", "administrator"] },
  "admin.people": { text: "change roles, block people, sign them out", roles: ["administrator"] },
  "admin.blocks": {
    text: "see and lift the blocks of deleted accounts",
    roles: ["administrator"],
  },
  "admin.mail": {
    text: "see the outbox, send messages again, send a test message",
    roles: ["administrator"],
  },
  "admin.audit": { text: "read the audit log and the sign-ins", roles: ["administrator"] },
  "admin.settings": { text: "change settings, see the limits", roles: ["administrator"] },
} as const satisfies Record<string, { text: string; roles: readonly Role[] }>;

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_KEYS = Object.keys(PERMISSIONS) as Permission[];

/** Whether a role has a permission. Somebody who is not signed in is a reader. */
export const may = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS[permission].roles as readonly Role[]).includes(role);
