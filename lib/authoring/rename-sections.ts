import type { Article } from "../content/article";
import { findFrontmatter } from "../content/frontmatter";
import { normalizeName } from "../content/names";
import type { Wiki } from "../content/wiki";
import { type ArticleId, parseArticleId } from "../kinds/article-id";
import { parseOutline } from "../mdx/outline";
import { applyEdits, type Edit } from "./edits";
import { readFields, replaceValue } from "./frontmatter-edits";
import type { Mention } from "./mentions";
import { idOfResolved, newAddress, newWords, sectionOf } from "./rename-mentions";
import type { Subject } from "./rename-subject";

/** Headings whose words a rename changes, by their old ids and their old words. */
export type MovedHeadings = { ids: Map<string, string>; words: Map<string, string> };

export function movedHeadings(
  { outline }: Article,
  text: string,
  edits: readonly Edit[],
): MovedHeadings {
  const after = applyEdits(text, edits);
  const { headings = [] } =
    parseOutline(after.slice(findFrontmatter(after)?.head.length)).outline ?? {};
  const pairs = outline.headings.map((old, index) => [old, headings[index] ?? old] as const);
  return {
    ids: new Map(pairs.filter(([a, b]) => a.id !== b.id).map(([a, b]) => [a.id, b.id])),
    words: new Map(pairs.filter(([a, b]) => a.text !== b.text).map(([a, b]) => [a.text, b.text])),
  };
}

/** Rewrites links and addresses with `#`, which point to a heading of any article or of the same one. */
export function sectionRewriter(
  wiki: Wiki,
  subject: Subject,
  moved: ReadonlyMap<ArticleId, MovedHeadings>,
  own: ArticleId | undefined,
): (mention: Mention) => string | undefined {
  return ({ type, written }) => {
    if (type === "link") return newSection(written, wiki, subject, moved);
    if (type !== "address") return undefined;
    const [path = "", fragment = ""] = written.split("#");
    const id = path === "" ? own : parseArticleId(path.slice(1));
    const to = id && moved.get(id)?.ids.get(fragment);
    return to && `${path && (newAddress(path, subject) ?? path)}#${to}`;
  };
}

/** `[[Title#Heading]]` names a heading by its words, or by its id. */
function newSection(
  target: string,
  wiki: Wiki,
  subject: Subject,
  moved: ReadonlyMap<ArticleId, MovedHeadings>,
): string | undefined {
  const split = sectionOf(target, wiki);
  const id = split && idOfResolved(wiki.resolve(target));
  const { ids, words } = (id && moved.get(id)) ?? {};
  if (!split || !ids || !words) return undefined;
  const wanted = normalizeName(split.section);
  const [, heading] = [...words].find(([old]) => normalizeName(old) === wanted) ?? [];
  const section = heading ?? ids.get(wanted);
  return section && `${newWords(split.name, wiki, subject) ?? split.name}#${section}`;
}

/** Aliases name a section of their own article by the words of its heading. */
export function sectionEdits(
  { file, frontmatter }: Article,
  text: string,
  moved?: MovedHeadings,
): Edit[] {
  const fields = moved && moved.words.size > 0 ? readFields(file, text) : undefined;
  if (!fields || !("aliases" in frontmatter)) return [];
  return frontmatter.aliases.flatMap(({ section = "" }, index) => {
    const words = moved?.words.get(section);
    return (words && replaceValue(fields, ["aliases", index, "section"], words)) || [];
  });
}
