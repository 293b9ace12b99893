import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { contentPool } from "@/lib/content/content-pool";
import { parseOutline } from "@/lib/mdx/outline";
import { isSafeUrl } from "@/lib/mdx/safe-url";
import { ArticleBody } from "./article-body";
import { HOSTILE } from "./hostile";

/** Every element that an article's text can become, and its attributes; `*` is any element's. */
const RENDERED: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["*", ["class", "id"]],
  ["a", ["href", "rel", "title", "aria-label", "data-permalink"]],
  ["ol", ["start"]],
  ["details", ["data-reveals"]],
  ["button", ["type", "hidden", "data-copy"]],
  ...`p strong em del code pre ul li table thead tbody tr th td br hr h2 h3 h4 div sup sub kbd summary span b i small`
    .split(" ")
    .map((name) => [name, []] as const),
]);

const NOTHING = {
  links: new Map(),
  quotes: new Map(),
  figures: new Map(),
  seasons: new Map(),
  numbers: new Map(),
};

/** The text as a page would render it; undefined if it is rejected. */
async function render(text: string): Promise<string | undefined> {
  if (parseOutline(text).errors.length > 0) return undefined;
  return renderToStaticMarkup(await ArticleBody({ body: { text, ...NOTHING } }));
}

test("a link with other words stays whole in the cell of a table", async () => {
  const link = {
    href: "/heroes/luke-cage",
    text: "Luke Cage",
    title: "A hero.",
    line: undefined,
    italic: false,
    missing: false,
  };
  const text = "| a | b |\n| - | - |\n| [[Luke Cage|Luke]] | [[Luke Cage\\|he]] and `[[x|y]]` |";
  const body = { text, ...NOTHING, links: new Map([["Luke Cage", link]]) };
  const markup = renderToStaticMarkup(await ArticleBody({ body }));
  expect(markup.match(/<td>/g)).toHaveLength(2);
  expect(markup).toMatch(/<td><a [^>]*href="\/heroes\/luke-cage"[^>]*>Luke<\/a><\/td>/);
  expect(markup).toMatch(/<a [^>]*>he<\/a> and <code>\[\[x\|y\]\]<\/code><\/td>/);
});

/** The markup that an article's text must not become. */
function foreignIn(markup: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ("attrs" in node) {
      const attributes = RENDERED.get(node.tagName);
      if (!attributes) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs)
        if (![...(attributes ?? []), ...(RENDERED.get("*") ?? [])].includes(name))
          found.push(`<${node.tagName} ${name}>`);
        else if (name === "href" && !isSafeUrl(value)) found.push(`href=${value}`);
    }
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  for (const child of parseFragment(markup).childNodes) walk(child);
  return found;
}

test.each(HOSTILE)("%j is rejected, or becomes nothing but our own elements", async (text) => {
  const markup = await render(text);
  if (markup !== undefined) expect(foreignIn(markup)).toEqual([]);
});

test("text with a program is rejected, and text that only looks like one is shown as text", async () => {
  for (const text of HOSTILE.filter((one) => /^(?:<(?!Quote|[a-z]+:)|\{|import|export)/.test(one)))
    expect(await render(text), text).toBeUndefined();
  expect(await render("\\<script>x\\</script>")).toContain("&lt;script&gt;");
});

test("the compiler never runs a text as a program either", async () => {
  for (const text of [`export default (\n${"a,\n".repeat(150)}`, "{a b}", "import a"])
    await expect(ArticleBody({ body: { text, ...NOTHING } }), text).rejects.toThrow(
      /cannot import or export code|Braces start code/,
    );
});

// Hundreds of texts; the limit is for one that hangs.
const PATIENCE = 60_000;

describe("of texts made at random", { timeout: PATIENCE }, () => {
  const marks = fc.constantFrom(
    ..."* _ ** ~ ~~ ` ``` [ ] ( ) [[ ]] | < > </ /> { } \\ & # - + 1. > = \" ' ! @ :".split(" "),
    "\n",
    "\n\n",
    " ",
    "    ",
    "\t",
    "| a | b |\n| - | :-: |\n| c |",
    '<Spoiler after="daredevil/2">',
    "</Spoiler>",
    '<Cite source="a"/>',
    "<Uncited/>",
    '<Quote id="a"/>',
    "<br/>",
    "<kbd>",
    "</kbd>",
    "https://a.example",
    "javascript:",
    "onload=",
  );
  const piece = fc.oneof({ weight: 6, arbitrary: marks }, { weight: 1, arbitrary: fc.string() });
  const text = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
    fc
      .constantFrom(...HOSTILE)
      .chain((one) => fc.string().map((more) => `${more}\n\n${one}${more}`)),
  );

  test("none makes the parser throw, and each error says where and how to fix it", () => {
    fc.assert(
      fc.property(text, (one) => {
        const { outline, errors } = parseOutline(one);
        expect(outline !== undefined || errors.length > 0).toBe(true);
        for (const { line, column, reason, note } of errors) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(reason).not.toBe("");
          expect(note).toMatch(/\S/);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("none becomes an element or attribute that is not ours", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const markup = await render(one);
        if (markup !== undefined) expect(foreignIn(markup)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("much of one thing ends in one problem, not in a parser that hangs", {
  timeout: PATIENCE,
}, () => {
  const much: readonly [string, string][] = [
    ["braces", "{".repeat(32_000)],
    ["stars and lines", "*_".repeat(32_000)],
    ["stars and letters", "*a_b".repeat(16_000)],
    ["brackets", "[".repeat(64_000)],
    ["links begun", "[a](".repeat(16_000)],
    ["links of the wiki begun", "[[a".repeat(20_000)],
    ["tags begun", "<a ".repeat(20_000)],
    [
      "backticks",
      Array.from({ length: 900 }, (_, index) => "`".repeat((index % 60) + 1)).join("a"),
    ],
    ["block quotes", "> ".repeat(32_000)],
    ["lists", "- ".repeat(32_000)],
    ["stairs", Array.from({ length: 300 }, (_, step) => `${" ".repeat(step * 2)}- a`).join("\n")],
    ["columns", `|${"a|".repeat(1000)}\n|${"-|".repeat(1000)}\n${"|a\n".repeat(1000)}`],
    ["cells", `|${"a|".repeat(50)}\n|${"-|".repeat(50)}\n${"|a\n".repeat(2000)}`],
    [
      "spoilers",
      `${'<Spoiler after="daredevil/2">\n\n'.repeat(40)}a\n\n${"</Spoiler>\n\n".repeat(40)}`,
    ],
    ["cards", '<Quote id="a"/>\n\n'.repeat(61)],
    ["addresses", "www.a".repeat(12_000)],
    ["footnotes", "[^1]".repeat(16_000)],
    ["parts", "a *b*\n\n".repeat(9000)],
  ];
  test.each(much)("%s", (_what, text) => {
    const { errors } = parseOutline(text);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThan(30);
  });
});

test("a text compiled in a worker renders the same as one compiled here", {
  timeout: 60_000,
}, async () => {
  const accepted = [
    'She *is* a **hero**, and `this` is code.<Cite source="a-report"/>\n\n## A heading\n\n- one<Uncited/>\n- two<Uncited/>',
    ...HOSTILE,
  ].filter((text) => parseOutline(text).errors.length === 0);
  expect(accepted.length).toBeGreaterThan(3);
  for (const text of accepted) {
    const compiled = await contentPool().run("compile", { text, references: [] });
    const markup = renderToStaticMarkup(
      await ArticleBody({ body: { text, compiled, ...NOTHING } }),
    );
    expect(markup).toBe(await render(text));
  }
});
