import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  type Completion as Option,
} from "@codemirror/autocomplete";
import { type Extension, Prec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { COMPONENT_RULES, PLAIN_TAGS } from "../../lib/mdx/component-rules";
import type { Completion } from "../../lib/views/completion/completion";
import { lookUp } from "./look-up";
import { insertionOf, type Place, placeAt } from "./place";

/** Writes what was chosen, and puts the cursor where one goes on. */
const apply =
  (what: Place["what"], chosen: string) =>
  (view: EditorView, _: Option, from: number, end: number) => {
    const after = view.state.sliceDoc(end, end + 40);
    const { insert, to, cursor } = insertionOf(what, chosen, after);
    view.dispatch({
      changes: { from, to: end + to, insert },
      selection: { anchor: from + cursor },
      scrollIntoView: true,
      userEvent: "input.complete",
    });
  };

const optionOf = (what: Place["what"], { insert, label, detail, spoiler }: Completion): Option => ({
  label,
  detail: spoiler ? `${detail}, spoiler of ${spoiler}` : detail,
  apply: apply(what, insert),
});

const COMPONENTS: readonly Option[] = [
  ...[...COMPONENT_RULES].map(([name, { example }]) => ({ name, detail: example })),
  ...[...PLAIN_TAGS].map((name) => ({ name, detail: `<${name}>` })),
].map(({ name, detail }) => ({
  label: name,
  detail,
  type: "component",
  apply: apply("component", name),
}));

function propsOf({ component, given }: Place & { what: "prop" }): Option[] {
  const props = COMPONENT_RULES.get(component)?.props ?? new Map();
  return [...props]
    .filter(([name]) => !given.includes(name))
    .map(([name, { describe }]) => ({ label: name, detail: describe, apply: apply("prop", name) }));
}

async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const line = context.state.doc.lineAt(context.pos);
  const place = placeAt(line.text.slice(0, context.pos - line.from));
  if (!place) return null;
  const from = line.from + place.from;
  if (place.what === "component") return { from, options: COMPONENTS, validFor: /^[A-Za-z]*$/ };
  if (place.what === "prop") return { from, options: propsOf(place), validFor: /^\w*$/ };
  const { what } = place;
  const aborted = new AbortController();
  context.addEventListener("abort", () => aborted.abort(), { onDocChange: true });
  const found = await lookUp(what, context.state.sliceDoc(from, context.pos), aborted.signal);
  // The server has chosen and ordered them.
  return context.aborted || found.length === 0
    ? null
    : { from, options: found.map((one) => optionOf(what, one)), filter: false };
}

/** Suggestions for links, components and the values of their props. */
export const completion: Extension = [
  autocompletion({
    override: [complete],
    icons: false,
    // The value of a prop follows its component.
    activateOnCompletion: ({ type }) => type === "component",
  }),
  // Its list would be as wide as its longest line.
  Prec.low(
    EditorView.theme({
      ".cm-tooltip.cm-tooltip-autocomplete > ul": {
        maxWidth: "min(34rem, calc(100vw - 1.5rem))",
        fontFamily: "inherit",
      },
    }),
  ),
];
