import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSettings } from "../settings/parse-settings";
import { checkSettings } from "./check-settings";
import { wikiOf } from "./example";
import { loadFiles } from "./load";

const folder = "fixtures/harbor-lights";
const text = readFileSync(`${folder}/wiki.yaml`, "utf8");
const { wiki } = wikiOf(Object.fromEntries(loadFiles(folder).textByFile));
const problemsWith = (written: string) =>
  checkSettings(parseSettings("content/wiki.yaml", written), written, wiki);

test("settings that name only what exists are valid", () => {
  expect(problemsWith(text)).toEqual([]);
});

test.each([
  [
    "a featured quote",
    "  links:",
    "  featured_quote: reed-on-silense\n  links:",
    "reed-on-silence",
  ],
  ["the target of a link", "href: /heroes,", "href: /heros,", "/heroes"],
  ["a series", "slug: harbor-lights", "slug: harbour-lights", "harbor-lights"],
  ["a kind", "  heroes:", "  heros:", "heroes"],
  ["an example", "speaker: cast/mona-reed", "speaker: cast/mona-red", "cast/mona-reed"],
  ["the example of a source", "source: guide", "source: guid", "guide"],
])(
  "%s that does not exist is reported at its line, with the nearest name",
  (_, words, wrong, near) => {
    const written = text.replace(words, wrong);
    const [problem, ...more] = problemsWith(written);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      file: "content/wiki.yaml",
      line: written.slice(0, written.indexOf(wrong.split("\n")[0] ?? "")).split("\n").length,
    });
    expect(problem?.problem).toContain(`Did you mean “${near}”?`);
  },
);

test.each(["/heroes#content", "/search?q=hl%202", "/?seen=hl1", "/heroes/ada-north#facts", "/api"])(
  "the home page may link to %s",
  (href) => {
    expect(problemsWith(text.replace("href: /heroes,", `href: "${href}",`))).toEqual([]);
  },
);

test("the fix of a link has no [[Title]], which settings cannot have", () => {
  const [problem] = problemsWith(text.replace("href: /heroes,", "href: /heros,"));
  expect(problem?.fix).toBe("Write an address that exists.");
});

test("an article that is shorter than the settings want is reported in its own file", () => {
  const places = `  places:\n    least_words: 1000\n    description: ${"Where it happens. ".repeat(5)}\n`;
  const problems = problemsWith(text.replace("  heroes:\n", `${places}  heroes:\n`));
  expect(problems.map(({ file }) => file)).toEqual(["content/places/gull-point.mdx"]);
  expect(problems[0]?.problem).toMatch(/^The text has \d+ of the 1000 words/);
});

test("a color of a line that is hard to read is reported at its line", () => {
  const [name = ""] = /\btext: "#\w+"/.exec(text) ?? [];
  const written = text.replace(name, 'text: "#dddddd"');
  expect(problemsWith(written)).toMatchObject([
    {
      file: "content/wiki.yaml",
      line: text.slice(0, text.indexOf(name)).split("\n").length,
      problem: "This color is hard to read: its contrast is 1.2, and text needs 4.5.",
    },
  ]);
});
