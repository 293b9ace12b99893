import type { Comparison, WordChange } from "@/lib/authoring/compare-words";
import type { UnreadableCopy } from "@/lib/authoring/copy-files";
import type { Variant } from "@/lib/authoring/tokens";
import type { QuoteReport, Verdict } from "@/lib/authoring/verify-quote";
import type { SourceId } from "@/lib/kinds/article-id";
import { plural } from "@/lib/kinds/plural";
import { paint } from "./terminal";

export type Printed = {
  reports: readonly QuoteReport[];
  matched: readonly { file: string; source: SourceId; by: string }[];
  leftOver: readonly { file: string; reason: string }[];
  unreadable: readonly UnreadableCopy[];
};

/** Prints the result for each quote, and a summary. */
export function printReports({ reports, matched, leftOver, unreadable }: Printed): void {
  for (const { file, source, by } of matched)
    console.log(`${printable(file)} is ${source} (by its ${by}).`);
  for (const { file, reason } of leftOver)
    console.log(
      printable(
        `${file} is not compared. ${reason} To say which source it is: --copy <source>=${file}.`,
      ),
    );
  for (const { file, problem, fix } of unreadable)
    console.log(`${printable(file)} cannot be read. ${problem} → ${fix}`);
  const compared = reports.filter(({ verdict }) => verdict !== "no-copy");
  if (compared.length > 0) console.log("");
  for (const report of compared) printReport(report);
  printUnproven(reports);
  console.log(`\n${summary(reports)}`);
}

const WORDS: Record<Verdict, string> = {
  exact: "verified",
  typographic: "same words",
  different: "DIFFERS",
  paraphrase: "paraphrase",
  "no-copy": "no copy",
};

const STYLES = { exact: "green", typographic: "yellow", different: "red" } as const;

function printReport({ id, file, line, verdict, copy, parts, remark }: QuoteReport): void {
  const style = verdict in STYLES ? STYLES[verdict as keyof typeof STYLES] : "dim";
  console.log(`${paint(style, WORDS[verdict].padEnd(12))}${id}`);
  const printLine = (text: string) => console.log(`${" ".repeat(12)}${text}`);
  for (const [at, segment] of parts.entries()) {
    const which = parts.length > 1 ? `segment ${at + 1}: ` : "";
    for (const text of describeComparison(segment, printable(`${copy}`)))
      printLine(`${which}${text}`);
  }
  if (verdict === "different") printLine(`The record is ${file}:${line}.`);
  if (remark) printLine(remark);
}

function describeComparison(segment: Comparison, copy: string): string[] {
  if (segment.level === "not-found") return [`${copy} does not contain these words.`];
  const place = `${copy}:${segment.line}`;
  if (segment.level === "out-of-order")
    return [`${place} comes before the segment that it should follow.`];
  if (segment.level !== "different")
    return [`${place}${segment.variants.map((variant) => `, ${VARIANT_WORDS[variant]}`).join("")}`];
  return segment.changes.map((change) => `${copy}:${change.line}  ${showChange(change)}`);
}

const VARIANT_WORDS: Record<Variant, string> = {
  "quotation marks": "other quotation marks",
  dashes: "other dashes",
  ellipses: "other ellipses",
  spaces: "other spaces",
  letters: "other forms of letters",
  "no-break spaces": "with no-break spaces",
};

/** Removes control characters: a copy may come from anywhere and must not control the terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, "\ufffd");

/** `… ready for any of [-that-] {+them+}. She …`: the record's words in red, the copy's in green. */
function showChange({ before, recorded, printed, after }: WordChange): string {
  const words = [
    before && `… ${before}`,
    recorded && paint("red", `[-${recorded}-]`),
    printed && paint("green", `{+${printable(printed)}+}`),
    after && `${after} …`,
  ];
  return words.filter(Boolean).join(" ");
}

function printUnproven(reports: readonly QuoteReport[]): void {
  const without = reports.filter(({ verdict, remark }) => verdict === "no-copy" && remark);
  if (without.length > 0) console.log("");
  for (const { id, source, remark } of without)
    console.log(
      `${WORDS["no-copy"].padEnd(12)}${id}\n${" ".repeat(12)}${remark} Its source is ${source}.`,
    );
}

function summary(reports: readonly QuoteReport[]): string {
  const count = (wanted: Verdict) => reports.filter(({ verdict }) => verdict === wanted).length;
  const parts = [
    `${count("exact")} verified`,
    `${count("typographic")} with the same words in different typography`,
    `${count("different")} different`,
    ...(count("paraphrase") > 0 ? [plural(count("paraphrase"), "paraphrase")] : []),
    `${count("no-copy")} without a copy of their source`,
  ];
  return `${plural(reports.length, "quote")}: ${parts.join(", ")}.`;
}
