import { describe, expect, test } from "vitest";
import { inverseRole, RELATION_ROLES, rolesAgree } from "../kinds/relation-roles";
import { heroText, smallWiki, wikiOf } from "./example";

const relation = (to: string, role: string, more = "") =>
  `  - { to: heroes/${to}, role: ${role}, uncited: true${more} }\n`;
const seen = (season: number) => `, reveals: "jessica-jones/${season}"`;

/** What the check says where A and B have these relations to each other. */
function problemsOf(ofA: string, ofB: string): string[] {
  const fields = (relations: string) => relations && `relations:\n${relations}`;
  const { diagnostics } = wikiOf({
    ...smallWiki,
    "content/heroes/a.mdx": heroText("A", fields(ofA)),
    "content/heroes/b.mdx": heroText("B", fields(ofB)),
  });
  return diagnostics.map(({ file, line, field, problem }) => `${file}:${line} ${field} ${problem}`);
}

const pair = (ofA: string, ofB: string) =>
  problemsOf(ofA && relation("b", ofA), ofB && relation("a", ofB));

describe("two articles that contradict each other about a relation", () => {
  test("each the employer of the other: both are reported with file, line, field and fix", () => {
    expect(pair("employer", "employer")).toEqual([
      "content/heroes/a.mdx:6 relations[0].role This says that heroes/a is employer to heroes/b; content/heroes/b.mdx:6 says that heroes/b is employer to heroes/a.",
      "content/heroes/b.mdx:6 relations[0].role This says that heroes/b is employer to heroes/a; content/heroes/a.mdx:6 says that heroes/a is employer to heroes/b.",
    ]);
  });

  test.each([
    ["father", "mother"],
    ["employee", "assistant"],
    ["victim", "victim"],
    ["brother", "cousin"],
    ["friend", "enemy"],
    ["ally", "nemesis"],
  ])("%s and %s", (ofA, ofB) => {
    expect(pair(ofA, ofB)).toHaveLength(2);
    expect(pair(ofB, ofA)).toHaveLength(2);
  });

  test.each([
    ["employer", "employee"],
    ["employer", "assistant"],
    ["father", "son"],
    ["brother", "sister"],
    ["client", "lawyer"],
    ["ally", "ally"],
    ["best friend", "law partner"],
    ["employer", "friend"],
    ["former friend", "enemy"],
    ["employer", ""],
  ])("no contradiction: %s and “%s”", (ofA, ofB) => {
    expect(pair(ofA, ofB)).toEqual([]);
    expect(pair(ofB, ofA)).toEqual([]);
  });

  test("relations that both articles confirm are fine: two were each other's employer in turn", () => {
    const turns = (to: string) => relation(to, "employer") + relation(to, "employee");
    expect(problemsOf(turns("b"), turns("a"))).toEqual([]);
  });

  test("a correct role beside the wrong one does not excuse it", () => {
    const both = relation("a", "mentor") + relation("a", "student");
    expect(problemsOf(relation("b", "mentor"), both)).toEqual([
      "content/heroes/b.mdx:6 relations[0].role This says that heroes/b is mentor to heroes/a; content/heroes/a.mdx:6 says that heroes/a is mentor to heroes/b.",
    ]);
  });

  test("friends who become enemies in a season do not contradict each other, brothers who become cousins do", () => {
    const friends = relation("b", "friend") + relation("b", "enemy", seen(1));
    expect(problemsOf(friends, relation("a", "enemy", seen(1)))).toEqual([]);
    const kin = problemsOf(relation("b", "brother"), relation("a", "cousin", seen(1)));
    expect(kin).toHaveLength(2);
  });

  test("each the employer of the other, one of them hidden or hidden longer: it contradicts and leaks at once", () => {
    const roles = (ofA: string, ofB: string) =>
      problemsOf(relation("b", "employer", ofA), relation("a", "employer", ofB));
    for (const problems of [roles("", seen(1)), roles(seen(1), "")]) {
      expect(problems.filter((one) => one.includes("This says that"))).toHaveLength(2);
      expect(problems.filter((one) => one.includes("public here"))).toHaveLength(1);
    }
  });

  test("parent and child of the same character in one article", () => {
    const both = relation("b", "father") + relation("b", "son");
    expect(problemsOf(both, "")).toHaveLength(2);
  });

  test("a relation of a character to itself", () => {
    expect(problemsOf(relation("a", "ally"), "")).toEqual([
      "content/heroes/a.mdx:6 relations[0].to This names the article that it is in, heroes/a.",
    ]);
  });
});

describe("the roles of relations", () => {
  test("each is answered by its inverse", () => {
    for (const role of RELATION_ROLES) {
      expect(RELATION_ROLES).toContain(inverseRole(role));
      expect(rolesAgree(role, inverseRole(role)), role).toBe(true);
      expect(rolesAgree(inverseRole(role), role), role).toBe(true);
    }
  });

  test("one that nobody knows is reported with the nearest one, and with what the field means", () => {
    const [problem] = wikiOf({
      ...smallWiki,
      "content/heroes/a.mdx": heroText("A", `relations:\n${relation("jessica-jones", "employr")}`),
    }).diagnostics;
    expect(problem).toMatchObject({ line: 6, field: "relations[0].role" });
    expect(problem?.problem).toContain("found “employr”. Did you mean “employer”?");
    expect(problem?.fix).toContain("What the character of this file is to the other one");
  });
});
