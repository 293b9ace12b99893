import { didYouMean } from "../content/suggest-id";
import { fullTitle } from "../content/summary";
import { compareTitles } from "../content/title-order";
import type { Wiki } from "../content/wiki";
import { type ArticleId, isKind, kindOf, parseArticleId, type SourceId } from "../kinds/article-id";
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

function findArticle(wiki: Wiki, text: string, kinds: readonly string[]): ArticleId {
  const isWanted = (id: ArticleId) => kinds.includes(kindOf(id));
  const id = parseArticleId(text);
  if (id && wiki.summaries.has(id) && isWanted(id)) return id;
  const resolved = wiki.resolve(text);
  const found =
    "found" in resolved ? [resolved.found] : "ambiguous" in resolved ? resolved.ambiguous : [];
  const named = listChoices(wiki, kinds).filter(
    ({ label }) => normalize(label) === normalize(text),
  );
  const fitting = [...new Set([...found.filter(isWanted), ...named.map(({ value }) => value)])];
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
  const other = found[0] ? ` ${found[0]} is of another kind.` : "";
  throw new WrongValue(`There is no “${text}” in ${kinds.join(", ")}.${near}${other}`);
}

function findSource(wiki: Wiki, text: string): SourceId {
  const name = text.replace(/^sources\//, "");
  if (wiki.sources.has(name as SourceId)) return name as SourceId;
  const sources = [...wiki.sources.values()];
  const found = sources.filter(
    ({ title, url }) =>
      normalize(title) === normalize(text) ||
      (url !== undefined && plainAddress(url) === plainAddress(text)),
  );
  if (found.length === 1 && found[0]) return found[0].id;
  if (found.length > 1)
    throw new WrongValue(`“${text}” could be ${found.map(({ id }) => id).join(" or ")}.`);
  const near = didYouMean(
    text,
    sources.flatMap(({ id, title }) => [id, title]),
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
