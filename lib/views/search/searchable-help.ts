import { guideSections } from "../../guide/guide-sections";
import type { GuidePage } from "../../guide/load-guide";
import type { SearchableArticle } from "../../search/entry";
import { buildSearchableHelp } from "../../search/help";
import type { Steps } from "../../state/slices";

/** What a search can find of the pages of the guide. Pure, in one step for each section. */
export function* buildHelp(pages: readonly GuidePage[]): Steps<readonly SearchableArticle[]> {
  const slugs = new Set(pages.map(({ slug }) => slug));
  const help: SearchableArticle[] = [];
  for (const page of pages)
    help.push(buildSearchableHelp({ ...page, sections: yield* sectionsOf(page, slugs) }));
  return help;
}

/** A page that is wrong says so where it is shown; the search does without its text. */
function* sectionsOf(page: GuidePage, slugs: ReadonlySet<string>) {
  try {
    return yield* guideSections(page, slugs);
  } catch {
    return [];
  }
}
