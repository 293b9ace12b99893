import { expect, test } from "vitest";
import { smallWiki, sourceText, wikiOf } from "../content/example";
import { parseWatchProgress } from "../spoilers/watch-progress";
import { sources } from "./sources";

const { wiki } = wikiOf({
  ...smallWiki,
  "content/sources/told.yaml": sourceText(
    "How It Ends",
    "url: https://example.com/how-it-ends\nreveals: jessica-jones/1\n",
  ),
});

async function askFor(seen: string) {
  const query = { seen: parseWatchProgress(seen), limit: 50 };
  const { items } = (await sources.answer({ wiki, query, path: {} } as never)) as {
    items: { id: string }[];
  };
  return items.find(({ id }) => id === "told");
}

test("a title that gives a season away is left out with its address, and counted", async () => {
  const item = await askFor("");
  expect(item).toMatchObject({ kind: "press", covered: 1, covered_by: ["jessica-jones/1"] });
  expect(JSON.stringify(item)).not.toMatch(/ends/i);
});

test("it is answered to who says that the season was seen", async () => {
  expect(await askFor("jj1")).toMatchObject({
    title: "How It Ends",
    url: "https://example.com/how-it-ends",
    reveals: ["jessica-jones/1"],
    covered: 0,
  });
});
