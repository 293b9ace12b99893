import { nameAuthor } from "../../git/author-names";
import type { LastChange } from "../../git/modified-dates";
import type { ArticleId } from "../../kinds/article-id";
import { formatDate, parseDay } from "../../time/partial-date";
import { editorHref, historyHref } from "./revision-view";

/** The line at an article's foot: when and by whom it was last changed, if Git knows, and links to its history and to edit it. */
export type LastChangeView = {
  change: { date: string; dateTime: string; author: string; authorHref?: string } | undefined;
  historyHref: string;
  editHref: string;
};

export function lastChangeView(id: ArticleId, last: LastChange | undefined): LastChangeView {
  const dateTime = last?.instant.slice(0, 10) ?? "";
  const day = parseDay(dateTime);
  return {
    change: last && day && { date: formatDate(day), dateTime, ...nameAuthor(last) },
    historyHref: historyHref(id),
    editHref: editorHref(id),
  };
}
