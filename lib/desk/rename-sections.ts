import type { Article } from "../content/article";
import { type ArticleId, parseArticleId } from "../content/article-id";
import { parseOutline } from "../mdx/outline";
import { applyEdits, type Edit } from "./edits";
import { headOf, readFields, replaceValue } from "./fields";
import type { Mention } from "./mentions";
import { newAddress } from "./rename-mentions";
import type { Subject } from "./rename-subject";

/** Headings whose words a renaming changes, by the ids and by the words that they had. */
export type Moved = { ids: Map<string, string>; words: Map<string, string> };

export function movedHeadings({ outline }: Article, text: string, edits: readonly Edit[]): Moved {
  const after = applyEdits(text, edits);
  const { headings = [] } = parseOutline(after.slice(headOf(after)?.head.length)).outline ?? {};
  const pairs = outline.headings.map((old, index) => [old, headings[index] ?? old] as const);
  return {
    ids: new Map(pairs.filter(([a, b]) => a.id !== b.id).map(([a, b]) => [a.id, b.id])),
    words: new Map(pairs.filter(([a, b]) => a.text !== b.text).map(([a, b]) => [a.text, b.text])),
  };
}

/** Addresses with `#` lead to a heading, of any article or of their own. */
export function rewriterOfPlaces(
  subject: Subject,
  moved: ReadonlyMap<ArticleId, Moved>,
  own: ArticleId | undefined,
): (mention: Mention) => string | undefined {
  return ({ sort, written }) => {
    if (sort !== "address") return undefined;
    const [path = "", fragment = ""] = written.split("#");
    const id = path === "" ? own : parseArticleId(path.slice(1));
    const to = id && moved.get(id)?.ids.get(fragment);
    return to && `${path && (newAddress(path, subject) ?? path)}#${to}`;
  };
}

/** Aliases name a section of their own article by the words of its heading. */
export function sectionEdits({ file, frontmatter }: Article, text: string, moved?: Moved): Edit[] {
  const fields = moved && moved.words.size > 0 ? readFields(file, text) : undefined;
  if (!fields || !("aliases" in frontmatter)) return [];
  return frontmatter.aliases.flatMap(({ section = "" }, index) => {
    const words = moved?.words.get(section);
    return (words && replaceValue(fields, ["aliases", index, "section"], words)) || [];
  });
}
