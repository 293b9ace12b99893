import { Fragment, type ReactNode } from "react";
import { hostFromUrl, type SourceView } from "@/lib/views/sources/source-view";
import { FactSpoiler } from "./fact-spoiler";

/**
 * A source in one line: title (linked to its page here), author, publisher, date, address. A title in brackets is
 * ours, since the document’s own was not seen. A title and address that are spoilers are hidden below.
 * @param children added at the end of the line
 */
export function SourceLine({ source, children }: { source: SourceView; children?: ReactNode }) {
  const { href, label, author, publisher, language, date, dateTime, url, hidden } = source;
  return (
    <>
      <a className="link" href={href}>
        {label}
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
          , <Address url={url} />
        </>
      )}
      {children}
      {hidden && (
        <FactSpoiler spoilers={hidden.spoilers}>
          {hidden.title}
          {hidden.url && (
            <>
              , <Address url={hidden.url} />
            </>
          )}
        </FactSpoiler>
      )}
    </>
  );
}

function Address({ url }: { url: string }) {
  return (
    <a className="link wrap-anywhere text-mute" href={url} rel="external nofollow">
      <Host name={hostFromUrl(url)} />
    </a>
  );
}

/** A long name may break after its dots. */
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
