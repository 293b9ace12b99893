import type { FieldInput } from "../../lib/authoring/field-inputs";
import { emptyGroup, type GroupValue } from "../../lib/authoring/input-values";
import { problemsByPath } from "../../lib/authoring/problems-by-path";
import { readSent, withoutBlankRows } from "../../lib/authoring/sent-values";
import { readInputs } from "../../lib/authoring/write-inputs";
import { element } from "../element";
import type { SourceDiagnostic, SourceField, TextChange } from "../source-field";
import { problemsAtFields } from "./field-problems";
import { focusFact } from "./focus-fact";
import { hasAllNames, idsFromTitles } from "./typed-names";

/**
 * The whole source of a form with a field for each fact: its beginning, with what the fields say, and the text below. It is computed by
 * the code of the server, so what is checked and kept while somebody types is what would be published.
 * @param body what holds the text below the facts
 * @returns `body` itself, if the form has no facts
 */
export function factsSource(form: HTMLFormElement, body: SourceField): SourceField {
  const facts = form.querySelector<HTMLElement>("[data-inputs]");
  const head = form.querySelector<HTMLInputElement>("input[name=head]");
  const id = form.querySelector<HTMLInputElement>("input[name=id]")?.value;
  const kind = form.querySelector<HTMLInputElement>("input[name=kind]")?.value ?? id?.split("/")[0];
  if (!facts || !head || !kind) return body;
  const file = `content/${kind}/a.${kind === "sources" ? "yaml" : "mdx"}`;
  const inputs = JSON.parse(facts.dataset.inputs ?? "[]") as FieldInput[];
  // The file as it was opened never changes, so it is parsed once, not with each key.
  const opened = readInputs(file, head.value, inputs);
  const before = opened?.values ?? emptyGroup(inputs);
  const showAtFields = problemsAtFields(form);
  const listeners = new Set<() => void>();
  // What the fields say now; undefined if somebody has changed them since.
  let now: { values: GroupValue; text: string } | undefined;
  let isSource = false;

  const readFacts = () => {
    if (now) return now;
    const values = readSent(inputs, typedIn(form), before);
    const text = opened?.write(withoutBlankRows(inputs, values)) ?? head.value;
    now = { values, text };
    return now;
  };
  const readHead = (): string => (isSource ? "" : readFacts().text);
  const notify = () => {
    for (const listener of listeners) listener();
  };
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("[data-inputs]")) return;
    now = undefined;
    notify();
  });
  form.addEventListener("facts-changed", () => {
    now = undefined;
    notify();
  });
  body.onChange(notify);

  /** The fields cannot take any change of their text: from now on the form has the source, with what they said. */
  const becomeSource = () => {
    const { text } = readFacts();
    isSource = true;
    head.remove();
    for (const one of form.querySelectorAll("[data-inputs]")) one.remove();
    const view = form.querySelector<HTMLInputElement>("input[name=view]");
    if (view) view.value = "source";
    flipSwitch(form);
    body.prepend(text);
  };

  return {
    ...body,
    text: () => readHead() + body.text(),
    change(changes) {
      const length = readHead().length;
      const isInFacts = changes.some(({ from }) => from < length);
      if (isInFacts) becomeSource();
      body.change(shiftChanges(changes, isInFacts ? 0 : length));
    },
    prepend(text) {
      becomeSource();
      body.prepend(text);
    },
    onChange: (listener) => void listeners.add(listener),
    cursor: () => body.cursor() + readHead().length,
    selection() {
      const length = readHead().length;
      const { from, to } = body.selection();
      return { from: from + length, to: to + length };
    },
    select(from, to = from) {
      const own = readHead();
      if (from < own.length) focusFact(form, own, from);
      else body.select(from - own.length, to - own.length);
    },
    showDiagnostics(diagnostics) {
      const own = readHead();
      const lines = own.split("\n").length - 1;
      const atFields = isSource ? [] : diagnostics.filter(({ line }) => line <= lines);
      showAtFields(undecidedLeftOut(form, problemsByPath(inputs, readFacts().values, atFields)));
      body.showDiagnostics(
        diagnostics.flatMap((one): SourceDiagnostic[] => {
          if (one.line <= lines) return [];
          const edit = one.edit && {
            ...one.edit,
            changes: shiftChanges(one.edit.changes, own.length),
          };
          return [{ ...one, line: one.line - lines, ...(edit && { edit }) }];
        }),
      );
    },
  };
}

/** From now on the source is what is shown, and the facts are one button away. */
function flipSwitch(form: HTMLFormElement): void {
  const shown = form.querySelector<HTMLElement>(".view-switch [aria-current]");
  const other = form.querySelector<HTMLButtonElement>(".view-switch button[value=source]");
  if (!shown || !other) return;
  const { name, formAction } = other;
  const button = element("button", { type: "submit", name, value: "facts", formAction });
  button.textContent = shown.textContent;
  const now = element("span", {}, other.textContent ?? "");
  now.setAttribute("aria-current", "true");
  shown.replaceWith(button);
  other.replaceWith(now);
}

const shiftChanges = (changes: readonly TextChange[], length: number): TextChange[] =>
  changes.map(({ from, to, insert }) => ({ from: from - length, to: to - length, insert }));

/** The controls of facts, as the server reads them: of several of one name, all, on lines. */
function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || !/^[fr]\./.test(name)) continue;
    const text = value.replace(/\r\n?/g, "\n");
    typed[name] = Object.hasOwn(typed, name) ? `${typed[name]}\n${text}` : text;
  }
  for (const control of form.querySelectorAll(NAMED)) {
    const name = control.getAttribute("name") ?? "";
    const text = typed[name];
    // Ids are the rule, and have no spaces or capitals.
    if (text !== undefined && /[\sA-Z]/.test(text)) typed[name] = idsFromTitles(control, text);
  }
  return typed;
}

const NAMED = "[data-inputs] :is([list], [data-choices])";

/** Without what only the server can decide: whether somebody has the name that was typed. */
function undecidedLeftOut(
  form: HTMLFormElement,
  problems: ReadonlyMap<string, readonly SourceDiagnostic[]>,
): ReadonlyMap<string, readonly SourceDiagnostic[]> {
  const isDecided = (path: string) => {
    const control = form.querySelector(`${NAMED}[name=${CSS.escape(`f.${path}`)}]`);
    return control === null || hasAllNames(control);
  };
  return new Map(
    [...problems].flatMap(([path, list]) => {
      const decided = list.filter(({ meant }) => !meant || isDecided(path));
      return decided.length > 0 ? [[path, decided] as const] : [];
    }),
  );
}
