import type { Article } from "../content/article";
import { positionOf } from "../content/field-position";
import type { ArticleId, SourceId } from "../kinds/article-id";
import type { Status } from "../kinds/quotes";
import { type Comparison, compareWords } from "./compare-words";
import type { CopyIndex } from "./copy-index";
import { isExact } from "./tokens";

/** The result of a comparison; `paraphrase` and `no-copy` mean that nothing was compared. */
export type Verdict = "exact" | "typographic" | "different" | "no-copy" | "paraphrase";

export type QuoteReport = {
  id: ArticleId;
  /** The position of the quote's words in its record. */
  file: string;
  line: number;
  source: SourceId;
  status: Status;
  verdict: Verdict;
  /** The file of the copy, if there is one. */
  copy: string | undefined;
  parts: Comparison[];
  /** What may be wrong with the record's status. */
  remark: string | undefined;
};

/** Compares a quote with the copy of its source. Pure. */
export function verifyQuote(
  article: Article<"quotes">,
  copy: { file: string; index: CopyIndex } | undefined,
): QuoteReport {
  const { id, file, frontmatter } = article;
  const { text, segments, status } = frontmatter;
  const { line } = positionOf(article, [segments ? "segments" : "text"]);
  const compared = copy && status !== "paraphrase";
  const parts = compared ? compareWords(copy.index, segments ?? [text ?? ""]) : [];
  const verdict = compared ? verdictOf(parts) : copy ? "paraphrase" : "no-copy";
  const source = frontmatter.source.source;
  const remark = remarkOn(status, verdict);
  return { id, file, line, source, status, verdict, copy: copy?.file, parts, remark };
}

function verdictOf(parts: readonly Comparison[]): Verdict {
  const sameWords = parts.every(({ level }) => level === "exact" || level === "typographic");
  if (!sameWords) return "different";
  return parts.every((part) => !("variants" in part) || isExact(part.variants))
    ? "exact"
    : "typographic";
}

function remarkOn(status: Status, verdict: Verdict): string | undefined {
  if (status === "verified" && verdict === "no-copy")
    return "It is marked as verified, but no copy here shows it.";
  if (status === "verified" && verdict === "typographic")
    return "It is marked as verified, but its typography differs from the copy.";
  if (status === "sourced" && verdict === "exact") return "Its status could be verified.";
  return undefined;
}
