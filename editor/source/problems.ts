import {
  forEachDiagnostic,
  linter,
  lintGutter,
  type Diagnostic as Mark,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from "@codemirror/lint";
import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip } from "@codemirror/view";
import type { SourceDiagnostic } from "../source-field";
import { problemRange } from "./problem-range";

/** Marks the problems of the text in place of those marked before. Lines that the text no longer has count as its last. */
export function showProblems(view: EditorView, diagnostics: readonly SourceDiagnostic[]): void {
  const marks = diagnostics.map((one) => markOf(view.state, one));
  view.dispatch(setDiagnostics(view.state, marks));
}

function markOf({ doc }: EditorState, diagnostic: SourceDiagnostic): Mark {
  const line = doc.line(Math.min(Math.max(diagnostic.line, 1), doc.lines));
  const { from, to } = problemRange(line.text, diagnostic.column);
  const { problem, fix, edit } = diagnostic;
  return {
    from: line.from + from,
    to: line.from + to,
    severity: "error",
    message: `${problem} ${fix}`,
    renderMessage: () => messageOf(problem, fix),
    ...(edit && {
      actions: [
        {
          name: edit.label,
          apply(view) {
            // Its offsets are those of the text that was checked: whoever types first makes it wait for the next check.
            if (view.state.doc.eq(doc))
              view.dispatch({ changes: [...edit.changes], userEvent: "input.fix" });
            view.focus();
          },
        },
      ],
    }),
  };
}

function messageOf(problem: string, fix: string): HTMLElement {
  const message = document.createElement("div");
  const paragraphs = [problem, `→ ${fix}`].map((text) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    return paragraph;
  });
  message.append(...paragraphs);
  return message;
}

/** A mark where it is now: the text may have changed since. */
type Placed = { mark: Mark; from: number; to: number };

function marksAt(state: EditorState, position: number): Placed[] {
  const found: Placed[] = [];
  forEachDiagnostic(state, (mark, from, to) => {
    if (from <= position && position <= to) found.push({ mark, from, to });
  });
  return found;
}

const hide = StateEffect.define<null>();

/** Who has a mouse sees a problem by pointing at it. */
const hasMouse = () => matchMedia("(hover: hover)").matches;

/** The problem at the cursor, for those without a mouse: shown when the cursor is put there, and not while somebody types. */
const atCursor = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    const { docChanged, selection, state, effects } = transaction;
    if (docChanged || effects.some((one) => one.is(hide))) return null;
    if (!selection) return shown;
    if (transaction.isUserEvent("select.pointer") && hasMouse()) return null;
    const { from, to, empty } = state.selection.main;
    const marks = marksAt(state, from);
    // What F8 selects is a whole problem.
    const isMeant = empty || marks.some((one) => one.from === from && one.to === to);
    if (marks.length === 0 || !isMeant) return null;
    return { pos: from, above: false, create: (view) => ({ dom: tooltipOf(view, marks) }) };
  },
  provide: (field) => showTooltip.from(field),
});

function tooltipOf(view: EditorView, marks: readonly Placed[]): HTMLElement {
  const list = document.createElement("ul");
  list.className = "cm-tooltip-lint";
  for (const { mark, from, to } of marks) {
    const { renderMessage, actions = [] } = mark;
    const item = document.createElement("li");
    item.className = "cm-diagnostic cm-diagnostic-error";
    if (renderMessage) item.append(renderMessage(view));
    for (const action of actions) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "cm-diagnosticAction";
      button.textContent = action.name;
      button.addEventListener("click", () => action.apply(view, from, to));
      item.append(button);
    }
    list.append(item);
  }
  return list;
}

/** Moves to a problem, and says it to those who do not see it. */
const announced = (move: (view: EditorView) => boolean) => (view: EditorView) => {
  if (!move(view)) return false;
  const [first] = marksAt(view.state, view.state.selection.main.from);
  if (first) view.dispatch({ effects: EditorView.announce.of(first.mark.message) });
  return true;
};

function hideShown(view: EditorView): boolean {
  if (!view.state.field(atCursor)) return false;
  view.dispatch({ effects: hide.of(null) });
  return true;
}

/** An empty list leads to an empty tooltip, although it is documented to lead to none; only nothing does. */
const NO_TOOLTIP = null as unknown as Mark[];

/** One tooltip at a time: the one under the pointer would say the same again. */
const underPointer = linter(null, {
  tooltipFilter: (marks, state) => (state.field(atCursor, false) ? NO_TOOLTIP : [...marks]),
  hideOn: ({ startState, state }) =>
    state.field(atCursor, false) && !startState.field(atCursor, false) ? true : null,
});

/** Underlines, marks beside the lines, the problem at the cursor; F8 moves on to the next one. */
export const problems: Extension = [
  lintGutter(),
  underPointer,
  atCursor,
  keymap.of([
    { key: "Escape", run: hideShown },
    { key: "F8", run: announced(nextDiagnostic), shift: announced(previousDiagnostic) },
  ]),
];
