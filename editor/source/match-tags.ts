import { syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { type Tag, tagAt } from "./components";

const matched = Decoration.mark({ class: "cm-matchingBracket" });
const single = Decoration.mark({ class: "cm-nonmatchingBracket" });

/**
 * The other tag of each tag that needs one, by offset; a tag without one has none. Tags of one name are nested.
 * @param tags in the order of the text
 */
export function pairTags(tags: readonly Tag[]): Map<number, Tag> {
  const pairs = new Map<number, Tag>();
  const open: Tag[] = [];
  for (const tag of tags.filter(({ isEmpty }) => !isEmpty)) {
    if (!tag.isClosing) open.push(tag);
    else if (open.at(-1)?.name === tag.name) {
      const start = open.pop() as Tag;
      pairs.set(start.from, tag).set(tag.from, start);
    }
  }
  return pairs;
}

function listTags(state: EditorState): Tag[] {
  const tags: Tag[] = [];
  syntaxTree(state).iterate({
    enter({ name, from, to }) {
      const tag = name === "Component" && tagAt(state.sliceDoc(from, to), 0);
      if (tag) tags.push({ ...tag, from, to });
    },
  });
  return tags;
}

function mark(state: EditorState): DecorationSet {
  const { head, empty } = state.selection.main;
  const isIn = (side: -1 | 1) =>
    syntaxTree(state).resolveInner(head, side).matchContext(["Component"]) ||
    syntaxTree(state).resolveInner(head, side).name === "Component";
  if (!empty || !(isIn(-1) || isIn(1))) return Decoration.none;
  const tags = listTags(state);
  const own = tags.find(({ from, to }) => from <= head && head <= to);
  if (!own || own.isEmpty || own.name === "br") return Decoration.none;
  const other = pairTags(tags).get(own.from);
  const marks = other ? [own, other] : [own];
  return Decoration.set(
    marks.map(({ from, to }) => (other ? matched : single).range(from, to)),
    true,
  );
}

/** Marks the tag at the cursor and the one that belongs to it, as other editors do with brackets. */
export const matchTags: Extension = StateField.define<DecorationSet>({
  create: mark,
  update(marks, { docChanged, selection, state }) {
    if (!docChanged && !selection) return marks;
    return mark(state);
  },
  provide: (field) => EditorView.decorations.from(field),
});
