import type { LastChangeView } from "@/lib/views/history/last-change-view";

/** The line at an article's foot: when and by whom it was last changed, its history, and where it is edited. */
export function LastChange({ last: { change, historyHref, editHref } }: { last: LastChangeView }) {
  return (
    <p className="mt-8 flex flex-wrap items-center gap-x-4 text-[0.94rem] text-mute">
      {change && (
        <span>
          Last edited on <time dateTime={change.dateTime}>{change.date}</time>
          {change.author && ` by ${change.author}`}
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
