import { memoizeByWiki } from "../content/memoize-by-wiki";
import { didYouMean } from "../content/suggest-id";
import { fullTitle } from "../content/summary";
import { compareTitles } from "../content/title-order";
import type { Wiki } from "../content/wiki";
import {
  type ArticleId,
  isKind,
  KINDS,
  kindOf,
  parseArticleId,
  type SourceId,
} from "../kinds/article-id";
import { normalize } from "../search/normalize";
import { type Finder, WrongValue } from "./field-values";
import { plainAddress } from "./match-copies";

/** Something that a field can name, with all words that it can be searched by. */
export type Choice = { value: string; label: string; hint: string; words: string };

/** Finds ids from what contributors type: articles by id, title or alias, sources by id, address or title. */
export function wikiFinder(wiki: Wiki): Finder {
  return {
    article: (text, kinds) => findArticle(wiki, text, kinds),
    source: (text) => findSource(wiki, text),
  };
}

/** The articles of these kinds that a text can mean: its id, a title or an alias. One look-up, however large the wiki is. */
export function articlesNamed(wiki: Wiki, text: string, kinds: readonly string[]): ArticleId[] {
  const isWanted = (id: ArticleId) => kinds.includes(kindOf(id));
  const id = parseArticleId(text);
  if (id && wiki.summaries.has(id) && isWanted(id)) return [id];
  const named = idsByLabel(wiki).get(normalize(text)) ?? [];
  return [...new Set([...resolved(wiki, text), ...named].filter(isWanted))];
}

function resolved(wiki: Wiki, text: string): readonly ArticleId[] {
  const found = wiki.resolve(text);
  return "found" in found ? [found.found] : "ambiguous" in found ? found.ambiguous : [];
}

const idsByLabel = memoizeByWiki("articlesByLabel", (wiki) => {
  const ids = new Map<string, ArticleId[]>();
  for (const { value, label } of listChoices(wiki, KINDS)) {
    const key = normalize(label);
    ids.set(key, [...(ids.get(key) ?? []), value as ArticleId]);
  }
  return ids;
});

/** The sources that a text can mean: an id, a title or an address. One look-up, too. */
export function sourcesNamed(wiki: Wiki, text: string): SourceId[] {
  const name = text.replace(/^sources\//, "") as SourceId;
  if (wiki.sources.has(name)) return [name];
  const { byTitle, byAddress } = sourceIds(wiki);
  return [
    ...new Set([
      ...(byTitle.get(normalize(text)) ?? []),
      ...(byAddress.get(plainAddress(text)) ?? []),
    ]),
  ];
}

const sourceIds = memoizeByWiki("sourcesByTitle", ({ sources }) => {
  const byTitle = new Map<string, SourceId[]>();
  const byAddress = new Map<string, SourceId[]>();
  const add = (ids: Map<string, SourceId[]>, key: string, id: SourceId) =>
    ids.set(key, [...(ids.get(key) ?? []), id]);
  for (const { id, title, url } of sources.values()) {
    add(byTitle, normalize(title), id);
    if (url !== undefined) add(byAddress, plainAddress(url), id);
  }
  return { byTitle, byAddress };
});

function findArticle(wiki: Wiki, text: string, kinds: readonly string[]): ArticleId {
  const fitting = articlesNamed(wiki, text, kinds);
  if (fitting.length === 1) return fitting[0] as ArticleId;
  if (fitting.length > 1)
    throw new WrongValue(
      `“${text}” could be ${fitting.join(" or ")}. Use the id of the one you mean.`,
    );
  const choices = listChoices(wiki, kinds);
  const near = didYouMean(
    text,
    choices.flatMap(({ value, label }) => [label.replace(/ \([^()]*\)$/, ""), label, value]),
  );
  const [found] = resolved(wiki, text);
  const other = found ? ` ${found} is of another kind.` : "";
  throw new WrongValue(`There is no “${text}” in ${kinds.join(", ")}.${near}${other}`);
}

function findSource(wiki: Wiki, text: string): SourceId {
  const found = sourcesNamed(wiki, text);
  if (found.length === 1 && found[0]) return found[0];
  if (found.length > 1) throw new WrongValue(`“${text}” could be ${found.join(" or ")}.`);
  const near = didYouMean(
    text,
    [...wiki.sources.values()].flatMap(({ id, title }) => [id, title]),
  );
  throw new WrongValue(
    `There is no source “${text}”.${near} Record a new one by: npm run wiki -- new sources "Its title"`,
  );
}

/** Every article of these kinds, by title. */
export function listChoices(wiki: Wiki, kinds: readonly string[]): Choice[] {
  const choices: Choice[] = [];
  for (const { id, kind, title, qualifier } of wiki.summaries.values()) {
    if (!isKind(kind) || !kinds.includes(kind)) continue;
    const article = wiki.articles.get(id);
    const aliases =
      article && article.kind !== "quotes"
        ? article.frontmatter.aliases.map(({ name }) => name)
        : [];
    const label = fullTitle({ title, qualifier });
    choices.push({ value: id, label, hint: id, words: [label, id, ...aliases].join(" ") });
  }
  // Quotes come last: a field rarely names one.
  const sortKey = ({ value }: Choice) => (value.startsWith("quotes/") ? 1 : 0);
  return choices.sort((a, b) => sortKey(a) - sortKey(b) || compareTitles(a.label, b.label));
}

export const listSourceChoices = (wiki: Wiki): Choice[] =>
  [...wiki.sources.values()].map(({ id, title, publisher, date, url = "" }) => ({
    value: id,
    label: id,
    hint: [publisher, date, title].filter(Boolean).join(", "),
    words: [id, title, publisher, url].join(" "),
  }));

/** Whether a choice matches what was typed: it contains every word, or a similar word. */
export function matchesTyped(typed: string, { words }: Pick<Choice, "words">): boolean {
  const searchable = normalize(words);
  const pieces = searchable.split(/[^\p{L}\p{N}]+/u);
  return normalize(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => searchable.includes(word) || didYouMean(word, pieces) !== "");
}
