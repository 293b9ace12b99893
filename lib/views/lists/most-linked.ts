import { memoizeByWiki } from "../../content/memoize-by-wiki";
import type { Summary } from "../../content/summary";
import { KINDS } from "../../kinds/article-id";
import { listOpenSummaries } from "../site/index-view";

const SHOWN = 12;

/** Of each kind the articles to which most others link, the most linked first; spoilers are left out. By address. */
export const mostLinked = memoizeByWiki(
  "mostLinked",
  (wiki): ReadonlyMap<string, readonly Summary[]> => {
    const linksTo = ({ id }: Summary) => wiki.backlinksById.get(id)?.length ?? 0;
    return new Map(
      KINDS.map((kind) => {
        const all = listOpenSummaries(wiki, kind).sort((a, b) => linksTo(b) - linksTo(a));
        return [`/${kind}`, all.slice(0, SHOWN)];
      }),
    );
  },
);
