import type { ContentFiles } from "./parse-file";

/** For tests: an edit that may hide something that others say in public, or the other way round. */
export type LeakEdit = { sort: keyof typeof EDITS; at: number; from: number };

export const LEAK_SORTS = () => Object.keys(EDITS) as LeakEdit["sort"][];

type Texts = ReadonlyMap<string, string>;
type Edit = (text: string, at: number, from: number, texts: Texts) => string;

const lines = (text: string, isMeant: (line: string) => boolean) =>
  text.split("\n").filter(isMeant);

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];

const SENTENCES = /^[A-Z“*[][^<>]{40,}\.(?:<|$)/;
const isSentence = (line: string) => SENTENCES.test(line);
const isSeason = (line: string) => /reveals: /.test(line);
const articlesOf = (texts: Texts) => [...texts.keys()].filter((file) => file.endsWith(".mdx"));

/** A paragraph of another article, hidden or not. */
function borrowed(texts: Texts, from: number): string {
  const file = pick(articlesOf(texts), from) ?? "";
  const line = pick(lines(texts.get(file) ?? "", isSentence), from) ?? "He waits at the door.";
  return `${line.replace(/<[^<>]*>/g, "")}<Uncited/>`;
}

const SEASONS = ["daredevil/1", "daredevil/2", "luke-cage/1", "jessica-jones/1", "the-defenders/1"];
const seasonAt = (at: number) => SEASONS[at % SEASONS.length] ?? "";
const append = (text: string, words: string) => `${text.trimEnd()}\n\n${words}\n`;
const hidden = (words: string, at: number) =>
  `<Spoiler after="${seasonAt(at)}">\n\n${words}\n\n</Spoiler>`;
const linesNamed = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

/** Replaces one of the places that match. */
function replaceOne(text: string, pattern: RegExp, at: number, change: (found: string) => string) {
  const found = pick(linesNamed(text, pattern), at);
  if (!found) return text;
  return text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length);
}

const ROLES = ["friend", "enemy", "employer", "employee", "mentor", "student", "partner"];

