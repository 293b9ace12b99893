import { type Diagnostic, sortDiagnostics } from "../content/diagnostic";

/**
 * Problems as GitHub workflow commands, one per line, which GitHub shows next to the changed lines.
 * @param folder the content folder, relative to the repository root; diagnostics name files below `content`
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

/** Escapes a message for GitHub: a line break would end the command, and a percent sign starts an escape. */
const escapeMessage = (text: string) =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** A colon or a comma would end a property. */
const escapeProperty = (text: string) =>
  escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
