import type { Comparison, WordChange } from "@/lib/authoring/compare-words";
import type { UnreadableCopy } from "@/lib/authoring/copy-files";
import type { Variant } from "@/lib/authoring/tokens";
import type { QuoteReport, Verdict } from "@/lib/authoring/verify-quote";
import type { SourceId } from "@/lib/content/article-id";
import { plural } from "@/lib/content/plural";
import { paint } from "./terminal";

export type Printed = {
  reports: readonly QuoteReport[];
  matched: readonly { file: string; source: SourceId; by: string }[];
  leftOver: readonly { file: string; reason: string }[];
  refused: readonly UnreadableCopy[];
};

/** Prints what comparing came to, quotation by quotation, and a closing count. */
export function printReports({ reports, matched, leftOver, refused }: Printed): void {
  for (const { file, source, by } of matched)
    console.log(`${printable(file)} is ${source} (by its ${by}).`);
  for (const { file, reason } of leftOver)
    console.log(printable(`${file} is not compared. ${reason} Say it by --copy <source>=${file}.`));
  for (const { file, problem, fix } of refused)
    console.log(`${printable(file)} is refused. ${problem} → ${fix}`);
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
  const tell = (text: string) => console.log(`${" ".repeat(12)}${text}`);
  for (const [at, part] of parts.entries()) {
    const which = parts.length > 1 ? `part ${at + 1}: ` : "";
    for (const text of told(part, printable(`${copy}`))) tell(`${which}${text}`);
  }
  if (verdict === "different") tell(`The record is ${file}:${line}.`);
  if (remark) tell(remark);
}

function told(part: Comparison, copy: string): string[] {
  if (part.level === "not-found") return [`${copy} does not hold these words.`];
  const place = `${copy}:${part.line}`;
  if (part.level === "out-of-order")
    return [`${place} stands before the part that it should follow.`];
  if (part.level !== "different")
    return [`${place}${part.variants.map((variant) => `, ${VARIANT_WORDS[variant]}`).join("")}`];
  return part.changes.map((change) => `${copy}:${change.line}  ${showChange(change)}`);
}

const VARIANT_WORDS: Record<Variant, string> = {
  "quotation marks": "other quotation marks",
  dashes: "other dashes",
  ellipses: "other ellipses",
  spaces: "other spaces",
  letters: "other forms of letters",
  "no-break spaces": "with no-break spaces",
};

/** A copy may come from anywhere: nothing of it may speak to the terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, "\ufffd");

/** `… ready for any of [-that-] {+them+}. She …`: what the record says, and what the copy prints. */
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
    `${count("typographic")} with the same words set differently`,
    `${count("different")} different`,
    ...(count("paraphrase") > 0 ? [plural(count("paraphrase"), "paraphrase")] : []),
    `${count("no-copy")} without a copy of their source`,
  ];
  return `${plural(reports.length, "quotation")}: ${parts.join(", ")}.`;
}
