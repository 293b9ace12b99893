import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HiddenGroups } from "./fact-spoiler";
import { RelationList } from "./relation-list";

const spoilerOf = (name: string) => ({
  name,
  series: { href: `/series/${name.split("/")[0]}`, text: name } as never,
  season: Number(name.split("/")[1]),
});
const part = (...seasons: string[]) => ({
  key: seasons.join(),
  spoilers: seasons.map(spoilerOf),
  items: [`what ${seasons.join(" and ") || "nothing"} hides`],
});

/** The seasons of the blocks next to each other, each with those inside it. */
const blocksOf = (html: string) =>
  html
    .replace(/<details [^>]*data-reveals="([^"]+)"[^>]*>/g, "($1")
    .replaceAll("</details>", ")")
    .replace(/<[^>]+>|Spoiler: [^ ]+ season\W+\d/g, "");

test("a season that hides items of a list alone and together with another season has one hidden block", () => {
  const parts = [
    part(),
    part("daredevil/2"),
    part("hub/1"),
    part("daredevil/2", "hub/1"),
    part("daredevil/2", "iron-fist/1"),
  ];
  const html = renderToStaticMarkup(<HiddenGroups parts={parts}>{(items) => items}</HiddenGroups>);
  expect(blocksOf(html)).toBe(
    "what nothing hides" +
      "(daredevil/2what daredevil/2 hides" +
      "(hub/1what daredevil/2 and hub/1 hides)" +
      "(iron-fist/1what daredevil/2 and iron-fist/1 hides))" +
      "(hub/1what hub/1 hides)",
  );
});

test("inside a hidden block, what one season hides comes before what needs another one", () => {
  const parts = [part("daredevil/2", "hub/1"), part("daredevil/2"), part()];
  const html = renderToStaticMarkup(<HiddenGroups parts={parts}>{(items) => items}</HiddenGroups>);
  expect(blocksOf(html)).toBe(
    "what nothing hides(daredevil/2what daredevil/2 hides(hub/1what daredevil/2 and hub/1 hides))",
  );
});

test("relations that one season hides alone and together with another season are one hidden block", () => {
  const relation = (text: string, ...seasons: string[]) =>
    ({ text, detail: text, spoilers: seasons.map(spoilerOf), references: [] }) as never;
  const html = renderToStaticMarkup(
    <RelationList
      relations={[relation("ally", "daredevil/2", "hub/1"), relation("enemy", "daredevil/2")]}
    />,
  );
  expect(html.match(/data-reveals="daredevil\/2"/g)).toHaveLength(1);
});
