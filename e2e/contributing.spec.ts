import { expect, test } from "@playwright/test";
import { freePort } from "../scripts/server.mjs";
import { ContentCopy } from "./content-copy";

let copy: ContentCopy;

test.describe.configure({ mode: "serial" });

test.beforeAll(() => {
  copy = new ContentCopy();
});
test.afterAll(() => copy.remove());

const mistakes: [
  what: string,
  name: string,
  change: (text: string) => string,
  messages: string[],
][] = [
  [
    "a broken frontmatter",
    "heroes/luke-cage.mdx",
    (text) => text.replace("title:", "title: [").replace("line: luke-cage", "line luke-cage"),
    ["content/heroes/luke-cage.mdx:", "A [ is not closed before this point."],
  ],
  [
    "an unclosed tag",
    "heroes/danny-rand.mdx",
    (text) => `${text}\n<Spoiler after="luke-cage/1">\n\nHe leaves.\n`,
    ["<Spoiler> is opened and never closed.", "→ Close it"],
  ],
  [
    "an unknown reference",
    "heroes/matt-murdock.mdx",
    (text) => `${text}\n[[Jesica Jones]] helps.\n`,
    [
      "There is no article “Jesica Jones”. Did you mean “Jessica Jones”?",
      "→ Write [[Jessica Jones]]",
    ],
  ],
  [
    "a source that does not exist",
    "heroes/jessica-jones.mdx",
    (text) => `${text}\nHe helps.<Cite source="ew-first-lok"/>\n`,
    ["There is no source “ew-first-lok”. Did you mean “ew-first-look”?"],
  ],
];

test("mistakes stop the check, each with one message to act on, and the build, which says the same", async () => {
  const before = mistakes.map(([, name]) => [name, copy.read(name)] as const);
  for (const [, name, change] of mistakes) copy.edit(name, change);
  const [checked, built] = await Promise.all([
    copy.run({}, "scripts/wiki.mjs", "check"),
    copy.run({}, "scripts/build.mjs"),
  ]);
  for (const [name, text] of before) copy.write(name, text);
  const { code, output } = checked;
  expect([code, built.code]).toEqual([1, 1]);
  for (const [what, name, , messages] of mistakes) {
    for (const words of messages) expect(output, what).toContain(words);
    expect(output, what).toMatch(new RegExp(`content/${name}:\\d+:\\d+`));
  }
  expect(built.output).toContain(output.trim());
  expect(built.output).not.toContain("    at ");
});

test("a server does not start on content that the check rejects, and says why", async () => {
  const name = "heroes/luke-cage.mdx";
  const before = copy.read(name);
  copy.edit(name, (text) => `${text}\n[[Jesica Jones]] helps.<Uncited/>\n`);
  const { code, output } = await copy.run({ PORT: String(await freePort()) }, "scripts/serve.mjs");
  copy.write(name, before);
  expect(code).toBe(1);
  expect(output).toContain("Did you mean “Jessica Jones”?");
  expect(output).toContain("The server did not start.");
  expect(output.match(/luke-cage\.mdx:\d+:\d+/g)).toHaveLength(1);
  expect(output).not.toContain("    at ");
});
