import { type ImageId, KINDS, type SourceId } from "../kinds/article-id";
import { listFaintColors, READABLE } from "../settings/line-contrast";
import { settingsPosition } from "../settings/parse-settings";
import type { WikiSettings } from "../settings/settings-schema";
import { internalAddressProblem } from "./addresses/internal-address";
import type { Diagnostic } from "./diagnostic";
import { didYouMean } from "./suggest-id";
import type { Wiki } from "./wiki";

const FILE = "content/wiki.yaml";

/**
 * Checks that what the settings name exists in the content: kinds, series, the featured quote, links,
 * the ids of examples. And that lines can be read, and the articles of each kind are as long as the settings say.
 * @param text the file, for the positions of its fields
 */
export function checkSettings(settings: WikiSettings, text: string, wiki: Wiki): Diagnostic[] {
  const { articles, summaries, sources, images } = wiki;
  const problems: Diagnostic[] = [];
  const report = (path: (string | number)[], problem: string, fix: string) =>
    problems.push({
      file: FILE,
      ...settingsPosition(text, path),
      field: path.join("."),
      problem,
      fix,
    });
  const named = (
    path: (string | number)[],
    name: string,
    known: Iterable<string>,
    what: string,
  ) => {
    const all = [...known];
    if (all.includes(name)) return;
    report(
      path,
      `There is no ${what} “${name}”.${didYouMean(name, all)}`,
      "Write one that exists, or delete the line if it may be left out.",
    );
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
  const addressed = {
    ...wiki,
    readable: { articles, sources: [...sources.values()] },
    hasSource: (id: SourceId) => sources.has(id),
    hasImage: (id: ImageId) => images.has(id),
  };
  for (const [index, { href }] of settings.home.links.entries()) {
    const problem = internalAddressProblem(href, undefined, addressed);
    if (problem) report(["home", "links", index, "href"], ...problem);
  }
  for (const { path, contrast } of listFaintColors(settings))
    report(
      path,
      `This color is hard to read: its contrast is ${contrast.toFixed(1)}, and text needs ${READABLE}.`,
      "Make it darker on a light ground or under white letters, lighter on a dark ground.",
    );
  return [...problems, ...listShort(settings, wiki)];
}

/** The articles that are shorter than those of their kind shall be. */
const listShort = ({ kinds }: WikiSettings, wiki: Wiki): Diagnostic[] =>
  [...wiki.articles.values()].flatMap(({ kind, file, outline: { words } }) => {
    const least = kinds[kind]?.least_words ?? 0;
    if (words >= least) return [];
    return {
      file,
      line: 1,
      column: 1,
      problem: `The text has ${words} of the ${least} words that articles of this kind have at least.`,
      fix: `Write more, or lower kinds.${kind}.least_words in ${FILE}.`,
    };
  });
