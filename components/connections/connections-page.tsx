import { FactCover } from "@/components/article/fact-cover";
import { PageSection } from "@/components/article/page-section";
import { LineBullet } from "@/components/site/line-bullet";
import { Masthead } from "@/components/site/masthead";
import { site } from "@/lib/site";
import type { ConnectionsView } from "@/lib/views/connections-view";
import { ConnectionDrawing } from "./connection-drawing";
import { TieList } from "./tie-list";

/** Who is tied to whom: the way to each hero's part, the drawing, and the list that says all of it. */
export function ConnectionsPage({ view }: { view: ConnectionsView }) {
  const { title, description, line, map, open, covered, filters } = view;
  const [all] = filters;
  const home = { href: "/", label: site.name };
  const crumbs = all?.current ? [home] : [home, { href: "/connections", label: "Connections" }];
  return (
    <main id="content" data-line={line}>
      <Masthead title={title} description={description} line={line} crumbs={crumbs} />
      <div className="page py-8">
        <Filters filters={filters} />
        {map.wide && (
          <ConnectionDrawing map={map.wide} className="mt-5 max-lg:hidden print:hidden" />
        )}
        {map.narrow && <ConnectionDrawing map={map.narrow} className="mt-5 lg:hidden" />}
        <div className="mt-12 grid gap-x-14 gap-y-12 lg:grid-cols-2">
          {open.map(({ id, title: heading, ties }) => (
            <PageSection key={id} id={id} title={heading}>
              <TieList ties={ties} />
            </PageSection>
          ))}
          {covered.length > 0 && (
            <PageSection id="covered" title="Covered">
              {covered.map(({ cover, ties }) => (
                <FactCover key={cover.name} cover={cover}>
                  <TieList ties={ties} />
                </FactCover>
              ))}
            </PageSection>
          )}
        </div>
      </div>
    </main>
  );
}

function Filters({ filters }: Pick<ConnectionsView, "filters">) {
  return (
    <nav aria-label="Connections by hero" className="filters print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {filters.map(({ href, label, line, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {line && <LineBullet line={line} decorative />}
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
