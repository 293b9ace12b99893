import type { LetterLink, ListPage, PageLink } from "@/lib/views/lists/list-page";

type Page = Pick<ListPage<unknown>, "letters" | "pages" | "isFirst" | "total">;

/** The way around a long list: its letters, as signs with counts on its own page, and the pages of a long letter. */
export function LetterNav({ page: { letters, pages, isFirst, total } }: { page: Page }) {
  if (letters.length === 0) return null;
  if (isFirst)
    return (
      <nav aria-label="By letter" className="mb-10">
        <p className="text-mute">{total}, by letter</p>
        <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(3.75rem,1fr))] gap-2">
          {letters.map((letter) => (
            <li key={letter.label} className={isLetter(letter) ? undefined : "col-span-2"}>
              <LetterSign letter={letter} />
            </li>
          ))}
        </ul>
      </nav>
    );
  return (
    <div className="filters print:hidden mb-6">
      <nav aria-label="By letter">
        <ul className="-ms-[0.4rem] flex flex-wrap gap-x-1 font-[680] font-sign">
          {letters.map(({ label, href, current }) => (
            <li key={label}>
              <a
                href={href}
                aria-current={current ? "page" : undefined}
                className="min-w-9 justify-center"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {pages.length > 0 && <LetterPages pages={pages} />}
    </div>
  );
}

/** Whether its label is a letter, “#” or “0–9”, and not a word. */
const isLetter = ({ label }: LetterLink) => label.length <= 3;

/** A letter as a sign on a platform. */
function LetterSign({ letter: { label, href, count } }: { letter: LetterLink }) {
  return (
    <a
      href={href}
      className="on-sign group grid justify-items-center bg-sign px-2 pt-2 pb-3 text-white no-underline"
    >
      <span aria-hidden="true" className="mb-2 w-full border-white/85 border-t-2" />
      <span className="whitespace-nowrap font-[740] font-sign text-[1.6rem] leading-none tracking-tight group-hover:underline">
        {label}
      </span>{" "}
      <span className="mt-1 text-[0.87rem]">
        {count.toLocaleString("en")}
        <span className="sr-only"> {count === 1 ? "entry" : "entries"}</span>
      </span>
    </a>
  );
}

/** The pages of one letter, each with its first and last name. */
function LetterPages({ pages }: { pages: readonly PageLink[] }) {
  return (
    <nav aria-label="Pages of this letter" className="mt-4">
      <ol className="-ms-[0.4rem] columns-2xs gap-8">
        {pages.map(({ number, name, href, current }) => (
          <li key={href} className="break-inside-avoid">
            <a href={href} aria-current={current ? "page" : undefined}>
              <span className="w-full">
                <b className="me-2 font-sign">{number}</b> {name ?? `Page ${number}`}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
