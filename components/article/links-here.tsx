import type { LinkExcerpt } from "@/lib/views/lists/links-list";
import { HiddenGroups } from "./fact-spoiler";
import { LinkRow } from "./link-row";

/** The articles that link to a page, or the most linked of them and a link to the others. */
export function LinksHere({ links: { groups, all } }: { links: LinkExcerpt }) {
  return (
    <>
      {all && <p className="mb-2 text-mute">The articles that are linked most:</p>}
      <HiddenGroups parts={groups}>{(links) => <LinkRow links={links} />}</HiddenGroups>
      <AllOfThem all={all} one="article" />
    </>
  );
}

/** A link to the page with a whole list, below what another page shows of it. */
export function AllOfThem({
  all,
  one,
}: {
  all: { href: string; count: number } | undefined;
  one: string;
}) {
  if (!all) return null;
  return (
    <p className="mt-4">
      <a className="link tap" href={all.href}>
        All {all.count.toLocaleString("en")} {one}s
      </a>
    </p>
  );
}
