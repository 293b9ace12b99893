import { HiddenGroups } from "@/components/article/fact-spoiler";
import { PageSection } from "@/components/article/page-section";
import { ListFoot } from "@/components/lists/list-foot";
import { LineBullet } from "@/components/site/line-bullet";
import { Masthead } from "@/components/site/masthead";
import { site } from "@/lib/site";
import type {
  ConnectionsPageView,
  ConnectionsView,
} from "@/lib/views/connections/connections-view";
import { ConnectionDrawing } from "./connection-drawing";
import { RelationPairList } from "./relation-pair-list";

/** The connections: links to each hero's page, the map, and the complete list. */
export function ConnectionsPage({ view }: { view: ConnectionsPageView }) {
  const { title, description, line, map, filters, page } = view;
  const [all] = filters;
  const crumbs = [{ href: "/", label: site.name }, ...page.above];
  return (
    <main id="content" data-line={line}>
      <Masthead title={title} description={description} line={line} crumbs={crumbs} />
      <div className="page py-8">
        <Filters filters={filters} />
        {all?.current ? (
          <>
            {map && <ConnectionDrawing map={map} className="mt-5" />}
            {!map && page.isFirst && <NotDrawn view={view} />}
            <RelationLists
              view={view}
              className="mt-12 grid items-start gap-x-14 gap-y-12 lg:grid-cols-2"
            />
          </>
        ) : (
          <div className="mt-5 grid items-start gap-x-14 gap-y-12 lg:grid-cols-2">
            {map && <ConnectionDrawing map={map} />}
            {!map && page.isFirst && <NotDrawn view={view} />}
            <RelationLists view={view} className="grid gap-12" />
          </div>
        )}
        <ListFoot page={page} />
      </div>
    </main>
  );
}

function NotDrawn({ view: { open } }: { view: ConnectionsView }) {
  if (open.length === 0) return null;
  return (
    <p className="text-mute">
      There are too many connections for a readable map; the list has all of them.
    </p>
  );
}

/** The list: visible relations by hero, then hidden ones by season. */
function RelationLists({
  view: { open, hidden },
  className,
}: {
  view: ConnectionsView;
  className: string;
}) {
  return (
    <ul className={className}>
      {open.map(({ id, title, relations }) => (
        <li key={id}>
          <PageSection id={id} title={title}>
            <RelationPairList relations={relations} />
          </PageSection>
        </li>
      ))}
      {hidden.length > 0 && (
        <li>
          <PageSection id="spoilers" title="Spoilers">
            <HiddenGroups parts={hidden}>
              {(relations) => <RelationPairList relations={relations} />}
            </HiddenGroups>
          </PageSection>
        </li>
      )}
    </ul>
  );
}

function Filters({ filters }: Pick<ConnectionsView, "filters">) {
  return (
    <nav aria-label="Connections by hero" className="filters print:hidden">
      <ul className="-ms-[0.4rem] flex flex-wrap gap-x-3">
        {filters.map(({ href, label, line, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {line && <LineBullet line={line} decorative />}
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
