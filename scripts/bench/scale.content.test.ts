import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadFiles, parseFiles } from "@/lib/content/load";
import type { Wiki } from "@/lib/content/wiki";
import { openTypeface } from "@/lib/seo/social/typeface";
import { growWiki } from "./grow-wiki";
import { PAGE_SORTS, worldOf } from "./scale-pages";

const parsed = parseFiles(loadFiles());
const articles = parsed.articles.length;
const typeface = openTypeface(readFileSync("app/fonts/archivo.ttf"));

test("a grown wiki links each article as often as the wiki it grew from, heroes and series aside", () => {
  const [few, many] = [growWiki(parsed), growWiki(parsed, articles + 1)];
  const countsIn = (wiki: Wiki) =>
    [...few.articles.values()]
      .filter(({ kind }) => kind !== "heroes" && kind !== "series")
      .map(({ id }) => [
        id,
        wiki.backlinksById.get(id)?.length,
        wiki.quotesBySpeaker.get(id)?.length,
        wiki.quotesBySubject.get(id)?.length,
        wiki.inclusionsByQuote.get(id)?.length,
      ]);
  expect(many.articles.size).toBeGreaterThan(articles);
  expect(countsIn(many)).toEqual(countsIn(few));
});

/** The wiki, and how often somebody has walked all of its articles, summaries, sources or images. */
function watched(wiki: Wiki): { wiki: Wiki; walks: () => number } {
  let walks = 0;
  const watch = <Key, Value>(map: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> => {
    class Watched extends Map<Key, Value> {
      override values() {
        walks++;
        return super.values();
      }
      override keys() {
        walks++;
        return super.keys();
      }
      override entries() {
        walks++;
        return super.entries();
      }
      override [Symbol.iterator]() {
        return this.entries();
      }
      override forEach(...work: Parameters<Map<Key, Value>["forEach"]>) {
        walks++;
        super.forEach(...work);
      }
    }
    return new Watched(map);
  };
  const { articles, summaries, sources, images } = wiki;
  return {
    walks: () => walks,
    wiki: {
      ...wiki,
      articles: watch(articles),
      summaries: watch(summaries),
      sources: watch(sources),
      images: watch(images),
    },
  };
}

const { wiki, walks } = watched(growWiki(parsed));
const world = worldOf(wiki, typeface);

test.each(PAGE_SORTS.filter(({ lists }) => lists !== "all"))(
  "$what $kind: once the indexes are built, no page walks the whole wiki",
  async ({ pages }) => {
    const all = pages(wiki).slice(0, 2);
    for (const make of all) await make(world);
    const before = walks();
    for (const make of all) await make(world);
    expect(all.length).toBeGreaterThan(0);
    expect(walks() - before).toBe(0);
  },
);
