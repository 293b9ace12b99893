import type { LastChangeView } from "@/lib/views/history/last-change-view";
import { AuthorLink } from "../history/author-link";

/** The last line of an article: when it was last edited and by whom, and links to its history and to edit it. */
export function LastChangeLine({
  last: { change, historyHref, editHref },
}: {
  last: LastChangeView;
}) {
  return (
    <p className="mt-8 flex flex-wrap items-center gap-x-4 text-[0.94rem] text-mute">
      {change && (
        <span>
          Last edited on <time dateTime={change.dateTime}>{change.date}</time>
          {change.author && (
            <>
              {" by "}
              <AuthorLink {...change} />
            </>
          )}
        </span>
      )}
      <a className="link tap print:hidden" href={historyHref} rel="nofollow">
        History
      </a>
      <a className="link tap print:hidden" href={editHref} rel="nofollow">
        Edit this article
      </a>
    </p>
  );
}
