import type { Draft } from "./article";
import { type Diagnostic, fieldName } from "./diagnostic";
import { listItems } from "./draft";
import { positionOf } from "./field-position";
import { pictureText } from "./picture-letters";
import type { SourceDraft } from "./source";

/** A text that an article's social picture prints, and its position. */
type Printed = {
  file: string;
  text: string | undefined;
  field?: string | undefined;
  place(): { line: number; column: number };
};

/** How many section headings a picture has room for. */
export const MOST_STATIONS = 5;

/**
 * Reports letters that the pictures shown with shared links cannot print; a symbol such as ♥ may be missing. A test
 * next to the pictures checks that this covers everything they print.
 */
export function checkPictureLetters(
  articles: Iterable<Draft>,
  sources: ReadonlyMap<string, SourceDraft>,
): Diagnostic[] {
  const printed = [...articles]
    .filter(hasPicture)
    .flatMap((article) => [...listPrintedFields(article), ...listPrintedHeadings(article)]);
  return [...printed, ...listPrintedPublishers(articles, sources)].flatMap(checkLetters);
}

/** An article that is hidden as a whole has no picture. */
const hasPicture = ({ kind, frontmatter }: Draft) =>
  kind === "quotes" || !("reveals" in frontmatter && frontmatter.reveals);

function checkLetters({ file, text = "", field, place }: Printed): Diagnostic[] {
  const letters = pictureText(text).lacking.filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (letters.length === 0) return [];
  return [
    {
      file,
      ...place(),
      field,
      problem: `The font of the pictures shown with shared links has no ${letters.map((one) => `“${one}”`).join(", ")}.`,
      fix: "Write this in Latin letters; the original spelling can appear in the text.",
    },
  ];
}

function listPrintedFields(article: Draft): Printed[] {
  const at = (path: PropertyKey[], text: string | undefined): Printed => ({
    file: article.file,
    text,
    field: fieldName(path),
    place: () => positionOf(article, path),
  });
  const { kind, frontmatter } = article;
  if (kind !== "quotes")
    return [at(["title"], frontmatter.title), at(["qualifier"], frontmatter.qualifier)];
  const { text, segments = [], role, reveals } = frontmatter;
  const words = [
    at(["text"], text),
    ...listItems(segments).map(([index, part]) => at(["segments", index], part)),
  ];
  return [...(reveals ? [] : words), at(["role"], role)];
}

/** The first sections are the stations on an article's line. */
const listPrintedHeadings = ({ file, kind, body, outline }: Draft): Printed[] =>
  kind === "quotes"
    ? []
    : (outline?.headings ?? [])
        .filter(({ depth }) => depth === 2)
        .slice(0, MOST_STATIONS)
        .map(({ text }) => ({ file, text, place: () => positionOfHeading(body, text) }));

function positionOfHeading(body: string, heading: string): { line: number; column: number } {
  const letters = pictureText(heading).lacking;
  const index = body
    .split("\n")
    .findIndex((line) => /^\s*##\s/.test(line) && letters.every((one) => line.includes(one)));
  return { line: Math.max(0, index) + 1, column: 1 };
}

/** The picture of a quote shows its publisher below the words. */
function listPrintedPublishers(
  articles: Iterable<Draft>,
  sources: ReadonlyMap<string, SourceDraft>,
): Printed[] {
  const quoted = new Set(
    [...articles].flatMap(({ kind, frontmatter }) =>
      kind === "quotes" && frontmatter.source ? [frontmatter.source.source] : [],
    ),
  );
  return [...quoted].flatMap((id) => {
    const source = sources.get(id);
    if (!source) return [];
    const place = () => positionOf(source, ["publisher"]);
    return [{ file: source.file, text: source.publisher, field: "publisher", place }];
  });
}
