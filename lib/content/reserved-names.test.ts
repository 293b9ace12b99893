import { expect, test } from "vitest";
import { articleIdFromPath, isSlug, parseArticleId } from "../kinds/article-id";
import { heroText, imageText, quoteText, sourceText, svgText } from "./example";
import { parseFile } from "./parse-file";

const problemsOf = (file: string, text: string) =>
  parseFile(file, text).diagnostics?.map(({ problem, fix }) => `${problem} → ${fix}`);

test.each([..."con prn aux nul com1 com9 lpt1 lpt9 index api".split(" ")])(
  "no file is called %s",
  (name) => {
    expect(isSlug(name)).toBe(false);
    expect(isSlug(`${name}-2`)).toBe(true);
    expect(parseArticleId(`heroes/${name}`)).toBeUndefined();
    expect(articleIdFromPath(`content/heroes/${name}.mdx`)).toBeUndefined();
  },
);

test.each(["congress", "auxiliary", "com", "com10", "indexes", "apia", "content", "by"])(
  "a hero may be called %s",
  (name) => expect(isSlug(name, "heroes")).toBe(true),
);

test("a reserved name is reported as such, anywhere", () => {
  expect(problemsOf("content/heroes/con.mdx", heroText("Con"))).toEqual([
    "This file's name is reserved: Windows reserves it for a device. → Add a word to it: con-and-more.mdx.",
  ]);
  expect(problemsOf("content/sources/index.yaml", sourceText())).toEqual([
    "This file's name is reserved: web servers show a file of that name for its whole folder. → Add a word to it: index-and-more.yaml.",
  ]);
  expect(problemsOf("content/quotes/about.mdx", quoteText("A word."))).toEqual([
    "This file's name is reserved: the lists of quotes are at /quotes/about/…. → Add a word to it: about-and-more.mdx.",
  ]);
  expect(problemsOf("content/images/content.yaml", imageText())?.[0]).toContain("is reserved");
  expect(problemsOf("content/images/aux.svg", svgText())?.[0]).toContain("is reserved");
});

test("no article can have stood at a reserved name", () => {
  const text = heroText("X", "moved_from: [heroes/nul]\n");
  expect(problemsOf("content/heroes/x.mdx", text)).toEqual([
    "The name “nul” is reserved: Windows reserves it for a device. → Delete the line: no article can have had this name.",
  ]);
});
