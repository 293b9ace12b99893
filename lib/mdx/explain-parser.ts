import type { VFileMessage } from "vfile-message";
import { COMPONENT_RULES, PLAIN_TAGS } from "./component-rules";
import { correctTag, listWrittenProps } from "./correct-tag";
import { positionAt } from "./position-at";
import { unknownComponent } from "./unknown-component";

/** A mistake in words for its author, at its actual position. */
export type Explained = { line: number; column: number; problem: string; fix: string };

type MdxMistake = {
  /** Matches the parser's message. */
  says: RegExp;
  /** Matches the line of the error, to distinguish mistakes with the same message. */
  line?: RegExp;
  /** Whether the mistake is the < before the position that the parser reports. */
  atSign?: true;
  problem: string;
  fix: string;
};

const PLAIN_SIGN = "Write \\< for a plain <.";

/** The parser's messages are for programmers; these explain the same mistakes to authors. The first match is used. */
const MDX_MISTAKES: readonly MdxMistake[] = [
  {
    says: /before attribute value/,
    line: /=\s*[“”„«»‘’]/,
    problem: "The value of this prop starts with a curly quotation mark.",
    fix: "Write {prop}, with straight quotation marks. Some editors change them; see their settings.",
  },
  {
    says: /before attribute value/,
    problem: "The value of this prop has no quotation marks.",
    fix: "Write {prop}.",
  },
  {
    says: /expected an open tag first/,
    atSign: true,
    problem: "This tag closes nothing: it was never opened.",
    fix: "Delete it, or open it above on a line of its own.",
  },
  {
    says: /expected corresponding closing tag for `(?<open><[^`]*>)`/,
    problem: "This tag does not close {open}, which is open here.",
    fix: "Write {close}, with the same capital letters, or put it before this tag.",
  },
  {
    says: /Unexpected character `!`/,
    line: /<!--/,
    atSign: true,
    problem: "HTML comments are not allowed in articles.",
    fix: "Delete it; the file only contains what readers see.",
  },
  {
    says: /to create a link in MDX/,
    line: /<(?!https?:)[^\s<>@]{1,64}@/,
    atSign: true,
    problem: "An address in angle brackets does not work here.",
    fix: "Write [name](mailto:name@example.org).",
  },
  {
    says: /to create a link in MDX/,
    atSign: true,
    problem: "An address in angle brackets does not work here.",
    fix: "Write [words](https://…).",
  },
  {
    says: /before name/,
    line: /<[\s\d=]/,
    atSign: true,
    problem: "A < starts a tag, but no tag follows.",
    fix: PLAIN_SIGN,
  },
  {
    says: /before attribute name|in attribute name|after attribute value/,
    problem: "This tag contains a character that does not belong there.",
    fix: 'Write its props as name="text", separated by spaces, and end it with /> or >.',
  },
  {
    says: /expression|acorn/i,
    problem: "A brace { starts code here, but articles cannot contain code.",
    fix: "Write \\{ for a plain brace, or delete it.",
  },
];

const UNFINISHED: MdxMistake = {
  says: /(?:)/,
  problem: "A < starts a tag here, but the tag is not complete.",
  fix: `${PLAIN_SIGN} In a tag use straight quotation marks, and end it with /> or >.`,
};

/** Explains an error of the parser to authors. */
export function explainParser(
  { reason, line = 1, column = 1 }: VFileMessage,
  body: string,
): Explained {
  return (
    explainUnclosed(reason, body) ??
    explainTail(reason, { line, column }, body) ??
    explainMistake(reason, { line, column }, body)
  );
}

type Position = { line: number; column: number };

function explainUnclosed(reason: string, body: string): Explained | undefined {
  const found = /Expected a closing tag for `<([^`>]*)>`.*?\((\d+):(\d+)/.exec(reason);
  if (!found) return undefined;
  const [, name = "", line, column] = found;
  const place = { line: Number(line), column: Number(column) };
  const from = place.column - 1;
  const [tag = ""] = lineOf(body, place.line)
    .slice(from, from + NEAR)
    .split(">", 1);
  const props = listWrittenProps(tag);
  const known = COMPONENT_RULES.has(name) || PLAIN_TAGS.has(name);
  if (!known) return { ...place, ...unknownComponent(name, props) };
  const problem = `<${name}> is opened and never closed.`;
  return { ...place, problem, fix: fixOf(name, props) };
}

function fixOf(name: string, props: ReturnType<typeof listWrittenProps>): string {
  const rule = COMPONENT_RULES.get(name);
  if (rule?.children) return `Close it with </${name}> on a line of its own.`;
  if (rule) return `End it with a slash: ${correctTag(name, rule, props)}.`;
  return name === "br" ? "Write <br/>." : `Close it in the same paragraph, with </${name}>.`;
}

/** A tag that starts above a paragraph and ends inside it, or never: the parser reports the end of the text. */
function explainTail(reason: string, place: Position, body: string): Explained | undefined {
  const close = /Expected the closing tag `(<\/[^`]*>)`/.exec(reason)?.[1];
  if (close)
    return {
      line: place.line,
      column: lineOf(body, place.line).indexOf(close) + 1 || place.column,
      problem: `${close} is in a paragraph with other text, but its opening tag is not.`,
      fix: `Put ${close} on a line of its own, with an empty line before it.`,
    };
  const quote = /end of file in attribute value.*closing quote `(.)`/.exec(reason)?.[1];
  if (!quote) return undefined;
  // Nothing closes it, so it is the last quotation mark of its kind.
  return {
    ...positionAt(body, body.lastIndexOf(quote)),
    problem: "The value of this prop has no closing quotation mark.",
    fix: 'Close it: name="text". Without it, everything that follows is part of the value.',
  };
}

/** How many characters of a line are searched for a prop. */
const NEAR = 200;

const lineOf = (body: string, line: number) => body.split("\n")[line - 1] ?? "";

function explainMistake(reason: string, place: Position, body: string): Explained {
  const written = lineOf(body, place.line);
  const mistake =
    MDX_MISTAKES.find(({ says, line }) => says.test(reason) && (line?.test(written) ?? true)) ??
    UNFINISHED;
  const open = mistake.says.exec(reason)?.groups?.open ?? "";
  const words = { open, close: open.replace("<", "</"), prop: propAt(written, place.column) };
  const fill = (text: string) =>
    text.replace(/\{(open|close|prop)\}/g, (_, word: keyof typeof words) => words[word]);
  const sign = mistake.atSign ? written.lastIndexOf("<", place.column - 1) : -1;
  const isBrace = /expression|acorn/i.test(reason);
  return {
    ...place,
    ...(sign >= 0 && { column: sign + 1 }),
    ...(isBrace && positionOfBrace(body, place)),
    problem: fill(mistake.problem),
    fix: fill(mistake.fix),
  };
}

/** The correct form of the prop whose value is at a column: `source="a-report"`. */
function propAt(line: string, column: number): string {
  const name =
    /([\w-]+)\s*=\s*$/.exec(line.slice(Math.max(0, column - NEAR), column - 1))?.[1] ?? "name";
  const value =
    /^[“”„«»‘’]?([^\s“”„«»‘’">]*)/.exec(line.slice(column - 1, column + NEAR))?.[1] ?? "";
  return `${name}="${value.replace(/\/$/, "") || "text"}"`;
}

/** The parser reports a brace after it, sometimes at the end of the text; the mistake is the brace itself. */
function positionOfBrace(body: string, { line, column }: Position): Position | undefined {
  const before = body.split("\n").slice(0, line);
  before[line - 1] = (before[line - 1] ?? "").slice(0, column);
  for (let at = line; at > 0; at--) {
    const brace = /(?<!\\)\{(?!.*(?<!\\)\{)/.exec(before[at - 1] ?? "");
    if (brace) return { line: at, column: brace.index + 1 };
  }
  return undefined;
}
