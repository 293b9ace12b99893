import type { Checked } from "../content/check-content";
import { formatDiagnostics } from "../content/diagnostic";
import { plural } from "../content/plural";
import { annotations } from "./annotations";
import { checkReport } from "./check-report";

export const CHECK_FORMATS = ["text", "json", "github"] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];

type OutputRequest = {
  format: CheckFormat;
  /** The folder that was read, as it was asked for. */
  folder: string;
  /** The same from the top of the repository. */
  fromTop: string;
  /** Whether this runs in a workflow of GitHub, which reads annotations out of whatever is printed. */
  isWorkflow: boolean;
  /** The columns of the terminal, into which text is wrapped; what is for programs is not. */
  width: number;
};

/** What a check prints: problems as text are for people, and so on the stream for errors; the rest is for programs. */
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
