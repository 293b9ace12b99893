import { articleIdFromPath, type SourceId, sourceIdFromPath } from "../kinds/article-id";
import type { Diagnostic, NameMeant } from "./diagnostic";
import { slugFromName } from "./name-slug";
import { normalizeName } from "./names";
import { didYouMean } from "./suggest-id";
import type { Wiki } from "./wiki";

/** Replaces names in a diagnostic of one file with the ids that they stand for in the wiki, or suggests similar ids. */
export function suggestName(
  { meant, meantInside = [], ...diagnostic }: Diagnostic,
  wiki: Wiki,
): Diagnostic {
  if (meantInside.length > 0)
    return meantInside.reduce((one, name) => nameInside(one, name, wiki), diagnostic);
  if (!meant) return diagnostic;
  const id = findId(meant.name.trim(), meant.folders, wiki);
  if (id && id === articleIdFromPath(diagnostic.file))
    return { ...diagnostic, fix: `This article is ${id} itself: name another one, or delete it.` };
  if (id) return { ...diagnostic, fix: `Write ${id}.` };
  return { ...diagnostic, problem: `${diagnostic.problem}${suggestSimilar(meant, wiki)}` };
}

/** The same for a name inside the fix. */
function nameInside(diagnostic: Diagnostic, meant: NameMeant, wiki: Wiki): Diagnostic {
  const { name, folders } = meant;
  const id = findId(name.trim(), folders, wiki);
  if (id === name) return diagnostic;
  if (!id) return { ...diagnostic, problem: `${diagnostic.problem}${suggestSimilar(meant, wiki)}` };
  const written = [JSON.stringify(name), name].find((one) => diagnostic.fix.includes(one));
  return { ...diagnostic, fix: diagnostic.fix.replace(written ?? name, () => id) };
}

function suggestSimilar(meant: NameMeant, wiki: Wiki): string {
  const ids = [...wiki.summaries.keys()].filter((one) => isIn(one, meant.folders));
  const known = meant.folders.includes("sources") ? [...wiki.sources.keys()] : ids;
  const slug = meant.name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, "-");
  return didYouMean(slug, known) || didYouMean(`${meant.folders[0]}/${slug}`, known);
}

const isIn = (id: string, folders: readonly string[]) => folders.includes(id.split("/")[0] ?? "");

function findId(name: string, folders: readonly string[], wiki: Wiki): string | undefined {
  if (folders.includes("sources")) return findSourceId(name, wiki);
  const plain = name.replace(/^\[\[|\]\]$/g, "").replace(/\.mdx$/, "");
  const resolved = wiki.resolve(plain);
  const all =
    "found" in resolved ? [resolved.found] : "ambiguous" in resolved ? resolved.ambiguous : [];
  const [exact] = all;
  if (exact === plain && isIn(exact, folders)) return exact;
  const slug = slugFromName(plain.split("/").at(-1) ?? "");
  const fitting = [...all, ...(wiki.names.idsBySlug.get(slug) ?? [])].filter((id) =>
    isIn(id, folders),
  );
  return new Set(fitting).size === 1 ? fitting[0] : undefined;
}

function findSourceId(name: string, { sources }: Wiki): string | undefined {
  const [, slug = name] = /^(?:content\/)?(?:sources\/)?([^/]*?)(?:\.ya?ml)?$/.exec(name) ?? [];
  if (sources.has(slug as SourceId)) return slug;
  if (
    sourceIdFromPath(`content/sources/${slug.toLowerCase()}.yaml`) &&
    sources.has(slug.toLowerCase() as SourceId)
  )
    return slug.toLowerCase();
  const titled = [...sources.values()].filter(
    ({ title }) => normalizeName(title) === normalizeName(name),
  );
  return titled.length === 1 ? titled[0]?.id : undefined;
}
