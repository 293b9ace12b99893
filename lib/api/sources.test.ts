import { expect, test } from "vitest";
import { smallWiki, sourceText, wikiOf } from "../content/example";
import { parseWatchProgress } from "../spoilers/watch-progress";
import { sourcesEndpoint } from "./sources";

const { wiki } = wikiOf({
  ...smallWiki,
  "content/sources/spoiler.yaml": sourceText(
    "How It Ends",
    "url: https://example.com/how-it-ends\nreveals: jessica-jones/1\n",
  ),
});

async function requestWith(seen: string) {
  const query = { seen: parseWatchProgress(seen), limit: 50 };
  const { items } = (await sourcesEndpoint.answer({ wiki, query, path: {} } as never)) as {
    items: { id: string }[];
  };
  return items.find(({ id }) => id === "spoiler");
}

test("a title that is a spoiler is left out with its address, and counted", async () => {
  const item = await requestWith("");
  expect(item).toMatchObject({ kind: "press", hidden: 1, hidden_by: ["jessica-jones/1"] });
  expect(JSON.stringify(item)).not.toMatch(/ends/i);
});

test("a spoiler title is shown if the request says that the season was seen", async () => {
  expect(await requestWith("jj1")).toMatchObject({
    title: "How It Ends",
    url: "https://example.com/how-it-ends",
    reveals: ["jessica-jones/1"],
    hidden: 0,
  });
});
