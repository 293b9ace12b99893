import { ListFoot } from "@/components/lists/list-foot";
import { LineBullet } from "@/components/site/line-bullet";
import { Masthead } from "@/components/site/masthead";
import { Subscribe } from "@/components/site/subscribe";
import { site } from "@/lib/site";
import type { Narrowing, QuotesView } from "@/lib/views/quotes/quotes-view";
import { QuoteFilters } from "./quote-filters";
import { QuoteList } from "./quote-list";

/** A list of quotes, with links to every filter of it. */
export function QuotesPage({ view }: { view: QuotesView }) {
  const { title, description, href, line, above, all, cards, narrowings } = view;
  const isWhole = href === all.href;
  const crumbs = [{ href: "/", label: site.name }, ...above];
  return (
    <main id="content" data-line={line}>
      <Masthead title={title} description={description} line={line} crumbs={crumbs} />
      <div className="page quotes py-8">
        <QuoteFilters view={view} />
        <div>
          {narrowings.length > 0 && <Narrow total={cards.length} narrowings={narrowings} />}
          <QuoteList cards={cards} />
          <ListFoot page={view} />
          {isWhole && <Subscribe to={["quotes"]} />}
        </div>
      </div>
    </main>
  );
}

/** Filters cards by one mark at a time, so that the list is never empty; the stylesheet does it. */
function Narrow({ total, narrowings }: { total: number; narrowings: readonly Narrowing[] }) {
  return (
    <fieldset className="only print:hidden mb-4">
      <legend className="sr-only">Show on this page</legend>
      <p className="flex flex-wrap gap-x-5">
        <label className="tap min-h-11 cursor-pointer gap-2">
          <input type="radio" name="only" value="all" defaultChecked className="size-5" />
          All {total}
        </label>
        <Choices among={narrowings.filter(({ line }) => line)} />
      </p>
      <p className="flex flex-wrap gap-x-5">
        <Choices among={narrowings.filter(({ line }) => !line)} />
      </p>
    </fieldset>
  );
}

function Choices({ among }: { among: readonly Narrowing[] }) {
  return among.map(({ mark, label, line, count }) => (
    <label key={mark} className="tap min-h-11 cursor-pointer gap-2">
      <input type="radio" name="only" value={mark} className="size-5" />
      {line && <LineBullet line={line} decorative />}
      {label} {count}
    </label>
  ));
}
