/** A line outside the content that mentions what was renamed. */
export type MentionLine = { file: string; line: number; text: string };

const MAX_TEXT = 120;

/**
 * Lines of code, tests and docs that mention an id: in full (`heroes/jessica-jones`), or only its slug in
 * quotation marks, before a colon, or with a season after it.
 */
export function findMentions(textByFile: ReadonlyMap<string, string>, id: string): MentionLine[] {
  const [folder = "", slug = ""] = id.split("/");
  const idPattern = `(?<![\\w-])${folder}/${slug}(?![\\w-])`;
  const slugPattern = `["'\`]${slug}(?:["'\`]|/\\d)|^\\s*${slug}:`;
  const names = new RegExp(
    folder === "series" || !isArticle(folder) ? `${idPattern}|${slugPattern}` : idPattern,
  );
  return codeFirst([...textByFile]).flatMap(([file, text]) =>
    text.split("\n").flatMap((line, index) => {
      if (!names.test(line)) return [];
      return [{ file, line: index + 1, text: line.trim().slice(0, MAX_TEXT) }];
    }),
  );
}

/** Other ids are mentioned by their slug slugPattern, in props and in lists of sources. */
const isArticle = (folder: string) => !["quotes", "sources", "images"].includes(folder);

const isTest = (file: string) => /\.(?:test|spec)\.|^e2e\/|^(?:docs|content-guide)\//.test(file);

/** Code comes before tests and docs: a stale id there can break the wiki. */
const codeFirst = (files: [string, string][]) =>
  files.sort(([a], [b]) => Number(isTest(a)) - Number(isTest(b)));
