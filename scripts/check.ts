import { formatDiagnostics } from "@/lib/content/diagnostic";
import { assembleWiki, loadFiles } from "@/lib/content/load";

/** `npm run check`: reads all content and prints every problem. Exit code 1 where there is any. */
const files = loadFiles(process.argv[2]);
const { wiki, diagnostics } = assembleWiki(files);
if (diagnostics.length > 0) {
  console.error(`\n${formatDiagnostics(diagnostics, files.textByFile)}\n`);
  process.exitCode = 1;
} else {
  const { articles, sources, wantedBySlug } = wiki;
  console.log(
    `${articles.size} articles and ${sources.size} sources, no problem. Wanted: ${wantedBySlug.size}.`,
  );
}
