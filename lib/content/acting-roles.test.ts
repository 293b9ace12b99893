import { expect, test } from "vitest";
import { checkActingRoles } from "./acting-roles";
import { castText, heroText, smallWiki, wikiOf } from "./example";

const playedBy = (actor: string) =>
  `played_by: [{ actor: ${actor}, series: [series/jessica-jones], sources: [report] }]\n`;
const problemsIn = (files: Record<string, string>) =>
  checkActingRoles(wikiOf({ ...smallWiki, ...files }).wiki);

test("an actor and a part that name each other are fine", () => {
  expect(
    problemsIn({
      "content/heroes/jessica-jones.mdx": heroText(
        "Jessica Jones",
        playedBy("cast/krysten-ritter"),
      ),
    }),
  ).toEqual([]);
});

test("a part that does not name its actor is reported where the actor names the part", () => {
  expect(problemsIn({})).toMatchObject([
    {
      file: "content/cast/krysten-ritter.mdx",
      line: 5,
      problem:
        "Only this article says so: content/heroes/jessica-jones.mdx does not name cast/krysten-ritter.",
      fix: "Add it to played_by: in content/heroes/jessica-jones.mdx too, with a source.",
    },
  ]);
});

test("an actor who does not name the part is reported where the part names the actor", () => {
  const files = {
    "content/heroes/jessica-jones.mdx": heroText("Jessica Jones", playedBy("cast/krysten-ritter")),
    "content/heroes/luke-cage.mdx": heroText("Luke Cage", playedBy("cast/somebody")),
    "content/cast/somebody.mdx": castText("Somebody", "heroes/jessica-jones"),
  };
  expect(problemsIn(files).map(({ file }) => file)).toEqual([
    "content/cast/somebody.mdx",
    "content/heroes/luke-cage.mdx",
  ]);
});
