import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatDiagnostics } from "./diagnostic";
import { heroText, imageText, smallWiki, svgText, wikiOf } from "./example";
import { FOLDERS } from "./suggest-path";

/** The settings of VS Code for the project. */
const read = (name: string) =>
  JSON.parse(readFileSync(`${import.meta.dirname}/../../.vscode/${name}`, "utf8"));

type Snippet = { prefix: string; body: string[] };
const snippets: Snippet[] = Object.values(read("midland-circle.code-snippets"));

/** A snippet as it stands once a writer has gone through it without changing anything. */
const expand = ({ body }: Snippet) =>
  body
    .join("\n")
    .replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, "$1")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1");

const named = (prefix: string) => {
  const snippet = snippets.find((one) => one.prefix === prefix);
  if (!snippet) throw new Error(`There is no snippet ${prefix}.`);
  return expand(snippet);
};

/** The things that a snippet's placeholders stand for, as a small wiki has them. */
const STANDS_FOR: [string, string][] = [
  ["a-source", "report"],
  ["a-quote", "a-word"],
  ["an-image", "a-door"],
  ["daredevil/1", "jessica-jones/1"],
  ["[[Title]]", "[[The Detective]]"],
];
const filled = (prefix: string) =>
  STANDS_FOR.reduce((text, [from, to]) => text.replaceAll(from, to), named(prefix));

test("what the snippets write passes the check as it stands", () => {
  const facts = `${filled("fact")}\n${filled("hidden")}`.replace(/^/gm, "  ");
  const body = [
    `A sentence.${filled("cite")}`,
    `Another on ${filled("link")}.${filled("uncited")}`,
    filled("quote"),
    filled("figure"),
    filled("spoiler"),
  ];
  const { diagnostics } = wikiOf({
    ...smallWiki,
    "content/heroes/luke-cage.mdx": heroText("Luke Cage", `powers:\n${facts}\n`, body.join("\n\n")),
    "content/quotes/another-word.mdx": `${filled("quote-record")}\n`,
    "content/sources/another.yaml": `${filled("source")}\n`,
    "content/images/a-door.yaml": imageText(),
    "content/images/a-door.svg": svgText(),
  });
  expect(diagnostics).toEqual([]);
});

test("there is a snippet for a quote, a citation and a spoiler", () => {
  expect(snippets.map(({ prefix }) => prefix)).toEqual(
    expect.arrayContaining(["quote", "cite", "spoiler", "quote-record", "source"]),
  );
});

test("the editor's task finds every problem of the check at its place", () => {
  const [{ problemMatcher }] = read("tasks.json").tasks;
  const [place, message] = problemMatcher.pattern.map(
    ({ regexp }: { regexp: string }) => new RegExp(regexp),
  );
  const text = heroText("Luke Cage", "powrs: []\n", "# A heading");
  const file = "content/heroes/luke-cage.mdx";
  const { diagnostics } = wikiOf({ [file]: text });
  const lines = formatDiagnostics(diagnostics, new Map([[file, text]])).split("\n");
  const found = lines.flatMap((line, index) => {
    const [, name, row, column] = place.exec(line) ?? [];
    const problem = message.exec(lines[index + 1] ?? "")?.[1];
    return name ? [{ file: name, line: Number(row), column: Number(column), problem }] : [];
  });
  expect(found.length).toBeGreaterThan(1);
  expect(found).toEqual(
    diagnostics.map(({ file, line, column, problem }) => ({ file, line, column, problem })),
  );
});

test("every folder of content has its schema in the editor's settings", () => {
  expect(Object.entries(read("settings.json")["yaml.schemas"])).toEqual(
    FOLDERS.map((folder) => [
      `./.vscode/schemas/${folder}.json`,
      `content/${folder}/*.${folder === "sources" || folder === "images" ? "yaml" : "mdx"}`,
    ]),
  );
});
