import type { ReactNode } from "react";

/** The citation of a quote, the HTML that embeds it, and buttons to copy both, hidden without script. */
export function CiteAs({
  citation,
  embed,
  href,
}: {
  citation: string;
  embed: string;
  href: string;
}) {
  return (
    <>
      <p id="cite-as" className={box}>
        {citation}
      </p>
      <p className="flex gap-x-5">
        <CopyButton what="#cite-as" done="Citation copied">
          Copy citation
        </CopyButton>
        <CopyButton what={href}>Copy link</CopyButton>
      </p>
      <details>
        <summary className="link min-h-11 cursor-pointer">Embed this quote</summary>
        <p>Paste this HTML into another page:</p>
        <p>
          <code id="embed" className={`block ${box}`}>
            {embed}
          </code>
        </p>
        <CopyButton what="#embed" done="HTML copied">
          Copy HTML
        </CopyButton>
      </details>
    </>
  );
}

const box = "wrap-anywhere border border-rule bg-sheet px-4 py-3 text-[0.95rem]";

/** @param what an address, or the selector of an element on this page whose text is copied */
function CopyButton({
  what,
  done,
  children,
}: {
  what: string;
  done?: string;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      hidden
      data-copy={what}
      data-copied={done}
      className="link min-h-11 cursor-pointer"
    >
      {children}
    </button>
  );
}
