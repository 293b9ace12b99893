import { z } from "zod";
import { type Diagnostic, sortDiagnostics } from "../content/diagnostic";
import type { Wiki } from "../content/wiki";

const positiveInteger = z.number().int().min(1);

/** What `wiki check --format json` prints. Fields may be added; `version` changes if a field is removed or changes its meaning. */
export const checkReportSchema = z.strictObject({
  version: z.literal(1),
  folder: z.string().describe("The folder that was read; files are named as if it were content."),
  articles: z.number().int().describe("How many articles could be read."),
  sources: z.number().int().describe("How many sources could be read."),
  wanted: z.number().int().describe("How many articles are linked to but not written yet."),
  diagnostics: z
    .array(
      z.strictObject({
        file: z.string(),
        line: positiveInteger,
        column: positiveInteger.describe("In UTF-16 units, as editors count."),
        field: z.string().optional().describe("The field of the frontmatter: seasons[0].released."),
        problem: z.string().describe("One sentence: what was expected, what was found."),
        fix: z.string().describe("What to write instead."),
      }),
    )
    .describe("All problems, sorted by file, line and column."),
});

export type CheckReport = z.infer<typeof checkReportSchema>;

/** The result of a check as data, for programs. */
export const checkReport = (
  folder: string,
  { articles, sources, wantedBySlug }: Wiki,
  diagnostics: readonly Diagnostic[],
): CheckReport => ({
  version: 1,
  folder,
  articles: articles.size,
  sources: sources.size,
  wanted: wantedBySlug.size,
  diagnostics: sortDiagnostics(diagnostics),
});
