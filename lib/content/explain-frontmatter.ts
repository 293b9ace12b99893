import type { Diagnostic } from "./diagnostic";
import { FENCE, type Split } from "./frontmatter";

type Explanation = Pick<Diagnostic, "line" | "column" | "problem" | "fix">;

/** What is wrong with the lines of ---, and the intended fields and text, if they are clear. */
export type ExplainedFrontmatter = { explanation: Explanation; split?: Split };

/** Whether a line is a mistyped line of three hyphens, or one that an editor changed. */
function isNearlyFence(line: string): boolean {
  const marks = line.trim();
  if (marks === "---") return /^[ \t]/.test(line);
  return marks !== "-" && /^[-—–]+$/.test(marks);
}

const WITH_MORE = /^---+[ \t]*[^\s-]/;

/** `name: value`, an item of a list, a comment, or a continuation of the line above. */
const FIELD = /^[A-Za-z_]\w*:(?:\s|$)|^\s|^-\s|^#(?!#)/;

const END = "Write --- alone on a line after the last field.";

/** Explains why a file does not begin with fields between two lines of ---. */
export function explainFrontmatter(text: string): ExplainedFrontmatter {
  const lines = text.split("\n");
  const [first = ""] = lines;
  if (FENCE.test(first)) return explainEnd(lines, 1, lines.length) ?? neverEnded(lines);
  if (isNearlyFence(first) || WITH_MORE.test(first)) return { explanation: notAFence(first, 1) };
  const start = lines.findIndex((line) => line.trim() !== "");
  if (start > 0 && FENCE.test(lines[start] ?? ""))
    return {
      explanation: {
        line: start + 1,
        column: 1,
        problem: "There are empty lines before the block of fields.",
        fix: "Delete them: --- is the first line of the file.",
      },
    };
  return {
    explanation: {
      line: 1,
      column: 1,
      problem: "The article does not begin with a block of fields between two lines of ---.",
      fix: "Start the file with ---, the fields (title: …, description: …), and --- again; see the help page “Writing facts” (content-guide/fields.mdx).",
    },
  };
}

/**
 * Finds the line that should have ended the fields, if a horizontal rule in the text ended them instead.
 * @param yaml the fields up to the next line of ---
 */
export function explainLateEnd(yaml: string, text: string): ExplainedFrontmatter | undefined {
  const lines = text.split("\n");
  const end = yaml.split("\n").length - 1;
  const found = explainEnd(lines, 1, end);
  if (found) return found;
  const prose = lines.findIndex(
    (line, index) => index > 1 && index < end && lines[index - 1]?.trim() === "" && isProse(line),
  );
  return prose < 0 ? undefined : neverEnded(lines, prose);
}

/** A sentence, a heading or a component. A field without its colon has only a word or two. */
const isProse = (line: string) =>
  !FIELD.test(line) && (/^##|^<|^\[\[/.test(line) || line.trim().split(/\s+/).length > 2);

function explainEnd(lines: string[], from: number, to: number): ExplainedFrontmatter | undefined {
  const at = lines.findIndex(
    (line, index) => index >= from && index < to && (isNearlyFence(line) || WITH_MORE.test(line)),
  );
  if (at < 0) return undefined;
  const line = lines[at] ?? "";
  const more = WITH_MORE.test(line) ? line.replace(/^---+[ \t]*/, "") : "";
  return {
    explanation: notAFence(line, at + 1),
    split: splitAt([...lines.slice(0, at), more, ...lines.slice(at + 1)], at),
  };
}

function notAFence(line: string, number: number): Explanation {
  const written = line.trim();
  return {
    line: number,
    column: line.length - line.trimStart().length + 1,
    ...(WITH_MORE.test(line)
      ? {
          problem: "The line of --- contains more than the three hyphens.",
          fix: "Put the rest on a line of its own.",
        }
      : {
          problem: `Expected three hyphens at the start of a line here; found “${line.startsWith(" ") || line.startsWith("\t") ? line : written}”.`,
          fix: "Write --- alone on the line.",
        }),
  };
}

/** @param from the index of the first line that cannot be a field */
function neverEnded(lines: string[], from?: number): ExplainedFrontmatter {
  const found =
    from ??
    lines.findIndex((line, index) => index > 0 && !(FIELD.test(line) && line.trim() !== ""));
  const end = found < 0 ? lines.length : found;
  // After the last field, before empty lines.
  let at = end;
  while (at > 1 && lines[at - 1]?.trim() === "") at -= 1;
  const last = Math.min(at, lines.length - 1);
  return {
    explanation: {
      line: last + 1,
      column: 1,
      problem: "The fields begin with --- in line 1, and no line of --- ends them.",
      fix: END,
    },
    split: splitAt(lines, end),
  };
}

const splitAt = (lines: readonly string[], end: number): Split => ({
  yaml: `\n${lines.slice(1, end).join("\n")}\n`,
  body: "\n".repeat(end) + lines.slice(end).join("\n"),
});
