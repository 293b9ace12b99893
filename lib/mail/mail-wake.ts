import { processState } from "../state/process-state";

type Sender = { wake?: (() => void) | undefined };

/** The loop that sends mail in this process, if it runs here. */
export const mailSender = processState("mailSender", (): Sender => ({}));

/** Lets the sender look at the outbox soon, instead of at its next turn. The mail may be in a transaction that is not done. */
export function wakeMailSender(): void {
  setTimeout(() => mailSender().wake?.(), 50).unref();
}
