/** What the audit log calls an act, by the name that is in the database: “Jeri …”, and the account if it is another one. */
export const AUDIT_WORDS = {
  "role.change": "changed the role of",
  "role.first-administrator": "became the first administrator",
  "person.block": "blocked",
  "person.unblock": "ended the block of",
  "person.keep-block": "kept the block of",
  "block.lift": "lifted",
  "person.sign-out": "ended all sessions of",
  "account.create": "created an account",
  "account.change-profile": "changed their profile",
  "account.change-address": "changed their email address",
  "account.change-password": "changed their password",
  "account.reset-password": "set a new password with a link from an email",
  "account.add-passkey": "added a passkey",
  "account.remove-passkey": "removed a passkey",
  "account.sign-out-everywhere": "signed out everywhere",
  "account.delete": "deleted their account",
  "article.publish": "published a change to",
  "article.create": "published the new article",
  "source.create": "recorded the source",
  "image.publish": "added the picture",
  "mail.retry": "sent a message again",
  "mail.test": "sent a test message",
} as const;

/** What can be noted; each has words. */
export type AuditAction = keyof typeof AUDIT_WORDS;

/** Of an act that an older version of the program has noted, its name. */
export const auditWords = (action: string): string =>
  Object.hasOwn(AUDIT_WORDS, action) ? AUDIT_WORDS[action as AuditAction] : action;
