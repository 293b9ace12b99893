import { LineBullet } from "@/components/site/line-bullet";
import type { FilterLink, QuotesView } from "@/lib/views/quotes/quotes-view";

/** Links to the quote filters, each its own page. On a phone they fold above the cards. */
export function QuoteFilters({ view: { list, all, groups } }: { view: QuotesView }) {
  return (
    <nav
      aria-label="Quotes by speaker, subject, series and source"
      className="filters print:hidden"
    >
      <details className="fold">
        <summary className="min-h-11 cursor-pointer py-2 font-[700] font-sign">
          By speaker, subject, series or source
        </summary>
        <ul className="mb-4">
          <Filter link={all} current={list} />
        </ul>
        <div className="groups">
          {groups.map(({ title, links, more }) => (
            <section key={title} aria-label={title} className="mb-4">
              <h2 className="text-[1.05rem]">{title}</h2>
              <ul>
                {links.map((link) => (
                  <Filter key={link.href} link={link} current={list} />
                ))}
                {more && (
                  <li>
                    <a href={more.href}>
                      All {more.count.toLocaleString("en")} {more.words}
                    </a>
                  </li>
                )}
              </ul>
            </section>
          ))}
        </div>
      </details>
    </nav>
  );
}

type Props = { link: FilterLink; current: string };

function Filter({ link: { href, label, line, italic, count }, current }: Props) {
  return (
    <li>
      <a href={href} aria-current={href === current ? "page" : undefined}>
        {italic ? <i>{label}</i> : label}
        {line && <LineBullet line={line} decorative />}{" "}
        <span>
          {count}
          <span className="sr-only"> {count === 1 ? "quote" : "quotes"}</span>
        </span>
      </a>
    </li>
  );
}
