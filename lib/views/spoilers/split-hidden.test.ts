import { expect, test } from "vitest";
import type { ArticleId } from "../../content/article-id";
import { heroText, seasonText, seriesText, smallWiki, wikiOf } from "../../content/example";
import { groupBySpoiler, groupFieldBySpoiler, groupLinks } from "./split-hidden";

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/series/jessica-jones.mdx": seriesText("Jessica Jones", seasonText(2, "2018-03-08")),
  "content/series/hub.mdx": seriesText("Hub").replace("2015-11-20", "2017-08-18"),
  "content/characters/secret.mdx": heroText("Secret", "reveals: hub/1\n").replace(/line:.*\n/, ""),
});

const parts = (lists: string[][]) =>
  groupBySpoiler(wiki, lists, (seasons) => seasons).map(({ covers, items }) => [
    covers.map(({ name }) => name).join(" + "),
    items.length,
  ]);

test("what is open comes first, then what seasons give away, in the order of release", () => {
  expect(diagnostics).toEqual([]);
  expect(parts([["jessica-jones/2"], ["hub/1"], [], ["jessica-jones/1"], ["hub/1"]])).toEqual([
    ["", 1],
    ["jessica-jones/1", 1],
    ["hub/1", 2],
    ["jessica-jones/2", 1],
  ]);
});

test("several seasons are several covers, the earliest outside, and of one series the last is enough", () => {
  expect(
    parts([
      ["hub/1", "jessica-jones/1"],
      ["jessica-jones/1", "hub/1"],
      ["jessica-jones/1", "jessica-jones/2"],
    ]),
  ).toEqual([
    ["jessica-jones/1 + hub/1", 2],
    ["jessica-jones/2", 1],
  ]);
});

test("a link to an article that a season gives away is covered wherever it is listed", () => {
  const links = groupLinks(
    wiki,
    ["characters/secret", "heroes/jessica-jones"].map((id) => ({ id: id as ArticleId })),
  );
  expect(links.map(({ key, items }) => [key, items.map(({ text }) => text)])).toEqual([
    ["", ["Jessica Jones"]],
    ["hub/1", ["Secret"]],
  ]);
});

test("what one season gives away of one field is one hidden block, so that no number of blocks tells anything", () => {
  const cover = (name: string) => [{ name, series: {} as never, season: 1 }];
  const values = [
    { value: "a", covers: cover("hub/1") },
    { value: "b", covers: [] },
    { value: "c", covers: cover("jessica-jones/1") },
    { value: "d", covers: cover("hub/1") },
  ];
  const blocks = groupFieldBySpoiler(values).map(({ key, items }) => [
    key,
    items.map(({ value }) => value).join(""),
  ]);
  expect(blocks).toEqual([
    ["", "b"],
    ["hub/1", "ad"],
    ["jessica-jones/1", "c"],
  ]);
});
