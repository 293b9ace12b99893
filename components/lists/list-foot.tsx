import { Neighbors } from "@/components/site/neighbors";
import type { ListPage, PageLink } from "@/lib/views/lists/list-page";

type Page = Pick<ListPage<unknown>, "letters" | "pages" | "neighbors">;

/** Below a part of a long list: the parts before and after it, and all numbered pages. */
export function ListFoot({ page: { letters, pages, neighbors } }: { page: Page }) {
  if (!neighbors.previous && !neighbors.next) return null;
  return (
    <>
      <Neighbors many="More of this list" one="page" {...neighbors} />
      {letters.length === 0 && pages.length > 0 && <PageNumbers pages={pages} />}
    </>
  );
}

/** So many pages before and after the current one have links, and the first and the last. */
const AROUND = 2;

function PageNumbers({ pages }: { pages: readonly PageLink[] }) {
  const at = pages.findIndex(({ current }) => current);
  const shown = pages.filter(
    (_, index) => index === 0 || index === pages.length - 1 || Math.abs(index - at) <= AROUND,
  );
  return (
    <nav aria-label="Pages" className="filters print:hidden mt-6">
      <ol className="-ms-[0.4rem] flex flex-wrap gap-x-1 font-[680] font-sign">
        {shown.map(({ number, href, current }, index) => (
          <li key={href} className="flex items-center">
            {number - (shown[index - 1]?.number ?? 0) > 1 && (
              <span aria-hidden="true" className="px-2">
                …
              </span>
            )}
            <a
              href={href}
              aria-current={current ? "page" : undefined}
              aria-label={`Page ${number}`}
              className="min-w-9 justify-center"
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
