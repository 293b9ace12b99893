import { startCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { bodyStart } from "../commands/body-start";
import { continueList } from "../commands/continue-list";
import { addToolbar } from "../commands/toolbar";
import { completion } from "../completion/completion";
import { addNewSource, newSource } from "../new-source/new-source";
import { listenForPaste } from "../paste/paste";
import { addPicture } from "../picture/picture";
import { putText } from "../put-text";
import { type SourceField, textAreaField } from "../source-field";
import { type CodeField, codeField } from "./code-field";
import { language } from "./language";
import { matchTags } from "./match-tags";
import { nameContent } from "./name-content";
import { addNote } from "./note";
import { addSwitch } from "./plain-switch";
import { problems } from "./problems";
import { sendText } from "./send-text";
import { switchField } from "./switch-field";
import { theme } from "./theme";

/** All that CodeMirror does here; keys of earlier ones come first. */
const extensions = (area: HTMLTextAreaElement) => [
  history(),
  language,
  completion,
  problems,
  matchTags,
  search({ top: true }),
  highlightSelectionMatches({ minSelectionLength: 3 }),
  highlightSpecialChars(),
  lineNumbers(),
  EditorView.lineWrapping,
  keymap.of([{ key: "Enter", run: enter }, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
  nameContent(area),
  theme,
];

function enter(view: EditorView): boolean {
  const { from, to } = view.state.selection.main;
  const outcome = continueList({ text: view.state.doc.toString(), from, to });
  if (!outcome) return false;
  const { changes, select } = outcome;
  view.dispatch({
    changes,
    selection: { anchor: select.from },
    scrollIntoView: true,
    userEvent: "input",
  });
  return true;
}

/**
 * Puts CodeMirror in the place of a text area, which stays one press of a button away and is what the form sends. The commands,
 * their keys and pasting work in both.
 * @param area in a form, with a label
 */
export function openSource(area: HTMLTextAreaElement): SourceField {
  // Whoever is faster than the script goes on where they are.
  const typing = document.activeElement === area && {
    from: area.selectionStart,
    to: area.selectionEnd,
  };
  const box = document.createElement("div");
  box.className = "source-editor";
  area.before(box);
  const host = document.createElement("div");
  box.append(host, area);
  const code = codeField(host, area.value, extensions(area));
  const source = switchField(code, textAreaField(area), {
    intoCode: (text) => putText(code, text),
    intoPlain(text) {
      area.value = text;
    },
    show: (isCode) => show(isCode, area, host),
    reveal() {
      for (
        let fold = box.closest("details");
        fold;
        fold = fold.parentElement?.closest("details") ?? null
      )
        fold.open = true;
    },
  });
  const start = bodyStart(area.value);
  code.view.dispatch({ selection: { anchor: start } });
  area.setSelectionRange(start, start);
  show(true, area, host);
  area.labels[0]?.addEventListener("click", () => source.isCode() && code.view.focus());
  // The list of what is wrong with the form leads to its fields.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(`a[href="#${area.id}"]`);
    if (!link) return;
    event.preventDefault();
    source.select(source.cursor());
  });
  const bar = addToolbar({
    source,
    box,
    complete: () => source.isCode() && startCompletion(code.view),
  });
  const begin = area.form ? newSource(area.form, source) : undefined;
  if (begin) addNewSource(bar, begin);
  const say = addNote(box);
  if (area.form)
    addPicture(
      { form: area.form, source, say },
      {
        box,
        bar,
        offsetAt: (event) =>
          source.isCode() ? offsetInCode(code, event) : offsetInArea(area, event),
      },
    );
  addSwitch(source, bar);
  listenForPaste({ source, box, say, newSource: begin });
  sendText(area, source);
  if (typing) source.select(typing.from, typing.to);
  return source;
}

const offsetInCode = ({ view }: CodeField, { clientX: x, clientY: y }: MouseEvent) =>
  view.posAtCoords({ x, y }) ?? undefined;

/** Browsers that do not say where a point of a text area is leave the cursor where it is. */
function offsetInArea(
  area: HTMLTextAreaElement,
  { clientX, clientY }: MouseEvent,
): number | undefined {
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  return place?.offsetNode === area ? place.offset : undefined;
}

function show(isCode: boolean, area: HTMLTextAreaElement, host: HTMLElement): void {
  host.hidden = !isCode;
  area.hidden = isCode;
  // A label of something hidden leads nowhere.
  const [label] = isCode ? area.labels : [document.querySelector(`label[data-for="${area.id}"]`)];
  if (!(label instanceof HTMLLabelElement)) return;
  label.dataset.for = area.id;
  label.htmlFor = isCode ? "" : area.id;
}
