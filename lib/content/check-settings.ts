import { KINDS } from "../kinds/article-id";
import { settingsPosition } from "../settings/parse-settings";
import type { WikiSettings } from "../settings/settings-schema";
import type { Diagnostic } from "./diagnostic";
import { didYouMean } from "./suggest-id";
import type { Wiki } from "./wiki";

const FILE = "content/wiki.yaml";

/**
 * Checks that what the settings name exists in the content: kinds, series, the featured quote, the ids of examples.
 * @param text the file, for the positions of its fields
 */
export function checkSettings(
  settings: WikiSettings,
  text: string,
  { summaries, sources }: Pick<Wiki, "summaries" | "sources">,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const named = (
    path: (string | number)[],
    name: string,
    known: Iterable<string>,
    what: string,
  ) => {
    const all = [...known];
    if (all.includes(name)) return;
    problems.push({
      file: FILE,
      ...settingsPosition(text, path),
      field: path.join("."),
      problem: `There is no ${what} “${name}”.${didYouMean(name, all)}`,
      fix: `Write one that exists, or delete the line if it may be left out.`,
    });
  };
  const ids = [...summaries.keys()];
  const slugsOf = (kind: string) =>
    ids.flatMap((id) => (id.startsWith(`${kind}/`) ? id.slice(kind.length + 1) : []));
  for (const kind of Object.keys(settings.kinds)) named(["kinds", kind], kind, KINDS, "kind");
  for (const [index, { slug }] of settings.series.entries())
    named(["series", index, "slug"], slug, slugsOf("series"), "series");
  const { featured_quote } = settings.home;
  if (featured_quote) named(["home", "featured_quote"], featured_quote, slugsOf("quotes"), "quote");
  const { source, ...examples } = settings.examples;
  named(["examples", "source"], source, sources.keys(), "source");
  for (const [name, id] of Object.entries(examples)) named(["examples", name], id, ids, "article");
  return problems;
}
