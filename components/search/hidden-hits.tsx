import { FactSpoiler } from "@/components/article/fact-spoiler";
import { plural } from "@/lib/content/plural";
import type { SearchResult } from "@/lib/search/search";
import type { HiddenGroup } from "@/lib/views/spoilers/split-hidden";
import { HitList } from "./hit-list";

/** What was found that seasons give away: each group closed until the reader lifts its cover. */
export function HiddenHits({ parts }: { parts: readonly HiddenGroup<SearchResult>[] }) {
  return (
    <div className="search-part">
      {parts.map(({ key, spoilers, items }) => (
        <FactSpoiler
          key={key}
          covers={spoilers}
          label={(season) => (
            <>
              {plural(items.length, "more result")} ({season} spoilers)
            </>
          )}
        >
          <HitList jump={undefined} found={items} />
        </FactSpoiler>
      ))}
    </div>
  );
}
