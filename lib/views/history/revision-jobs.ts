import { type Article, parseArticle } from "../../content/article";
import type { Diagnostic } from "../../content/diagnostic";
import { MAX_BYTES } from "../../content/load";
import { compileText } from "../../mdx/compile-text";
import type { WikiSpoilers } from "../spoilers/wiki-spoilers";
import { type DiffLine, diffRevisions } from "./revision-diff";
import { hideRevision, type ReadRevision, type RevisionLines } from "./revision-lines";

/** A revision as Git keeps it: its path below the top of the project, and its text. */
export type RevisionFile = { file: string; text: string };

type About = {
  /** The article's newest revision: what that covers is covered in older ones too. */
  today: RevisionFile;
  covers: WikiSpoilers;
  /** Nothing is parsed: of every text all lies under all that it names. For texts that take too much. */
  isPlain: boolean;
};

/** A revision as lines, and as an article or the reason why it is none. */
export type RevisionContent = RevisionLines & {
  article: Article | undefined;
  /** What `<ArticleBody>` runs. */
  compiled: string | undefined;
  problem: Pick<Diagnostic, "line" | "problem"> | undefined;
};

/** The first text takes as long as fifty later ones, which would count against its limit. */
await compileText("A text.<Uncited/>");

/** What is done with texts that nobody has checked, in a process with limits. */
export const jobs = {
  change({ older, newer, ...about }: About & { older: RevisionFile; newer: RevisionFile }) {
    const today = readFile(about.today, about);
    const linesOf = (one: RevisionFile) =>
      hideRevision(about.covers, readFile(one, about), today).all;
    return diffRevisions(linesOf(older), linesOf(newer)) satisfies DiffLine[];
  },

  async revision({ shown, ...about }: About & { shown: RevisionFile }): Promise<RevisionContent> {
    const read = readFile(shown, about);
    const lines = hideRevision(about.covers, read, readFile(about.today, about));
    const { article, problem } = read;
    const compiled = article && (await compileText(article.body, article.references));
    return { ...lines, article, problem, compiled };
  },
};

/** Reads a revision by the rules of today and of the kind that the article had then. */
function readFile(
  { file, text }: RevisionFile,
  { isPlain }: Pick<About, "isPlain">,
): ReadRevision & Pick<RevisionContent, "problem"> {
  if (isPlain) return { text, article: undefined, problem: undefined };
  if (Buffer.byteLength(text) > MAX_BYTES)
    return { text, article: undefined, problem: { line: 1, problem: "It is larger than 64 kB." } };
  const { article, diagnostics } = parseArticle(file, text);
  return { text, article, problem: diagnostics[0] };
}
