import type { Article } from "../../content/article";
import { normalizeName } from "../../content/names";
import type { Source } from "../../content/source";
import { fullTitle } from "../../content/summary";
import type { Wiki } from "../../content/wiki";
import {
  type ArticleId,
  articleIdFromPath,
  parseArticleId,
  slugOf,
  sourceIdFromPath,
} from "../../kinds/article-id";
import { listMentions, listSourceMentions, type Mention } from "../mentions";
import { sectionOf } from "../rename-mentions";
import { replaced, type TextFix } from "./fix";

/** The names in the wiki, including those of files that cannot be read at present. */
export type LinkContext = {
  wiki: Pick<Wiki, "resolve" | "names">;
  /** Every article that has a file. */
  ids: ReadonlySet<ArticleId>;
  /** Titles and aliases as their article writes them, by normalized name. */
  nameByForm: ReadonlyMap<string, string>;
  /** Current ids by former id: articles by their id, sources as `sources/…`. */
  idByFormer: ReadonlyMap<string, string>;
};

type Parsed = {
  articles: readonly Pick<Article, "id" | "kind" | "frontmatter">[];
  sources: readonly Source[];
};

/** @param files all paths, including those of files that cannot be read */
export function linkContext(
  wiki: Wiki,
  { articles, sources }: Parsed,
  files: readonly string[],
): LinkContext {
  const ids = new Set(files.flatMap((file) => articleIdFromPath(file) ?? []));
  const sourceIds = new Set(files.map(sourceIdFromPath));
  const nameByForm = new Map<string, string>();
  const idByFormer = new Map<string, string>();
  for (const { id, moved_from } of sources)
    for (const former of moved_from)
      if (!sourceIds.has(former)) idByFormer.set(`sources/${former}`, `sources/${id}`);
  for (const { id, frontmatter } of articles) {
    for (const former of frontmatter.moved_from) if (!ids.has(former)) idByFormer.set(former, id);
    if (!("title" in frontmatter)) continue;
    const names = [fullTitle(frontmatter), ...frontmatter.aliases.map(({ name }) => name)];
    for (const name of names)
      if (!nameByForm.has(normalizeName(name))) nameByForm.set(normalizeName(name), name);
  }
  return { wiki, ids, nameByForm, idByFormer };
}

/** Fixes names in links that are spelled differently from their article, and former ids. */
export function fixLinkNames(one: Article | Source, text: string, known: LinkContext): TextFix[] {
  const mentions = "outline" in one ? listMentions(one, text) : listSourceMentions(one, text);
  return mentions.flatMap((mention) => {
    const is = nameFor(mention, known);
    const was = text.slice(mention.start, mention.end);
    // A name with escapes is left to its author.
    if (is === undefined || is === was || was !== mention.written) return [];
    return [replaced(mention.start, was, is, false)];
  });
}

function nameFor({ type, written }: Mention, known: LinkContext): string | undefined {
  switch (type) {
    case "reference":
      return known.idByFormer.get(written);
    case "quote":
      return formerSlug(known, `quotes/${written}`);
    case "source":
      return formerSlug(known, `sources/${written}`);
    case "season": {
      const [series = "", season = ""] = written.split("/");
      const slug = formerSlug(known, `series/${series}`);
      return slug && `${slug}/${season}`;
    }
    case "address":
      return addressFor(written, known);
    case "link": {
      const splitLink = sectionOf(written, known.wiki);
      const name = targetFor(splitLink?.name ?? written, known);
      return name && splitLink ? `${name}#${splitLink.section}` : name;
    }
    default:
      return undefined;
  }
}

const formerSlug = ({ idByFormer }: LinkContext, id: string) => idByFormer.get(id)?.split("/")[1];

function addressFor(url: string, { idByFormer }: LinkContext): string | undefined {
  const [, path = "", rest = ""] = /^\/([a-z]+\/[a-z0-9-]+)((?:[#?]|\.md$).*)?$/.exec(url) ?? [];
  const id = idByFormer.get(path);
  return id && `/${id}${rest}`;
}

/** Characters that a name in a text would have to escape. */
const MARKS = /[[\]|\\`*_~<{&]/;

function targetFor(target: string, known: LinkContext): string | undefined {
  const { wiki, ids, nameByForm, idByFormer } = known;
  if (parseArticleId(target)) return idByFormer.get(target);
  const place = wiki.names.targetByName.get(normalizeName(target));
  if (place) {
    const name = nameByForm.get(normalizeName(target)) ?? target;
    // A link to a section shows its words as written, and their case may be intended.
    const isIntended = place.section !== undefined && name.toLowerCase() === target.toLowerCase();
    return isIntended || MARKS.test(name) ? undefined : name;
  }
  if ("found" in wiki.resolve(target)) return undefined;
  const lower = target.toLowerCase();
  if (ids.has(lower as ArticleId)) return lower;
  const bySlug = [...ids].filter((id) => slugOf(id) === lower && !id.startsWith("quotes/"));
  if (bySlug.length === 1) return lower;
  const byFormer = [...idByFormer].filter(
    ([former]) => slugOf(former as ArticleId) === lower && !/^(?:quotes|sources)\//.test(former),
  );
  return bySlug.length === 0 && byFormer.length === 1 ? byFormer[0]?.[1] : undefined;
}
