import { expect, test } from "vitest";
import { parseArticle } from "./article";
import { listCitedSources } from "./cited-sources";
import { heroText } from "./example";

const spoiler = (season: string, text: string) =>
  `<Spoiler after="${season}">\n\n${text}\n\n</Spoiler>`;
const cite = (...sources: string[]) =>
  sources.map((source) => `<Cite source="${source}"/>`).join("");

function cited(body: string, fields = "") {
  const { article, diagnostics } = parseArticle(
    "content/heroes/jessica-jones.mdx",
    heroText("Jessica Jones", fields, body),
  );
  if (!article) throw new Error(JSON.stringify(diagnostics));
  return { references: article.references, list: listCitedSources(article) };
}

test("sources that only spoilers cite come last, so no public number is missing", () => {
  const { references } = cited(
    `${spoiler("hub/1", `A.${cite("hidden")}`)}\n\nB.${cite("open")}`,
    "occupation: { text: Detective, sources: [field] }\nskills: [{ text: Lying, sources: [hidden-field], reveals: hub/1 }]\n",
  );
  expect(references.slice(0, 2)).toEqual(["open", "field"]);
  expect(references.slice(-2)).toEqual(["hidden", "hidden-field"]);
});

test("one open citation is enough to be shown a source", () => {
  const { list } = cited(`${spoiler("hub/1", `A.${cite("a")}`)}\n\nB.${cite("a")}`);
  expect(list.find(({ source }) => source === "a")).toMatchObject({
    inText: 1,
    inSpoilers: [{ number: 1, reveals: ["hub/1"] }],
    hiddenUntil: [],
  });
});

test("a source that two spoilers cite is shown to readers who have seen either season, without redundant sets", () => {
  const { list } = cited(
    [
      spoiler("hub/1", `A.${cite("a")}`),
      spoiler("jessica-jones/1", `B.${cite("a")}\n\n${spoiler("hub/1", `C.${cite("a", "b")}`)}`),
    ].join("\n\n"),
  );
  const hiddenUntil = (id: string) => list.find(({ source }) => source === id)?.hiddenUntil;
  expect(hiddenUntil("a")).toEqual([["hub/1"], ["jessica-jones/1"]]);
  expect(hiddenUntil("b")).toEqual([["hub/1", "jessica-jones/1"]]);
});

test("the sources of a hidden quote are shown, as on its card; those of its misquotations are not", () => {
  const { article, diagnostics } = parseArticle(
    "content/quotes/a.mdx",
    `---\ntext: "Words."\ndescription: ${"A sentence that is long enough to stand in a list of search results, no more."} Yes.\nspeaker: cast/a\nrole: actor\nsubjects: [heroes/b]\nsource: report\ndate: 2017-01-15\nstatus: sourced\nreveals: hub/1\nmisquotations: [{ text: "Other.", note: It is wrong., source: other }]\n---\n`,
  );
  if (!article) throw new Error(JSON.stringify(diagnostics));
  expect(listCitedSources(article).map(({ source, hiddenUntil }) => [source, hiddenUntil])).toEqual(
    [
      ["report", []],
      ["other", [["hub/1"]]],
    ],
  );
});
