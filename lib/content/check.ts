import {
  type ArticleId,
  type ImageId,
  parseArticleId,
  type SourceId,
  slugOf,
} from "../kinds/article-id";
import type { Outline } from "../mdx/outline";
import { internalAddressProblem } from "./addresses/internal-address";
import type { Article, Draft } from "./article";
import { type Diagnostic, fieldName } from "./diagnostic";
import { listItems } from "./draft";
import { positionOf } from "./field-position";
import type { Image, ImageDraft } from "./image";
import { type Names, normalizeName, type Resolved } from "./names";
import { listReferences, listReveals, listSources } from "./references";
import { type KnownSeries, seasonExists } from "./season-exists";
import type { Source, SourceDraft } from "./source";
import { didYouMean, suggestId } from "./suggest-id";
import type { Summary } from "./summary";

type KnownSources = {
  sources: ReadonlyMap<SourceId, Source>;
  /** Whether the file exists, readable or not. */
  hasSource(id: SourceId): boolean;
};

/** What can be read of all files, also of those with problems. */
export type Readable = {
  articles: ReadonlyMap<ArticleId, Draft>;
  sources: readonly SourceDraft[];
  images: readonly ImageDraft[];
};

type CheckContext = KnownSources &
  KnownSeries & {
    articles: ReadonlyMap<ArticleId, Article>;
    readable: Readable;
    images: ReadonlyMap<ImageId, Image>;
    /** Whether the files exist, readable or not. */
    hasImage(id: ImageId): boolean;
    names: Names;
    resolve(target: string): Resolved;
    siteUrl?: string | undefined;
  };

type Position = { line: number; column: number } | undefined;

/** The outline of a text that cannot be read. */
const NOTHING: Pick<
  Outline,
  "addresses" | "citations" | "quotes" | "figures" | "spoilers" | "unsourced" | "wikiLinks"
> = {
  addresses: [],
  citations: [],
  quotes: [],
  figures: [],
  spoilers: [],
  unsourced: [],
  wikiLinks: [],
};

/** Checks that everything an article names exists. A link may also point to an article that is still wanted. */
export function checkArticle(article: Draft, known: CheckContext): Diagnostic[] {
  const { file, outline = NOTHING, frontmatter } = article;
  const at = (place: Position, problem: string, fix: string, field?: string): Diagnostic => ({
    file,
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    field,
    problem,
    fix,
  });
  const problems: Diagnostic[] = [];
  for (const { path, value } of listReferences(frontmatter))
    if (value.article === article.id)
      problems.push(at(positionOf(article, path), ...itself(article.id), fieldName(path)));
    else if (!known.summaries.has(value.article))
      problems.push(
        at(
          positionOf(article, path),
          `There is no article ${value.article}.${didYouMean(value.article, known.summaries.keys())}`,
          `Write the id of an article that exists, or add content/${value.article}.mdx.`,
          fieldName(path),
        ),
      );
  for (const { path, value } of listSources(frontmatter))
    if (!known.hasSource(value.source))
      problems.push(
        at(positionOf(article, path), ...noSource(value.source, known.sources), fieldName(path)),
      );
  // A missing name was reported at its component.
  for (const { name, place } of outline.citations)
    if (name && !known.hasSource(name as SourceId))
      problems.push(at(place, ...noSource(name, known.sources)));
  for (const { name, place } of outline.quotes)
    if (`quotes/${name}` === article.id) problems.push(at(place, ...itself(article.id)));
    else if (name && !known.summaries.has(`quotes/${name}` as ArticleId))
      problems.push(at(place, ...noQuote(name, known.summaries)));
  for (const { name, place } of outline.figures)
    if (name && !known.hasImage(name as ImageId))
      problems.push(at(place, ...noImage(name, known.images)));
  for (const { path, value } of listReveals(frontmatter))
    if (!seasonExists(value.season, known))
      problems.push(
        at(positionOf(article, path), ...noSeason(value.season, known), fieldName(path)),
      );
  for (const { name, place } of outline.spoilers)
    if (name && !seasonExists(name, known)) problems.push(at(place, ...noSeason(name, known)));
  for (const { name, place } of outline.unsourced) problems.push(at(place, ...noCitation(name)));
  for (const { name, place } of outline.addresses) {
    const problem = internalAddressProblem(name, article.id, known);
    if (problem) problems.push(at(place, ...problem));
  }
  for (const { target, place } of outline.wikiLinks) {
    const problem = linkProblem(target, known);
    if (problem) problems.push(at(place, ...problem));
  }
  return problems;
}

