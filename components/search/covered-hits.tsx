import { FactCover } from "@/components/article/fact-cover";
import { plural } from "@/lib/content/plural";
import type { Found } from "@/lib/search/search";
import type { Part } from "@/lib/views/covered";
import { HitList } from "./hit-list";

/** What was found that seasons give away: each group closed until the reader lifts its cover. */
export function CoveredHits({ parts }: { parts: readonly Part<Found>[] }) {
  return (
    <div className="search-part">
      {parts.map(({ key, covers, items }) => (
        <FactCover
          key={key}
          covers={covers}
          label={(season) => (
            <>
              {plural(items.length, "more result")} ({season} spoilers)
            </>
          )}
        >
          <HitList jump={undefined} found={items} />
        </FactCover>
      ))}
    </div>
  );
}
