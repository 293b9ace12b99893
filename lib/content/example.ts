import { assembleWiki, type ContentFiles } from "./load";

type Files = Record<string, string | Uint8Array>;

/** Small content for tests: paths and texts, or bytes. */
export function filesOf(files: Files): ContentFiles {
  const textByFile = new Map<string, string>();
  const bytesByFile = new Map<string, Uint8Array>();
  for (const [file, content] of Object.entries(files))
    if (typeof content === "string") textByFile.set(file, content);
    else bytesByFile.set(file, content);
  return { textByFile, bytesByFile, diagnostics: [] };
}

export const wikiOf = (files: Files) => assembleWiki(filesOf(files));

/** The shortest valid text of an article. */
const WORDS = 'Words.<Cite source="report"/>';

const sentence = "A sentence long enough to stand in a list of search results, no more than that.";

/** The smallest valid articles of these kinds; `fields` are further lines of YAML. */
export const heroText = (title: string, fields = "", body = WORDS) =>
  `---\ntitle: ${title}\ndescription: ${sentence}\nline: jessica-jones\n${fields}---\n${body}\n`;

export const castText = (title: string, character: string, body = WORDS) =>
  `---\ntitle: ${title}\ndescription: ${sentence}\nroles:\n  - character: ${character}\n    series: [series/jessica-jones]\n    sources: [report]\n---\n${body}\n`;

/** A season as a line of a series' frontmatter, with `count` episodes. */
export function seasonText(number: number, released: string, { count = 13, fields = "" } = {}) {
  const episodes = Array.from(
    { length: count },
    (_, index) => `{ number: ${index + 1}, title: Part ${index + 1} }`,
  );
  return `  - { number: ${number}, episodes: [${episodes.join(", ")}], episode_sources: [report], released: ${released}, sources: [report]${fields} }\n`;
}

export const seriesText = (title: string, fields = "", body = WORDS) =>
  `---\ntitle: ${title}\nqualifier: series\ndescription: ${sentence}\nfull_title: Marvel’s ${title}\nline: jessica-jones\nnetwork: Netflix\nleads: [heroes/jessica-jones]\nseasons:\n${seasonText(1, "2015-11-20")}${fields}---\n${body}\n`;

export const quoteText = (words: string, fields = "") =>
  `---\ntext: "${words}"\ndescription: ${sentence}\nspeaker: cast/krysten-ritter\nrole: actor\nsubjects: [heroes/jessica-jones]\nsource: report\ndate: 2017-01\nstatus: sourced\n${fields}---\n`;

export const sourceText = (title = "A report", fields = "") =>
  `title: ${title}\npublisher: A paper\nkind: press\n${fields}`;

export const imageText = (fields = "") =>
  `title: A door\nalt: A door with a pane of glass\ncredit: A fan\nlicense: CC BY-SA 4.0\nsource: own drawing\n${fields}`;

export const svgText = (shapes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320">\n${shapes}\n</svg>\n`;

/** A wiki without problems. */
export const smallWiki: Record<string, string> = {
  "content/heroes/jessica-jones.mdx": heroText("Jessica Jones", "aliases: [The Detective]\n"),
  "content/cast/krysten-ritter.mdx": castText("Krysten Ritter", "heroes/jessica-jones"),
  "content/series/jessica-jones.mdx": seriesText("Jessica Jones"),
  "content/quotes/a-word.mdx": quoteText("This is a word."),
  "content/sources/report.yaml": sourceText(),
};
