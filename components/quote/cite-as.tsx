/** A line to cite a quotation by, and buttons to copy it and its address, hidden without script. */
export function CiteAs({ citation, href }: { citation: string; href: string }) {
  return (
    <>
      <p
        id="cite-as"
        className="wrap-anywhere border border-rule bg-sheet px-4 py-3 text-[0.95rem]"
      >
        {citation}
      </p>
      <p className="flex gap-x-5">
        <button type="button" hidden data-copy="#cite-as" className="link tap cursor-pointer">
          Copy citation
        </button>
        <button type="button" hidden data-copy={href} className="link tap cursor-pointer">
          Copy link
        </button>
      </p>
    </>
  );
}
