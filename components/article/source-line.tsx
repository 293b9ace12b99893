import { Fragment } from "react";
import type { SourceView } from "@/lib/views/source-view";

/**
 * A source in one line: title (linked to its page here), author, publisher, date, address. A title in
 * brackets is ours: the document’s own was not seen.
 */
export function SourceLine({ source }: { source: SourceView }) {
  const { href, title, titleSeen, author, publisher, language, date, dateTime, url } = source;
  return (
    <>
      <a className="link" href={href}>
        {titleSeen ? title : `[${title}]`}
      </a>
      {author && `, by ${author}`}, {publisher}
      {language && ` (in ${language})`}
      {date && (
        <>
          , <time dateTime={dateTime}>{date}</time>
        </>
      )}
      {url && (
        <>
          ,{" "}
          <a className="link wrap-anywhere text-mute" href={url} rel="external nofollow">
            <Host name={hostOf(url)} />
          </a>
        </>
      )}
    </>
  );
}

/** A long name breaks behind its dots. */
function Host({ name }: { name: string }) {
  if (name.length < 25) return name;
  return name.split(".").map((part, index) => (
    <Fragment key={part}>
      {index > 0 && (
        <>
          .<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, "");
