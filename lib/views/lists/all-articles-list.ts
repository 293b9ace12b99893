import { memoizeByWiki } from "../../content/memoize-by-wiki";
import type { Summary } from "../../content/summary";
import { specialHref, specialPages } from "../content-report/special-pages";
import { groupSummaries, type HiddenGroup } from "../spoilers/split-hidden";
import { type ListPage, pagesByHref } from "./list-page";
import { splitInOrder } from "./list-parts";
import { titleRanks } from "./title-rank";

/** The pages of the list of every article but quotes, by address; by letter if they are many. */
export const allArticlesPages = memoizeByWiki(
  "allArticlesPages",
  (wiki): ReadonlyMap<string, ListPage<HiddenGroup<Summary>>> => {
    const { byId } = titleRanks(wiki);
    const articles = [...byId.keys()].flatMap((id) => {
      const summary = wiki.summaries.get(id);
      return summary && summary.kind !== "quotes" && !summary.broken ? summary : [];
    });
    const whole = groupSummaries(wiki, articles);
    const head = {
      href: specialHref("all"),
      ...specialPages.all,
      many: "articles",
      above: [{ href: "/special", label: "Editor tools" }],
    };
    const parts = splitInOrder(whole, ({ id }) => byId.get(id)?.letter ?? "#");
    return new Map(pagesByHref({ head, whole, parts }));
  },
);
