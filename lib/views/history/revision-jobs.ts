import { type Article, parseArticle } from "../../content/article";
import type { Diagnostic } from "../../content/diagnostic";
import { MAX_BYTES } from "../../content/load";
import { compileText } from "../../mdx/compile-text";
import type { WikiSpoilers } from "../spoilers/wiki-spoilers";
import { type DiffLine, diffRevisions } from "./revision-diff";
import { hideRevision, type ReadRevision, type RevisionLines } from "./revision-lines";

/** A revision in Git: its path from the root of the project, and its text. */
export type RevisionFile = { file: string; text: string };

type Context = {
  /** The article's newest revision: what it hides is hidden in older ones too. */
  today: RevisionFile;
  spoilers: WikiSpoilers;
  /** Parses nothing and hides each text under all seasons that it names. For texts that take too much. */
  isPlain: boolean;
};

/** A revision as lines, and as an article or the reason why it is invalid. */
export type RevisionContent = RevisionLines & {
  article: Article | undefined;
  /** The compiled text for `<ArticleBody>`. */
  compiled: string | undefined;
  problem: Pick<Diagnostic, "line" | "problem"> | undefined;
};

/** Warms up the compiler: the first text takes as long as fifty later ones, which would count against its limit. */
await compileText("A text.<Uncited/>");

/** The jobs on unchecked texts, which run in a worker with limits. */
export const jobs = {
  change({ older, newer, ...context }: Context & { older: RevisionFile; newer: RevisionFile }) {
    const today = readFile(context.today, context);
    const linesOf = (one: RevisionFile) =>
      hideRevision(context.spoilers, readFile(one, context), today).all;
    return diffRevisions(linesOf(older), linesOf(newer)) satisfies DiffLine[];
  },

  async revision({
    shown,
    ...context
  }: Context & { shown: RevisionFile }): Promise<RevisionContent> {
    const read = readFile(shown, context);
    const lines = hideRevision(context.spoilers, read, readFile(context.today, context));
    const { article, problem } = read;
    const compiled = article && (await compileText(article.body, article.references));
    return { ...lines, article, problem, compiled };
  },
};

/** Parses a revision by today's rules, as the kind that the article had then. */
function readFile(
  { file, text }: RevisionFile,
  { isPlain }: Pick<Context, "isPlain">,
): ReadRevision & Pick<RevisionContent, "problem"> {
  if (isPlain) return { text, article: undefined, problem: undefined };
  if (Buffer.byteLength(text) > MAX_BYTES)
    return { text, article: undefined, problem: { line: 1, problem: "It is larger than 64 kB." } };
  const { article, diagnostics } = parseArticle(file, text);
  return { text, article, problem: diagnostics[0] };
}
