import { getKind } from "../kinds";
import { type ArticleId, kindOf, slugOf } from "../kinds/article-id";
import { capitalize } from "../kinds/capitalize";
import { LINK } from "../mdx/remark-wiki-links";
import type { Draft } from "./article";
import { listItems } from "./draft";
import type { Resolved } from "./names";

type Name = { words: readonly string[]; id: ArticleId };

/**
 * Returns a function that finds the articles that a sentence mentions: by its links, by titles and aliases, and
 * characters by one word of their name if no other name has it (“Malcolm”, “Fisk”).
 * @param unnamed articles whose names cannot be read: no name has the words of their ids alone
 */
export function prepareMentions(
  articles: Iterable<Draft>,
  resolve: (target: string) => Resolved,
  unnamed: Iterable<ArticleId> = [],
): (marked: string) => Set<ArticleId> {
  const byFirstWord = groupNames(articles, unnamed);
  return (marked) => {
    const found = new Set<ArticleId>();
    const rest = marked.replace(LINK, (_, target: string) => {
      const resolved = resolve(target);
      if ("found" in resolved) found.add(resolved.found);
      return " | ";
    });
    const words = wordsOf(rest);
    for (let at = 0; at < words.length; ) {
      const name = byFirstWord
        .get(words[at] ?? "")
        ?.find((one) => one.words.every((word, index) => words[at + index] === word));
      if (name) found.add(name.id);
      at += name?.words.length ?? 1;
    }
    return found;
  };
}

/** `Fisk’s plan` → `Fisk plan`. The bar keeps the words on its two sides from being read as one name. */
const wordsOf = (text: string) =>
  text.replace(/[’']s?(?!\p{L})/gu, "").match(/[\p{L}\p{N}&+]+|\|/gu) ?? [];

/** Names by first word, longer ones first: Jeri Hogarth’s law firm is not Jeri Hogarth. */
function groupNames(articles: Iterable<Draft>, unnamed: Iterable<ArticleId>): Map<string, Name[]> {
  const names: Name[] = [];
  const isUnnamed = new Set(unnamed);
  const byWord = new Map<string, Set<ArticleId>>();
  const claim = (word: string, id: ArticleId) =>
    byWord.set(word, (byWord.get(word) ?? new Set()).add(id));
  for (const { id, kind, frontmatter } of articles) {
    if (kind === "quotes" || kind === "series") continue;
    const aliases = listItems(frontmatter.aliases).map(([, { name }]) => name);
    const written = [frontmatter.title, ...aliases].filter((name) => name !== undefined);
    for (const one of written) {
      const words = wordsOf(one).filter((word, index) => index > 0 || word !== "The");
      names.push({ words, id });
      const { party, subjectType } = getKind(kind);
      const isCharacter = party === "character";
      if (subjectType === "Person" && !isCharacter) claim(words.at(-1) ?? "", id);
      if (isCharacter)
        for (const word of words) if (/^\p{Lu}\p{L}{2,}$/u.test(word)) claim(word, id);
    }
  }
  for (const id of unnamed) for (const word of slugOf(id).split("-")) claim(capitalize(word), id);
  for (const [word, ids] of byWord)
    for (const id of ids)
      if (ids.size === 1 && getKind(kindOf(id)).party === "character" && !isUnnamed.has(id))
        names.push({ words: [word], id });
  const byFirstWord = new Map<string, Name[]>();
  for (const name of names.sort((a, b) => b.words.length - a.words.length))
    if (name.words[0])
      byFirstWord.set(name.words[0], [...(byFirstWord.get(name.words[0]) ?? []), name]);
  return byFirstWord;
}
