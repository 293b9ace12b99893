import { FactSpoiler } from "@/components/article/fact-spoiler";
import { plural } from "@/lib/kinds/plural";
import { hitOfResult } from "@/lib/search/hits";
import type { SearchResult } from "@/lib/search/search";
import type { HiddenGroup } from "@/lib/views/spoilers/split-hidden";
import { HitList } from "./hit-list";

/** Search results that are spoilers: each group is hidden until the reader shows it. */
export function HiddenHits({ parts }: { parts: readonly HiddenGroup<SearchResult>[] }) {
  return (
    <div className="search-part">
      {parts.map(({ key, spoilers, items }) => (
        <FactSpoiler
          key={key}
          spoilers={spoilers}
          label={(season) => (
            <>
              {plural(items.length, "more result")} ({season} spoilers)
            </>
          )}
        >
          <HitList hits={items.map(hitOfResult)} />
        </FactSpoiler>
      ))}
    </div>
  );
}
