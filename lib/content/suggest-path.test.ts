import { describe, expect, test } from "vitest";
import type { ArticleId } from "../kinds/article-id";
import { heroText, smallWiki, wikiOf } from "./example";
import { suggestPath } from "./suggest-path";

test.each([
  ["content/places/A13 My Place.mdx", "content/places/a13-my-place.mdx"],
  ["content/place/chinatown.mdx", "content/places/chinatown.mdx"],
  ["content/Hero/Luke_Cage.md", "content/heroes/luke-cage.mdx"],
  ["content/heroes/x.md", "content/heroes/x.mdx"],
  ["content/places/café.mdx", "content/places/cafe.mdx"],
  ["content/places/Fogwell’s Gym.txt", "content/places/fogwells-gym.mdx"],
  ["content/sources/EW_First Look.yml", "content/sources/ew-first-look.yaml"],
  ["content/images/Door.PNG", "content/images/door.png"],
  ["content/heroes/a--b.mdx", "content/heroes/a-b.mdx"],
])("%s belongs at %s, and the message says so", (file, right) => {
  expect(suggestPath(file)).toBe(right);
  if (!file.endsWith("mdx") && !file.endsWith("md")) return;
  const { diagnostics } = wikiOf({ ...smallWiki, [file]: heroText("X") });
  expect(diagnostics.map((one) => [one.file, one.fix])).toEqual([[file, `Call it ${right}.`]]);
});

test.each([
  "content/villains/x.mdx",
  "content/heroes/photo.jpg",
  "content/heroes/???.mdx",
  "content/heroes/con.mdx",
])("where %s belongs is not clear", (file) => {
  expect(suggestPath(file)).toBeUndefined();
});

test("an unknown folder is reported with the folders of the wiki", () => {
  const { diagnostics } = wikiOf({ ...smallWiki, "content/villains/x.mdx": heroText("X") });
  expect(diagnostics[0]?.problem).toBe("“villains” is not a folder of the wiki.");
  expect(diagnostics[0]?.fix).toContain("one of heroes, characters, ");
});

describe("in npm run dev", () => {
  test("a page at the address that the file would have says what is wrong with its name", () => {
    const file = "content/place/A13 My Place.mdx";
    const { wiki } = wikiOf({ ...smallWiki, [file]: heroText("X") });
    expect(wiki.broken.get("places/a13-my-place" as ArticleId)).toMatchObject([{ file }]);
    expect(wiki.summaries.get("places/a13-my-place" as ArticleId)?.broken).toBe(true);
  });

  test("an article that already has this path stays readable", () => {
    const { wiki } = wikiOf({ ...smallWiki, "content/heroes/jessica-jones.md": heroText("X") });
    expect(wiki.articles.has("heroes/jessica-jones" as ArticleId)).toBe(true);
  });
});
