import { parseArticle } from "./article";
import { parseImage } from "./image";
import type { ParsedFile } from "./parse-file";
import { parseSource } from "./source";

/** Parses an article or a record on its own: everything but pictures. Pure, also in browsers. */
export function parseTextFile(file: string, text: string): ParsedFile {
  if (file.startsWith("content/images/")) {
    const { record, draft, diagnostics } = parseImage(file, text);
    return { images: record && [record], imageDrafts: draft && [draft], diagnostics };
  }
  if (file.startsWith("content/sources/")) {
    const { source, draft, diagnostics } = parseSource(file, text);
    return { sources: source && [source], sourceDrafts: draft && [draft], diagnostics };
  }
  const { article, draft, diagnostics } = parseArticle(file, text);
  return { articles: article && [article], drafts: draft && [draft], diagnostics };
}
