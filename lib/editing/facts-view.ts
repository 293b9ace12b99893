import { type Choice, listChoices, listSourceChoices } from "../authoring/article-finder";
import type { FieldInput } from "../authoring/field-inputs";
import { type GroupValue, isRows } from "../authoring/input-values";
import { problemsByPath } from "../authoring/problems-by-path";
import { parseRowStep } from "../authoring/sent-values";
import type { Diagnostic } from "../content/diagnostic";
import { fullTitle } from "../content/summary";
import type { Wiki } from "../content/wiki";
import { type ArticleId, type Kind, type SourceId, slugOf } from "../kinds/article-id";
import { type SpoilerView, spoilersOf } from "../views/spoilers/spoiler-view";

/** Fields as a page prints them. */
export type FactsView = {
  fields: readonly FieldInput[];
  values: GroupValue;
  /** By the path of the field: its problems, in the words of `npm run check`. */
  problems: ReadonlyMap<string, readonly Diagnostic[]>;
  /** What ids stand for: the title of an article, publisher and title of a source. */
  titles: ReadonlyMap<string, string>;
  /** The seasons that hide facts, by the name that authors write. */
  spoilers: ReadonlyMap<string, SpoilerView>;
  /** What a field can be chosen from, by the name of its list. A list that is too long is looked up instead. */
  choices: ReadonlyMap<string, readonly Choice[]>;
  /** The row or list that a button has just changed: it is open, and has the focus. */
  opened: string | undefined;
};

/** A browser shows the whole list, so it is not worth more. */
const MOST_CHOICES = 400;

/** The name of the list that a field can be chosen from. */
export const listNameOf = (kinds: readonly Kind[] | "sources"): string =>
  kinds === "sources" ? kinds : kinds.length > 3 ? "articles" : kinds.join("-");

/** @param diagnostics of the file with these fields alone */
export function buildFactsView(
  wiki: Wiki,
  fields: readonly FieldInput[],
  values: GroupValue,
  diagnostics: readonly Diagnostic[],
  done: string | undefined,
): FactsView {
  const texts = listTexts(values);
  return {
    fields,
    values,
    problems: problemsByPath(fields, values, diagnostics),
    titles: new Map(texts.flatMap((text) => titleOf(wiki, text))),
    spoilers: new Map(texts.flatMap((text) => spoilerOf(wiki, text))),
    choices: choicesFor(wiki, fields),
    opened: openedBy(values, done),
  };
}

/** Every text of a form; of several lines, each. */
const listTexts = (values: GroupValue): string[] =>
  [...values.values()].flatMap((value) => {
    if (typeof value === "string") return value.split("\n").map((line) => line.trim());
    return isRows(value) ? value.flatMap((row) => listTexts(row.values)) : listTexts(value);
  });

function titleOf(wiki: Wiki, text: string): [string, string][] {
  const summary = wiki.summaries.get(text as ArticleId);
  if (summary) return [[text, fullTitle(summary)]];
  const source = wiki.sources.get(text as SourceId);
  return source && !source.reveals ? [[text, `${source.publisher}: ${source.title}`]] : [];
}

function spoilerOf(wiki: Wiki, text: string): [string, SpoilerView][] {
  const [, slug] = /^([a-z0-9-]{1,80})\/\d{1,2}$/.exec(text) ?? [];
  if (slug === undefined || !wiki.summaries.has(`series/${slug}` as ArticleId)) return [];
  return spoilersOf(wiki, [text]).map((spoiler) => [text, spoiler]);
}

function choicesFor(wiki: Wiki, fields: readonly FieldInput[]): Map<string, readonly Choice[]> {
  const lists = new Map<string, readonly Choice[]>();
  const add = (field: FieldInput): void => {
    if (field.type === "group" || field.type === "rows") {
      for (const inner of field.fields) add(inner);
      return;
    }
    const item = field.type === "lines" ? field.item : field.type;
    if (item === "source" && wiki.sources.size <= MOST_CHOICES && !lists.has("sources"))
      lists.set("sources", sourceChoices(wiki));
    if (item !== "article" || !("kinds" in field) || lists.has(listNameOf(field.kinds))) return;
    const count = field.kinds.reduce((sum, kind) => sum + wiki.summariesByKind[kind].length, 0);
    // What is a spoiler itself is not shown to whoever opens a list.
    if (count <= MOST_CHOICES)
      lists.set(
        listNameOf(field.kinds),
        listChoices(wiki, field.kinds).filter(
          ({ value }) => wiki.summaries.get(value as ArticleId)?.reveals.length === 0,
        ),
      );
  };
  for (const field of fields) add(field);
  lists.set("seasons", seasonChoices(wiki));
  return lists;
}

/** The title of a source that is a spoiler is not shown to whoever opens the list. */
const sourceChoices = (wiki: Wiki): Choice[] =>
  listSourceChoices(wiki).map((choice) => {
    const source = wiki.sources.get(choice.value as SourceId);
    return source?.reveals ? { ...choice, hint: source.publisher } : choice;
  });

const seasonChoices = (wiki: Wiki): Choice[] =>
  wiki.articlesByKind.series.flatMap(({ id, frontmatter: { title, seasons } }) =>
    seasons.map(({ number }) => {
      const value = `${slugOf(id)}/${number}`;
      const label = `${title}, season ${number}`;
      return { value, label, hint: value, words: label };
    }),
  );

/** What has the focus after a button: the new row, the row that moved, or the list that a row was taken from. */
function openedBy(values: GroupValue, done: string | undefined): string | undefined {
  const step = parseRowStep(done);
  if (!step) return undefined;
  if (step.type === "remove") return step.path.slice(0, step.path.lastIndexOf("."));
  if (step.type !== "add") return step.path;
  let at: unknown = values;
  for (const part of step.path.split("."))
    at =
      at instanceof Map
        ? at.get(part)
        : Array.isArray(at)
          ? at.find(({ key }) => key === part)?.values
          : undefined;
  const key = Array.isArray(at) ? at.at(-1)?.key : undefined;
  return key === undefined ? step.path : `${step.path}.${key}`;
}
