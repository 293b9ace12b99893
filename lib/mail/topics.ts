/** What people can unsubscribe from, and how a sentence names it: “mail about …”. Anything else has to arrive. */
export const MAIL_TOPICS = {
  role: "changes to your role",
} as const satisfies Record<string, string>;

export type MailTopic = keyof typeof MAIL_TOPICS;

/** A topic as it is in the database; undefined if the program no longer has it. */
export const findTopic = (text: string | null): MailTopic | undefined =>
  text && Object.hasOwn(MAIL_TOPICS, text) ? (text as MailTopic) : undefined;
