import "./no-eval";
import type { SourceDiagnostic } from "../source-field";
import { checkText, withEdits } from "./check-text";

/** A text to check; of several that wait, only the last one is. */
export type CheckRequest = { number: number; file: string; text: string };

export type CheckResult = { number: number; problems: readonly SourceDiagnostic[] };

let last: CheckRequest | undefined;

/** The problems come first: to find out what solves them takes several times as long. */
function checkLast(): void {
  const request = last;
  last = undefined;
  if (!request) return;
  const { number, file, text } = request;
  const problems = checkText(file, text);
  const send = (result: CheckResult) => postMessage(result);
  send({ number, problems });
  setTimeout(() => {
    if (last === undefined && problems.length > 0)
      send({ number, problems: withEdits(file, text, problems) });
  });
}

addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => {
  // After all messages that wait already.
  if (last === undefined) setTimeout(checkLast);
  last = data;
});
