import type { Explained } from "./explain-parser";
import { positionAt } from "./position-at";

type Form = {
  pattern: RegExp;
  problem: string;
  fix(match: RegExpMatchArray): string;
  /** Whether the text is parsed without it, so that the parser does not report it as well. */
  hidden?: true;
};

const WIKITEXT =
  "This is wikitext, the language of MediaWiki and Fandom; articles here are Markdown.";

const orWords = (words: string | undefined) => words?.trim() || "words";

/** Syntax of other wikis, and its equivalent here. The first match is reported. */
const FORMS: readonly Form[] = [
  {
    pattern: /\{\{\s*(?:infobox|character|quote)[^{}]*(?:\{\{[^{}]*\}\}[^{}]*)*\}\}/gi,
    problem: "This is a template of another wiki; this wiki has none.",
    fix: () =>
      "Write what it says as fields between the two lines of --- at the top of the file; the help page “Writing facts” (content-guide/fields.mdx) shows how.",
    hidden: true,
  },
  {
    pattern: /\{\{[^{}]*(?:\{\{[^{}]*\}\}[^{}]*)*\}\}/g,
    problem: "This is a template of another wiki; this wiki has none.",
    fix: () => "Write out what it says, or delete it.",
    hidden: true,
  },
  {
    pattern: /^\{\|[\s\S]*?^\|\}/gm,
    problem: WIKITEXT,
    fix: () => "Write the table as | cell | cell |, with | - | - | below the header row.",
    hidden: true,
  },
  {
    pattern: /\[\[ ?:? ?category:[^[\]\n]*\]\]/gi,
    problem: "This wiki has no categories: an article’s folder is its kind.",
    fix: () => "Delete it.",
    hidden: true,
  },
  {
    pattern: /\[\[ ?:? ?(?:file|image|media):[^[\]\n]*\]\]/gi,
    problem: WIKITEXT,
    fix: () => 'Add the image to content/images and place it with <Figure image="…"/>.',
    hidden: true,
  },
  {
    // Pages of users, templates, talk pages
    pattern:
      /\[\[ ?:? ?(?:(?:user|template|help|mediawiki|module|portal|project|special|message wall|user blog)(?: talk)?|talk|wikipedia|w|wp|wikt|commons):([^\s[\]|#][^[\]|\n]*)(?:\|[^[\]\n]*)?\]\]/gi,
    problem:
      "This links to a MediaWiki or Fandom page that is not an article; this wiki has no such pages.",
    fix: () => "Delete it, or link an article by its title: [[Title]].",
    hidden: true,
  },
  {
    // The article in another language: `[[fr:Paris]]`
    pattern: /\[\[ ?:? ?[a-z]{2,3}(?:-[a-z]{2,8})?:[^\s[\]|#][^[\]|\n]*(?:\|[^[\]\n]*)?\]\]/g,
    problem:
      "This links to a wiki in another language, but two brackets only link within this wiki.",
    fix: () => "Delete it, or write the address: [words](https://…).",
    hidden: true,
  },
  {
    pattern: /\[\[ ?(?:https?:\/\/|www\.)[^[\]|\s]+(?:[| ]([^[\]\n]*))?\]\]/gi,
    problem: "Two brackets only link within this wiki, but this is a web address.",
    fix: ([link, words]) => `Write [${orWords(words)}](${withScheme(link)}).`,
    hidden: true,
  },
  {
    pattern: /(?<![[\]\\])\[(https?:\/\/[^\s[\]]+)[ \t]([^[\]\n]+)\](?![([])/g,
    problem: WIKITEXT,
    fix: ([, address, words]) => `Write [${orWords(words)}](${address}).`,
    hidden: true,
  },
  {
    pattern: /^(={2,6})[^=\n][^\n]*=[ \t]*$/gm,
    problem: WIKITEXT,
    fix: ([line, marks = ""]) =>
      `Write ${"#".repeat(marks.length)} ${line
        .trim()
        .replace(/^={1,6}|={1,6}$/g, "")
        .trim()}`,
    hidden: true,
  },
  {
    pattern: /(?<!')'''(?!')([^'\n][^\n]*?)'''(?!')/g,
    problem: WIKITEXT,
    fix: ([, words]) => `Write **${words}**.`,
  },
  {
    pattern: /(?<!')''(?!')([^'\n][^\n]*?)''(?!')/g,
    problem: WIKITEXT,
    fix: ([, words]) => `Write *${words}*.`,
  },
  {
    pattern: /^#redirect\b[^\n]*/gim,
    problem: "Articles cannot redirect here; another name is an alias of its article.",
    fix: () => "Delete this file, and add the name to the aliases: of that article.",
    hidden: true,
  },
  {
    pattern: /^__[A-Z]+__[ \t]*$/gm,
    problem: WIKITEXT,
    fix: () => "Delete the line; the contents list is made from the headings.",
    hidden: true,
  },
];

/** Enough for an article that was copied from another wiki. */
const MAX_FOUND = 40;

const withScheme = (link: string) => {
  const [address = ""] = /(?:https?:\/\/|www\.)[^[\]|\s]+/i.exec(link) ?? [];
  return address.startsWith("www.") ? `https://${address}` : address;
};

/** Code is shown as it is written. */
const CODE = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[^\n]*$|(?<!`)(`+)(?!`)[^\n]*?[^`\n]\2(?!`)/gm;

const blank = (text: string) => text.replace(/[^\n]/g, " ");

/**
 * Finds syntax of other wikis.
 * @returns each with its equivalent here, and the text without those that would break parsing
 */
export function findWikitext(body: string): { found: Explained[]; rest: string } {
  const found: Explained[] = [];
  let rest = body;
  // Code and earlier matches are blanked, so nothing is found in them; offsets stay the same.
  let open = body.replace(CODE, blank);
  for (const { pattern, problem, fix, hidden } of FORMS)
    for (const match of open.matchAll(pattern)) {
      if (found.length >= MAX_FOUND) break;
      const end = match.index + match[0].length;
      const hide = (text: string) => text.slice(0, match.index) + blank(match[0]) + text.slice(end);
      found.push({ ...positionAt(body, match.index), problem, fix: fix(match) });
      open = hide(open);
      if (hidden) rest = hide(rest);
    }
  found.sort((a, b) => a.line - b.line || a.column - b.column);
  return { found, rest };
}
