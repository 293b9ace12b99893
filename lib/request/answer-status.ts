import { AsyncLocalStorage } from "node:async_hooks";

/** What a page says of its own answer beside its text. `retryAfter` is in seconds. */
export type AnswerStatus = { status?: number; retryAfter?: number };

/** The server and Next's bundles each have a copy of this module: they share one storage. */
const shared: { midlandCircleAnswers?: AsyncLocalStorage<AnswerStatus> } = globalThis as never;

const answers = () => {
  shared.midlandCircleAnswers ??= new AsyncLocalStorage();
  return shared.midlandCircleAnswers;
};

/** Runs the work that answers one request; what `setAnswerStatus` says meanwhile ends up in `answer`. */
export const withAnswerStatus = <T>(answer: AnswerStatus, work: () => T): T =>
  answers().run(answer, work);

/**
 * Sends the page that is being rendered with another status than 200. Next has no way of saying so that
 * keeps the page. Without our server, as in `npm run dev`, it does nothing.
 */
export function setAnswerStatus(status: number, retryAfter?: number): void {
  Object.assign(answers().getStore() ?? {}, { status, retryAfter });
}
