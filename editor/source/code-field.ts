import { isolateHistory } from "@codemirror/commands";
import type { Extension } from "@codemirror/state";
import { EditorState, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { SourceField } from "../source-field";
import { showProblems } from "./problems";

/** CodeMirror as what holds the source. */
export type CodeField = SourceField & { view: EditorView };

/**
 * Replaces what is selected itself. Browsers would write the new text with the style of the old, as an attribute, which the policy of
 * the page does not permit. What is being composed stays theirs.
 */
const replaceSelected = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, isComposing } = event;
    const isPlain = inputType === "insertText" && data !== null && !isComposing;
    const isEmpty = view.state.selection.ranges.every((range) => range.empty);
    if (!isPlain || (isEmpty && !data.includes("\n"))) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(data), {
      userEvent: "input.type",
      scrollIntoView: true,
    });
    return true;
  },
});

/**
 * CodeMirror in a shadow root: its styles are adopted there, as the policy of the page permits.
 * @param host an element without a shadow root
 */
export function codeField(
  host: HTMLElement,
  text: string,
  extensions: readonly Extension[],
): CodeField {
  const root = host.attachShadow({ mode: "open" });
  const changed = new Set<() => void>();
  const moved = new Set<() => void>();
  const tell = EditorView.updateListener.of(({ docChanged, selectionSet }) => {
    if (docChanged) for (const listener of changed) listener();
    if (docChanged || selectionSet) for (const listener of moved) listener();
  });
  const view = new EditorView({
    state: EditorState.create({ doc: text, extensions: [...extensions, replaceSelected, tell] }),
    parent: root,
    root,
  });
  const inside = (offset: number) => Math.max(0, Math.min(offset, view.state.doc.length));
  return {
    view,
    text: () => view.state.doc.toString(),
    change: (changes) =>
      view.dispatch({
        changes: [...changes],
        userEvent: "input",
        annotations: isolateHistory.of("full"),
      }),
    prepend: (text) =>
      view.dispatch({
        changes: { from: 0, insert: text },
        annotations: Transaction.addToHistory.of(false),
      }),
    onChange: (listener) => void changed.add(listener),
    onMove: (listener) => void moved.add(listener),
    cursor: () => view.state.selection.main.head,
    selection() {
      const { from, to } = view.state.selection.main;
      return { from, to };
    },
    select(from, to = from) {
      view.dispatch({
        selection: { anchor: inside(from), head: inside(to) },
        effects: EditorView.scrollIntoView(inside(from), { y: "nearest", yMargin: 64 }),
      });
      view.focus();
    },
    showDiagnostics: (diagnostics) => showProblems(view, diagnostics),
  };
}
