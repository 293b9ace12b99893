import { afterEach, expect, test } from "vitest";
import { heroText, smallWiki, wikiOf } from "../content/example";
import { getWiki, replaceWiki } from "../content/get-wiki";
import { clearWikiState, processState } from "../state/process-state";
import { getSearchIndex } from "./get-search-index";

afterEach(clearWikiState);

test("after another wiki replaces the current one, nothing of the old one is left but what is being rendered", async () => {
  const [before, after] = [
    wikiOf(smallWiki).wiki,
    wikiOf({ ...smallWiki, "content/heroes/luke-cage.mdx": heroText("Luke Cage") }).wiki,
  ];
  const answers = processState("historyAnswers", () => new Map<string, string>());
  const problems = processState("gitProblems", () => new Map<string, string>());
  replaceWiki(before);
  const oldIndex = await getSearchIndex();
  answers().set("/history/heroes/jessica-jones", "a page");
  problems().set("a folder", "no Git");
  replaceWiki(after);
  expect(await getWiki()).toBe(after);
  expect((await getSearchIndex()).data.version).toBe(after.version);
  expect(answers().size).toBe(0);
  expect(problems().get("a folder")).toBe("no Git");
  problems().delete("a folder");
  expect(oldIndex.data.version).toBe(before.version);
});
