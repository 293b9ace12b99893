import { element } from "../element";
import type { SourceDiagnostic } from "../source-field";

const SHOWN = 20;

/** What a list of problems can do. */
export type ProblemActions = {
  /** Brings the place of a problem into view. */
  show(problem: SourceDiagnostic): void;
  /** Makes the changes of its button. */
  solve(problem: SourceDiagnostic): void;
};

/** The problems of the text, each with its place, what to write instead, and a button where there is one safe way. */
export function problemList(
  own: string,
  problems: readonly SourceDiagnostic[],
  actions: ProblemActions,
): HTMLElement[] {
  const list = element("ol", { className: "problem-list" });
  list.append(...problems.slice(0, SHOWN).map((one) => problemItem(own, one, actions)));
  const more = problems.length - SHOWN;
  return more > 0 ? [list, element("p", {}, `And ${more} more. Fix those above first.`)] : [list];
}

function problemItem(own: string, problem: SourceDiagnostic, { show, solve }: ProblemActions) {
  const { file, line, field, edit } = problem;
  const words = `Line ${line}${field ? `, ${field}` : ""}`;
  const place =
    file === own
      ? element("button", { type: "button", className: "link problem-place" }, words)
      : element("b", {}, `${file}, line ${line}`);
  if (file === own) place.addEventListener("click", () => show(problem));
  const item = element(
    "li",
    {},
    element("p", {}, place),
    element("p", {}, problem.problem),
    element("p", {}, `→ ${problem.fix}`),
  );
  if (edit) {
    const button = element(
      "button",
      { type: "button", className: "button button-plain" },
      edit.label,
    );
    button.addEventListener("click", () => solve(problem));
    item.append(button);
  }
  return item;
}
