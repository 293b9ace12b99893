import type { KeptFields } from "../../lib/drafts/kept-fields";
import type { KeptText } from "./kept-text";
import { isSameFields } from "./typed";

/** What a page knows that was just opened. */
export type OpenedPage = {
  /** Its own id, of which nothing is kept yet. */
  id: string;
  article: string;
  /** Who is signed in; empty for nobody. */
  account: string;
  text: string;
  fields: KeptFields;
  summary: string;
  /** Open pages whose text was published. */
  published: ReadonlySet<string>;
};

export type SortedKept = {
  /** Texts that the person has to decide about, the last one first. */
  offered: KeptText[];
  /** What nobody needs any more: it was published, or the page or the account has it. */
  removed: string[];
  /** Whether there is a text of this article that only its owner may see, once they are signed in. */
  hasHidden: boolean;
};

/**
 * What is to become of the texts that a browser keeps when an editor opens. A text that was typed while somebody was signed in is
 * for that person alone; what was typed by nobody is for whoever uses the browser.
 */
export function sortKept(kept: readonly KeptText[], page: OpenedPage): SortedKept {
  const isOwn = ({ account }: KeptText) => account === "" || account === page.account;
  const ofArticle = kept.filter(
    ({ id, article, discardedAt }) =>
      article === page.article && id !== page.id && discardedAt === null,
  );
  const isNeedless = (one: KeptText) =>
    page.published.has(one.id) ||
    (one.article === page.article && (isShown(one) || isInAccount(one)));
  const isShown = ({ text, summary, fields }: KeptText) =>
    withLineBreak(text) === withLineBreak(page.text) &&
    isSameFields(fields, page.fields) &&
    (summary === "" || summary === page.summary);
  // What was saved in the account is there, or its owner has ended it there.
  const isInAccount = ({ isSaved, account }: KeptText) => isSaved && account === page.account;
  return {
    offered: ofArticle.filter((one) => isOwn(one) && !isNeedless(one)).sort((a, b) => b.at - a.at),
    removed: kept.filter((one) => isOwn(one) && isNeedless(one)).map(({ id }) => id),
    hasHidden: ofArticle.some((one) => !isOwn(one)),
  };
}

/** A published text ends with a line break. */
const withLineBreak = (text: string) => (text.endsWith("\n") ? text : `${text}\n`);
