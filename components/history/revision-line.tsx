import type { ReactNode } from "react";
import type { WordCount } from "@/lib/git/changed-words";
import type { RevisionView } from "@/lib/views/history/revision-view";
import { AuthorLink } from "./author-link";

/**
 * A revision in a few lines: date, author, message, and how much it changed.
 * @param children more controls at the end of the last line
 */
export function RevisionLine({
  revision,
  children,
}: {
  revision: RevisionView;
  children?: ReactNode;
}) {
  const { href, changeHref, author, authorHref, message, happened, words } = revision;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4">
        {href ? (
          <a className="link tap" href={href} rel="nofollow">
            <When revision={revision} />
          </a>
        ) : (
          <When revision={revision} />
        )}
        <span>
          <AuthorLink author={author} authorHref={authorHref} />
        </span>
      </p>
      <p className="break-words font-[720] font-sign">{message}</p>
      <p className="flex flex-wrap items-center gap-x-4 text-[0.94rem] text-mute">
        {happened && <span>{happened}</span>}
        {words && <span>{wordsChanged(words)}</span>}
        {changeHref && (
          <a className="link tap" href={changeHref} rel="nofollow">
            What changed<span className="sr-only"> on {`${revision.date}, ${revision.time}`}</span>
          </a>
        )}
        {children}
      </p>
    </>
  );
}

/** The date and time in the author's time zone. */
export const When = ({ revision: { date, time, dateTime } }: { revision: RevisionView }) => (
  <time dateTime={dateTime}>
    {date}, {time}
  </time>
);

function wordsChanged({ added, removed }: WordCount): string {
  const parts = [added > 0 && `+${added}`, removed > 0 && `−${removed}`].filter(Boolean);
  if (parts.length === 0) return "No words changed";
  return `${parts.join(" ")} ${added + removed === 1 ? "word" : "words"}`;
}
