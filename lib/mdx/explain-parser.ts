import type { VFileMessage } from "vfile-message";
import { COMPONENT_RULES } from "./component-rules";
import { unknownComponent } from "./unknown-component";

/** A slip as its author should hear of it, and where it really is. */
export type Explained = { line: number; column: number; problem: string; mend: string };

type Slip = {
  /** What the parser says. */
  says: RegExp;
  /** What stands on the line it says it of, where that tells slips apart. */
  line?: RegExp;
  problem: string;
  mend: string;
};

const PLAIN_SIGN = "Write \\< for the sign itself.";

/** The parser speaks to programmers; these are the slips that authors make, in their words. The first that fits is told. */
const SLIPS: readonly Slip[] = [
  {
    says: /before attribute value/,
    line: /=\s*[“”„«»‘’]/,
    problem: "A typographic quotation mark stands where a prop's text begins.",
    mend: 'Use straight quotation marks: source="ew-first-look". Some editors bend them; see their settings.',
  },
  {
    says: /before attribute value/,
    problem: "A prop's text has no quotation marks.",
    mend: 'Put it in straight ones: source="ew-first-look".',
  },
  {
    says: /expected an open tag first/,
    problem: "This tag closes what was never opened.",
    mend: "Delete it, or open it above on a line of its own.",
  },
  {
    says: /expected corresponding closing tag for `(?<open><[^`]*>)`/,
    problem: "The tags do not fit together: {open} is open here.",
    mend: "Close it first, with the same name and the same capital letters.",
  },
  {
    says: /Unexpected character `!`/,
    line: /<!--/,
    problem: "A comment of HTML is not part of the wiki's language.",
    mend: "Delete it; what readers should not see does not stand in the file.",
  },
  {
    says: /to create a link in MDX/,
    line: /@/,
    problem: "An address in angle brackets does not work here.",
    mend: "Write [name](mailto:name@example.org).",
  },
  {
    says: /to create a link in MDX/,
    problem: "An address in angle brackets does not work here.",
    mend: "Write [words](https://…).",
  },
  {
    says: /before name/,
    line: /<[\s\d=]/,
    problem: "A < starts a tag, and no tag follows.",
    mend: PLAIN_SIGN,
  },
  {
    says: /before attribute name|in attribute name|after attribute value/,
    problem: "This tag holds a sign that does not belong there.",
    mend: 'Write its props as name="text", with a space between two, and end it with /> or >.',
  },
  {
    says: /expression|acorn/i,
    problem: "A brace { opens a program here, and articles run none.",
    mend: "Write \\{ for the sign itself, or delete it.",
  },
];

const UNFINISHED: Slip = {
  says: /(?:)/,
  problem: "A < starts a tag here, and the tag is not complete.",
  mend: `${PLAIN_SIGN} In a tag use straight quotation marks, and end it with /> or >.`,
};

/** Puts what the parser says of a text into words that help whoever wrote it. */
export function explainParser(
  { reason, line = 1, column = 1 }: VFileMessage,
  body: string,
): Explained {
  return explainUnclosed(reason) ?? explainSlip(reason, { line, column }, body);
}

function explainUnclosed(reason: string): Explained | undefined {
  const found = /Expected (?:a closing tag for|the closing tag) `(<[^`]*>)`.*?\((\d+):(\d+)/.exec(
    reason,
  );
  if (!found) return undefined;
  const [, tag = "", line, column] = found;
  const name = tag.replace(/[</>]/g, "");
  const rule = COMPONENT_RULES.get(name);
  const place = { line: Number(line), column: Number(column) };
  if (!rule) return { ...place, ...unknownComponent(name) };
  return {
    ...place,
    problem: `<${name}> is opened and never closed.`,
    mend: rule.children
      ? `Close it with </${name}> on a line of its own.`
      : `End it with a slash: ${rule.example}.`,
  };
}

type Place = { line: number; column: number };

function explainSlip(reason: string, place: Place, body: string): Explained {
  const written = body.split("\n")[place.line - 1] ?? "";
  const slip =
    SLIPS.find(({ says, line }) => says.test(reason) && (line?.test(written) ?? true)) ??
    UNFINISHED;
  const open = slip.says.exec(reason)?.groups?.open ?? "";
  const isBrace = /expression|acorn/i.test(reason);
  return {
    ...(isBrace ? (bracePlace(body, place) ?? place) : place),
    problem: slip.problem.replace("{open}", open),
    mend: slip.mend,
  };
}

/** The parser stumbles behind a brace, sometimes at the end of the text; the slip is the brace itself. */
function bracePlace(body: string, { line, column }: Place): Place | undefined {
  const before = body.split("\n").slice(0, line);
  before[line - 1] = (before[line - 1] ?? "").slice(0, column);
  for (let at = line; at > 0; at--) {
    const brace = /(?<!\\)\{(?!.*(?<!\\)\{)/.exec(before[at - 1] ?? "");
    if (brace) return { line: at, column: brace.index + 1 };
  }
  return undefined;
}
