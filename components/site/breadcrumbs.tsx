export type Crumb = { href: string; label: string };

/** The path to a page; the page itself is the title below and is not repeated. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="font-sign text-[0.87rem] font-[600]">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map(({ href, label }, index) => (
          <li key={href} className="flex items-center gap-2">
            {index > 0 && <span aria-hidden="true">›</span>}
            <a href={href} className="tap no-underline hover:underline">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
