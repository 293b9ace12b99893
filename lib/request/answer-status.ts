import { AsyncLocalStorage } from "node:async_hooks";
import { processState } from "../state/process-state";

/** The status and headers that a page sets for its own response. `retryAfter` is in seconds. */
export type AnswerStatus = { status?: number; retryAfter?: number };

const answers = processState("answerStatus", () => new AsyncLocalStorage<AnswerStatus>());

/** Runs the work for one request; `setAnswerStatus` writes to `answer` meanwhile. */
export const withAnswerStatus = <T>(answer: AnswerStatus, work: () => T): T =>
  answers().run(answer, work);

/**
 * Sends the page that is being rendered with a status other than 200, which Next cannot do for a normal page.
 * Without our server, as in `npm run dev`, it does nothing.
 */
export function setAnswerStatus(status: number, retryAfter?: number): void {
  Object.assign(answers().getStore() ?? {}, { status, retryAfter });
}
