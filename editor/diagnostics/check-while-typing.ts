import { element } from "../element";
import type { SourceDiagnostic, SourceField } from "../source-field";
import type { CheckRequest, CheckResult } from "./check-worker";
import { problemList } from "./problem-list";

/** The address of the bundled worker, written by `scripts/enhancements.mjs`. */
declare const CHECK_WORKER: string;

/** Milliseconds without typing before the text is checked. */
const PAUSE = 100;

/** The one worker that the policy of the editor permits. */
function startWorker(): Worker {
  const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("check-worker", { createScriptURL: (url) => url });
  return new Worker(policy ? (policy.createScriptURL(CHECK_WORKER) as string) : CHECK_WORKER);
}

type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
};

/** What the checker knows of the text. */
export type Checker = {
  /** Adds what only the server can know: problems with other files, for the text that it was sent. */
  addFromServer(text: string, problems: readonly SourceDiagnostic[]): void;
};

/**
 * Shows the problems of the text while somebody writes: what a file says on its own is found by a worker in the browser, with the
 * code of `npm run check`; what it has to do with others, the server adds.
 * @param file the path of the draft: `content/heroes/jessica-jones.mdx`
 * @param isBegun whether there is something to check before anybody types
 */
export function checkWhileTyping(
  form: HTMLFormElement,
  source: SourceField,
  file: string,
  isBegun: boolean,
): Checker {
  const { section, list, count } = placeFor(form);
  const worker = startWorker();
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let checked = { number: 0, text: "", problems: [] as readonly SourceDiagnostic[] };
  /** A problem whose button was pressed after its text had changed. */
  let toSolve: SourceDiagnostic | undefined;
  let fromServer: { text: string; problems: readonly SourceDiagnostic[] } = {
    text: "",
    problems: [],
  };

  const show = () => {
    const own = new Set(checked.problems.map(keyOf));
    const others = fromServer.problems.filter(
      (one) => !own.has(keyOf(one)) && isStillThere(one, fromServer.text, checked.text),
    );
    const problems = [...checked.problems, ...others];
    source.showDiagnostics(problems.filter((one) => one.file === file));
    list.replaceChildren(
      ...problemList(file, problems, {
        show: ({ line, column }) => source.select(offsetOf(source.text(), line, column)),
        solve: (problem) => {
          // What was typed since has other offsets: its own check, which follows, knows them.
          if (source.text() === checked.text) source.change(problem.edit?.changes ?? []);
          else toSolve = problem;
        },
      }),
    );
    section.hidden = problems.length === 0;
    const words = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const status = problems.length === 0 ? "No problems." : `${words}, listed below the text.`;
    if (count.textContent !== status) count.textContent = status;
  };
  const solveWhatWaits = () => {
    if (!toSolve) return;
    const { problem, line, edit } = toSolve;
    const [same] = checked.problems
      .filter((one) => one.problem === problem)
      .sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
    // The worker sends the problems first, and then again with their buttons.
    if (same && !same.edit) return;
    if (same?.edit && same.edit.label === edit?.label) source.change(same.edit.changes);
    toSolve = undefined;
  };
  const texts = new Map<number, string>();
  const check = () => {
    const text = source.text();
    texts.set(++number, text);
    const request: CheckRequest = { number, file, text: text.endsWith("\n") ? text : `${text}\n` };
    worker.postMessage(request);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<CheckResult>) => {
    const text = texts.get(data.number);
    for (const one of texts.keys()) if (one < data.number) texts.delete(one);
    if (text === undefined || text !== source.text()) return;
    checked = { number: data.number, text, problems: data.problems };
    show();
    solveWhatWaits();
  });
  source.onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  if (isBegun) check();
  return {
    addFromServer(text, problems) {
      fromServer = { text, problems };
      if (text === source.text()) show();
    },
  };
}

/** The section of problems below the form, and the line by the buttons that says how many there are. */
function placeFor(form: HTMLFormElement) {
  for (const printed of document.querySelectorAll("[data-problems]")) printed.remove();
  const list = element("div");
  const title = element(
    "h2",
    { className: "font-[760] font-sign text-[1.4rem]", id: "problems" },
    "Problems",
  );
  const section = element("section", { className: "mt-8", hidden: true }, title, list);
  section.setAttribute("aria-labelledby", title.id);
  form.after(section);
  const count = element("p", { className: "editor-count" });
  count.setAttribute("role", "status");
  form.querySelector(".editor-buttons")?.before(count);
  return { section, list, count };
}

/** Whether the line of a problem is the same in a later text. */
const isStillThere = ({ line }: SourceDiagnostic, text: string, later: string) =>
  text.split("\n")[line - 1] === later.split("\n")[line - 1];

const keyOf = ({ file, line, column, problem }: SourceDiagnostic) =>
  `${file}:${line}:${column} ${problem}`;

/** The offset of a line and a column, which count from 1; the end of the text if it is shorter. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
