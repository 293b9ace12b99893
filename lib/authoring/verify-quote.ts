import type { Article } from "../content/article";
import type { ArticleId, SourceId } from "../content/article-id";
import { positionOf } from "../content/field-position";
import type { Status } from "../content/schema/quote";
import { type Comparison, compareWords } from "./compare-words";
import type { CopyIndex } from "./copy-index";
import { isExact } from "./tokens";

/** What comparing came to; `paraphrase` and `no-copy` were not compared. */
export type Verdict = "exact" | "typographic" | "different" | "no-copy" | "paraphrase";

export type QuoteReport = {
  id: ArticleId;
  /** Where the record says its words. */
  file: string;
  line: number;
  source: SourceId;
  status: Status;
  verdict: Verdict;
  /** The file of the copy, where there is one. */
  copy: string | undefined;
  parts: Comparison[];
  /** What the record's status should be looked at for. */
  remark: string | undefined;
};

/** Compares one quotation with the copy of the source in which it was read. Pure. */
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
  const isSet = parts.every(({ level }) => level === "exact" || level === "typographic");
  if (!isSet) return "different";
  return parts.every((part) => !("variants" in part) || isExact(part.variants))
    ? "exact"
    : "typographic";
}

function remarkOn(status: Status, verdict: Verdict): string | undefined {
  if (status === "verified" && verdict === "no-copy")
    return "It says that it is verified, and no copy here shows it.";
  if (status === "verified" && verdict === "typographic")
    return "It says that it is verified, and its signs are not those of the copy.";
  if (status === "sourced" && verdict === "exact") return "It could say status: verified.";
  return undefined;
}