/** Checks that the sources that a source reports from exist, and the season that its title reveals. */
export function checkSource(source: SourceDraft, known: KnownSources & KnownSeries): Diagnostic[] {
  const { sources, hasSource } = known;
  const seasons = listReveals({ reveals: source.reveals }).flatMap(({ value: { season } }) => {
    if (seasonExists(season, known)) return [];
    const [problem, fix] = noSeason(season, known);
    return [
      { file: source.file, ...positionOf(source, ["reveals"]), field: "reveals", problem, fix },
    ];
  });
  const reported = listItems(source.reports).flatMap(([index, { source: reported }]) => {
    if (hasSource(reported) && reported !== source.id) return [];
    const [problem, fix] =
      reported === source.id
        ? ["This source reports from itself.", "Name the source whose words it passes on."]
        : noSource(reported, sources);
    const place = positionOf(source, ["reports", index]);
    return [{ file: source.file, ...place, field: `reports[${index}]`, problem, fix }];
  });
  return [...reported, ...seasons];
}

type Explanation = [problem: string, fix: string];

const itself = (id: ArticleId): Explanation => [
  `This names the article that it is in, ${id}.`,
  "Name another article, or delete it.",
];

function noSource(name: string, sources: ReadonlyMap<SourceId, Source>): Explanation {
  return [
    `There is no source “${name}”.${didYouMean(name, sources.keys())}`,
    `Write the id of a source that exists, or add content/sources/${name}.yaml.`,
  ];
}

function noQuote(name: string, summaries: ReadonlyMap<ArticleId, Summary>): Explanation {
  const quotes = [...summaries.values()]
    .filter((one) => one.kind === "quotes")
    .map((one) => slugOf(one.id));
  return [
    `There is no quote “${name}”.${didYouMean(name, quotes)}`,
    `Write the id of a quote that exists, or add content/quotes/${name}.mdx.`,
  ];
}

function noImage(name: string, images: ReadonlyMap<ImageId, Image>): Explanation {
  return [
    `There is no image “${name}”.${didYouMean(name, images.keys())}`,
    `Write the id of an image that exists, or add the image and its record: content/images/${name}.svg and ${name}.yaml.`,
  ];
}

function noSeason(after: string, { readable }: KnownSeries): Explanation {
  const seasons = [...readable.articles.values()].flatMap((article) =>
    article.kind === "series"
      ? listItems(article.frontmatter.seasons).map(
          ([, { number }]) => `${slugOf(article.id)}/${number}`,
        )
      : [],
  );
  return [
    `There is no season “${after}”.${didYouMean(after, seasons)}`,
    `Write the season that reveals it, one of ${seasons.join(", ")}.`,
  ];
}

const SHOWN = 50;

const noCitation = (words: string): Explanation => [
  `“${words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words}” has no source.`,
  'Write <Cite source="…"/> after the sentence that the source supports, or <Uncited/> if it still needs one.',
];

function linkProblem(
  target: string,
  { names, summaries, resolve }: CheckContext,
): Explanation | undefined {
  const resolved = resolve(target);
  if ("found" in resolved)
    return resolved.missingSection === undefined
      ? undefined
      : noSection(target, resolved.found, resolved.missingSection, names);
  if ("ambiguous" in resolved)
    return [
      `“${target}” could be ${resolved.ambiguous.join(" or ")}.`,
      `Choose one: ${resolved.ambiguous.map((id) => `[[${id}]]`).join(" or ")}.`,
    ];
  if (parseArticleId(target))
    return [
      `There is no article ${target}.${didYouMean(target, summaries.keys())}`,
      "Write an id that exists. To request an article that nobody has written, link its title: [[Title]].",
    ];
  const beforeSign = /^(.*\S)\s*#$/.exec(target)?.[1];
  if (beforeSign !== undefined && "found" in resolve(beforeSign))
    return [
      "This link names no section after its #.",
      `Write [[${beforeSign}]], or [[${beforeSign}#Heading]] with the words of a heading.`,
    ];
  const near = names.nearestTo(target);
  if (near === undefined) return undefined;
  return [
    `There is no article “${target}”. Did you mean “${near}”?`,
    `Write [[${near}]]. If another, unwritten article is meant, give its title in full, such as [[${target} (film)]].`,
  ];
}

function noSection(target: string, id: ArticleId, section: string, names: Names): Explanation {
  const headings = (names.headingsById.get(id) ?? []).map(({ text }) => text);
  const name = target.slice(0, target.indexOf("#"));
  const wanted = normalizeName(section);
  const first =
    headings.find((text) => text === suggestId(section, headings)) ??
    headings.find((text) => normalizeName(text).includes(wanted)) ??
    headings[0];
  return [
    `There is no section “${section}” in ${id}.${didYouMean(section, headings)}`,
    first === undefined
      ? `It has no sections: write [[${name}]].`
      : `Write one of its headings, as in [[${name}#${first}]]: ${headings.map((text) => `“${text}”`).join(", ")}.`,
  ];
}
