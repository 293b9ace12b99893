import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { decodeText } from "./decode-text";
import { formatDiagnostics } from "./diagnostic";
import { heroText, imageText, quoteText, smallWiki, sourceText, svgText, wikiOf } from "./example";

const folder = path.join(import.meta.dirname, "diagnostic-fixtures");

/** Files as authors write them, in the folders of their kinds; the text file beside each has its messages. */
const fixtures = readdirSync(folder).flatMap((kind) =>
  readdirSync(path.join(folder, kind))
    .filter((name) => !name.endsWith(".txt"))
    .map((name) => `${kind}/${name}`),
);

const place = (title: string) =>
  `---\ntitle: ${title}\ntype: city\ndescription: A sentence long enough to stand in a list of search results, no more than that.\n---\nIt stands.<Uncited/>\n`;

const wiki = {
  ...smallWiki,
  "content/heroes/jessica-jones.mdx": heroText(
    "Jessica Jones",
    "aliases: [The Detective]\n",
    "She leaps.<Uncited/>\n\n## Powers\n\nStrength.<Uncited/>\n\n## In the comics\n\nAn issue.<Uncited/>",
  ),
  "content/places/new-york-city.mdx": place("New York City"),
  "content/quotes/ritter-first-word.mdx": quoteText("The first word."),
  "content/quotes/ritter-reluctant-team-up.mdx": quoteText("They are reluctant."),
  "content/quotes/ritter-word.mdx": quoteText("They do not want to."),
  "content/sources/a-report.yaml": sourceText(),
  "content/images/door.yaml": imageText(),
  "content/images/door.svg": svgText(),
};

test.each(fixtures)(
  "%s: every problem is reported, with its place and the right form",
  async (name) => {
    const file = `content/${name}`;
    const text = decodeText(readFileSync(path.join(folder, name))).text ?? "";
    const { diagnostics } = wikiOf({ ...wiki, [file]: text });
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(new Set(diagnostics.map((one) => one.file))).toEqual(new Set([file]));
    await expect(formatDiagnostics(diagnostics, new Map([[file, text]]))).toMatchFileSnapshot(
      path.join(folder, name.replace(/\.(?:mdx|yaml)$/, ".txt")),
    );
  },
);
