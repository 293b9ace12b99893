import { type Diagnostic, sortDiagnostics } from "../content/diagnostic";

/**
 * Problems as commands of a GitHub workflow, one a line, which GitHub shows beside the lines of a change.
 * @param folder where the content lies below the top of the project; files are named below `content`
 */
export const annotations = (diagnostics: readonly Diagnostic[], folder = "content"): string =>
  sortDiagnostics(diagnostics)
    .map((diagnostic) => annotation(diagnostic, folder))
    .join("\n");

function annotation({ file, line, column, field, problem, fix }: Diagnostic, folder: string) {
  const properties = Object.entries({
    file: file.replace(/^content(?=\/)/, () => folder),
    line,
    col: column,
    title: field ?? "Content",
  }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::error ${properties.join(",")}::${escapeMessage(`${problem}\n→ ${fix}`)}`;
}

/** As GitHub reads them: a line break would end a command, and a percent sign starts an escape. */
const escapeMessage = (text: string) =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** In a property a colon and a comma end it. */
const escapeProperty = (text: string) =>
  escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