const EDITS = {
  /** Text that others hide, or not, in public. */
  say: (text, _at, from, texts) => append(text, borrowed(texts, from)),
  sayHidden: (text, at, from, texts) => append(text, hidden(borrowed(texts, from), at)),
  /** All spoilers of a text become public. */
  open: (text) => text.replace(/^<\/?Spoiler.*\n/gm, ""),
  /** A fact is not hidden any more, or another season reveals it. */
  openFact: (text, at) => replaceOne(text, /^ +reveals: .*\n/gm, at, () => ""),
  otherSeason: (text, at, from) =>
    replaceOne(text, /reveals: .*$/gm, at, () => `reveals: "${seasonAt(from)}"`),
  hideFact: (text, at, from) =>
    replaceOne(
      text,
      /^ {4}role: .*\n/gm,
      at,
      (line) => `${line}    reveals: "${seasonAt(from)}"\n`,
    ),
  /** An article or quote is hidden as a whole, or not any more. */
  hideAll: (text, _at, from) =>
    isSeason(text.split("\n---\n")[0] ?? "") && /^reveals: /m.test(text)
      ? text.replace(/^reveals: .*\n/m, "")
      : text.replace(/^description:/m, `reveals: "${seasonAt(from)}"\ndescription:`),
  role: (text, at, from) =>
    replaceOne(text, /^ {4}role: .*$/gm, at, () => `    role: ${pick(ROLES, from)}`),
  /** The title of a source says what a text says, perhaps in a spoiler. */
  sourceTitle: (text, _at, from, texts) => {
    const words = borrowed(texts, from)
      .replace(/[^\p{L} ]/gu, "")
      .split(" ")
      .slice(2, 9)
      .join(" ");
    return text.replace(/^title: .*/m, `title: "${words}"`);
  },
  sourceHidden: (text, at) =>
    /^reveals:/m.test(text)
      ? text.replace(/^reveals: .*\n/m, "")
      : text.replace(/^title:/m, `reveals: "${seasonAt(at)}"\ntitle:`),
  /** A spoiler cites a source. */
  cite: (text, at, from, texts) => {
    const sources = [...texts.keys()].filter((file) => file.startsWith("content/sources/"));
    const file = pick(sources, from) ?? "";
    const id = file.replace(/^content\/sources\/(.*)\.yaml$/, "$1");
    const title = /^title: (.*)/m.exec(texts.get(file) ?? "")?.[1] ?? "";
    const words = title.replace(/[^\p{L} ]/gu, "");
    return append(text, hidden(`It is told that ${words}.<Cite source="${id}"/>`, at));
  },
  partOf: (text, _at, from, texts) => {
    const places = [...texts.keys()].filter((file) => file.startsWith("content/places/"));
    const id = (pick(places, from) ?? "").replace(/^content\/(.*)\.mdx$/, "$1");
    return text.replace(/^( +to: )places\/.*$/m, `$1${id}`);
  },
  entrance: (text, _at, from, texts) => {
    const characters = [...texts].filter(([, one]) => /^ {2}episode:/m.test(one));
    const one = pick(characters, from)?.[1] ?? "";
    const title = /^title: (.*)/m.exec(one)?.[1] ?? "";
    const episode = /title: ["“]?([^"”}\n]*)["”]?(?: \})?$/m.exec(
      one.split("first_appearance")[1] ?? "",
    )?.[1];
    return append(text, `In “${episode}”, ${title} is there.<Uncited/>`);
  },
  /** A section that others may link to has another name. */
  renameSection: (text, at) => replaceOne(text, /^## .*/gm, at, (line) => `${line} now`),
  /** The address of a section, a list or a day, which nothing else names. */
  address: (text, _at, from, texts) => {
    const others = articlesOf(texts).filter((file) => !file.startsWith("content/quotes/"));
    const file = pick(others, from) ?? "";
    const page = file.replace(/^content(.*)\.mdx$/, "$1");
    const heading = pick(
      lines(texts.get(file) ?? "", (line) => line.startsWith("## ")),
      from,
    );
    const anchor = heading
      ? `#${heading
          .slice(3)
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, "-")}`
      : "";
    return append(text, `See [that](${page}${anchor}).<Uncited/>`);
  },
  sectionLink: (text, _at, from, texts) => {
    const file = pick(articlesOf(texts), from) ?? "";
    const whole = texts.get(file) ?? "";
    const title = /^title: "?(.*?)"?$/m.exec(whole)?.[1] ?? "";
    const heading = pick(
      lines(whole, (line) => line.startsWith("## ")),
      from,
    );
    return heading ? append(text, `See [[${title}#${heading.slice(3)}]].<Uncited/>`) : text;
  },
  headings: (text, _at, from) => append(text, `## Глава ${from}\n\nWords.<Uncited/>`),
} satisfies Record<string, Edit>;

const KINDS: Partial<Record<keyof typeof EDITS, RegExp>> = {
  sourceTitle: /\/sources\//,
  sourceHidden: /\/sources\//,
  partOf: /\/places\//,
  hideAll: /\/(?:quotes|characters|places)\//,
  hideFact: /\/(?:heroes|characters)\//,
  role: /\/(?:heroes|characters)\//,
};

/** The files after an edit; the same if there was nothing to edit. */
export function applyLeak(files: ContentFiles, { sort, at, from }: LeakEdit): ContentFiles {
  const { textByFile } = files;
  const isMeant = KINDS[sort] ?? /\.mdx$/;
  const names = [...textByFile.keys()].filter((file) => isMeant.test(file));
  const able = names.filter((file) => {
    const text = textByFile.get(file) ?? "";
    return (EDITS[sort] as Edit)(text, at, from, textByFile) !== text;
  });
  const file = pick(able, at);
  if (file === undefined) return files;
  const text = (EDITS[sort] as Edit)(textByFile.get(file) ?? "", at, from, textByFile);
  return { ...files, textByFile: new Map(textByFile).set(file, text) };
}
