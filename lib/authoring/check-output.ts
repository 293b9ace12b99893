import type { Checked } from "../content/check-content";
import { formatDiagnostics } from "../content/diagnostic";
import { plural } from "../kinds/plural";
import { annotations } from "./annotations";
import { checkReport } from "./check-report";

export const CHECK_FORMATS = ["text", "json", "github"] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];

type OutputRequest = {
  format: CheckFormat;
  /** The content folder, as given on the command line. */
  folder: string;
  /** The same folder, relative to the repository root. */
  fromTop: string;
  /** Whether this runs in a GitHub workflow, which reads annotations from the output. */
  isWorkflow: boolean;
  /** The terminal's width in columns; text output is wrapped to it, JSON and annotations are not. */
  width: number;
};

/** What a check prints: problems as text go to stderr, for people; JSON and annotations go to stdout, for programs. */
export function checkOutput(
  { wiki, diagnostics, files }: Checked,
  { format, folder, fromTop, isWorkflow, width }: OutputRequest,
): { stdout: string[]; stderr: string[] } {
  const isFine = diagnostics.length === 0;
  const annotated = isFine ? [] : [annotations(diagnostics, fromTop)];
  if (format === "github") return { stdout: annotated, stderr: [] };
  if (format === "json") {
    const report = checkReport(folder, wiki, diagnostics);
    return { stdout: [JSON.stringify(report, undefined, 2)], stderr: [] };
  }
  if (isFine) return { stdout: [allFine(wiki)], stderr: [] };
  return {
    stdout: isWorkflow ? annotated : [],
    stderr: [`\n${formatDiagnostics(diagnostics, files.textByFile, width)}\n`],
  };
}

const allFine = ({ articles, sources, wantedBySlug }: Checked["wiki"]) =>
  `${plural(articles.size, "article")} and ${plural(sources.size, "source")}, no problem. Wanted: ${wantedBySlug.size}.`;
