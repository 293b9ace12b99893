import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import { checkComplexity } from "./complexity-limits";
import { type Explained, explainParser } from "./explain-parser";
import { findWikitext } from "./find-wikitext";
import { remarkPlugins } from "./pipeline";
import type { CollectedReference } from "./remark-collect-references";
import type { Heading } from "./remark-headings";
import type { TextStatement } from "./remark-require-citations";
import type { SectionText } from "./remark-sections";
import type { SpoilerSpan } from "./remark-spoilers";
import type { WikiLink } from "./remark-wiki-links";

/** The data of an article's text, without rendering it. */
export type Outline = {
  headings: Heading[];
  wikiLinks: WikiLink[];
  citations: CollectedReference[];
  quotes: CollectedReference[];
  figures: CollectedReference[];
  spoilers: CollectedReference[];
  /** The addresses of `[words](…)` and bare links. */
  addresses: CollectedReference[];
  /** The lines of each spoiler, including its tags. */
  spoilerSpans: SpoilerSpan[];
  /** Statements without a citation, and those with `<Uncited/>`. */
  unsourced: TextStatement[];
  uncited: TextStatement[];
  words: number;
  /** The text by section, for the search. */
  sections: SectionText[];
};

const parser = unified().use(remarkParse).use(remarkPlugins).freeze();

/** To find more than one mistake that breaks parsing, each one's line is removed and the text is parsed again. */
const MAX_MISTAKES = 8;

const isLimit = ({ ruleId }: VFileMessage) => ruleId === "limit";

/** An error that only follows from an earlier mistake: the tag there was removed. */
const CONSEQUENCE = /closing (?:tag|slash)/i;

/**
 * Parses an article's text (without frontmatter).
 * @returns the outline, and every error with its position, and its fix as a note; `outline` is undefined if the text
 *   cannot be parsed at all (an unclosed tag)
 */
export function parseOutline(written: string): {
  outline: Outline | undefined;
  /** The outline without the lines that keep the text from being parsed. */
  partialOutline?: Outline | undefined;
  errors: VFileMessage[];
} {
  const excess = checkComplexity(written);
  if (excess) return { outline: undefined, errors: [messageOf(excess)] };
  const { found, rest } = findWikitext(written);
  const { errors, ...parsed } = parseMarkdown(rest);
  return { ...parsed, errors: [...found.map(messageOf), ...errors] };
}

function parseMarkdown(body: string): ReturnType<typeof parseOutline> {
  const first = run(body);
  if (!first.stopped) return { outline: first.file.data as Outline, errors: first.file.messages };
  const mistakes = [first.stopped];
  let rest = first;
  for (
    let text = body;
    rest.stopped && !isLimit(rest.stopped) && mistakes.length < MAX_MISTAKES;
  ) {
    text = withoutLine(text, mistakes.at(-1)?.line ?? 1);
    rest = run(text);
    if (rest.stopped && CONSEQUENCE.test(rest.stopped.reason)) break;
    // A missing end is reported at the end of the text, and removing lines there does not help.
    if (
      rest.stopped &&
      /end of file/.test(rest.stopped.reason) &&
      /end of file/.test(first.stopped.reason)
    )
      break;
    if (rest.stopped) mistakes.push(rest.stopped);
  }
  const errors = [
    ...mistakes.map((mistake) =>
      mistake.note ? mistake : messageOf(explainParser(mistake, body)),
    ),
    ...rest.file.messages.filter((message) => message !== rest.stopped),
  ];
  const partial = rest.stopped ? undefined : (rest.file.data as Outline);
  return {
    outline: undefined,
    partialOutline: partial && withoutBrokenBlocks(partial, mistakes, body),
    errors,
  };
}

/** Blocks with a removed line do not count as unsourced, since the line may have had their citation. */
function withoutBrokenBlocks(
  outline: Outline,
  mistakes: readonly VFileMessage[],
  body: string,
): Outline {
  let block = 0;
  const blocks = body.split("\n").map((line) => (line.trim() === "" ? block++ : block));
  const blockAt = (line = 1) => blocks[line - 1];
  const broken = new Set(mistakes.map(({ line }) => blockAt(line)));
  return {
    ...outline,
    unsourced: outline.unsourced.filter(({ place }) => !broken.has(blockAt(place?.line))),
  };
}

/** Parses a text and runs the plugins; `stopped` is the error that ended this early. */
function run(body: string): { file: VFile; stopped?: VFileMessage } {
  const file = new VFile(body);
  try {
    parser.runSync(parser.parse(file), file);
  } catch (error) {
    // The parser's development build has assertions that fail on some unclosed tags.
    return { file, stopped: error instanceof VFileMessage ? error : unreadable() };
  }
  return { file };
}

/** Such a text is not parsed further, like one that exceeds a limit. */
function unreadable(): VFileMessage {
  const message = messageOf({
    line: 1,
    column: 1,
    problem: "The parser fails on this text.",
    fix: "Look for a tag that is opened but never closed, near a heading underlined with --- or ===.",
  });
  message.ruleId = "limit";
  return message;
}

const withoutLine = (text: string, line: number) =>
  text
    .split("\n")
    .map((written, index) => (index === line - 1 ? "" : written))
    .join("\n");

function messageOf({ line, column, problem, fix }: Explained): VFileMessage {
  const message = new VFileMessage(problem, { place: { line, column } });
  message.note = fix;
  message.fatal = true;
  return message;
}

/** The syntax tree of a checked text, as the outline was built from it. */
export function parseText(body: string): Root {
  const file = new VFile(body);
  return parser.runSync(parser.parse(file), file) as Root;
}
