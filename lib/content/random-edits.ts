import fc from "fast-check";
import { imageText, svgText } from "./example";
import { loadFiles } from "./load";
import type { ContentFiles } from "./parse-file";

type Texts = ReadonlyMap<string, string>;

/** A wiki to edit, with lines that the settings of tests have. */
export function loadFixture(): ContentFiles {
  const files = loadFiles("fixtures/harbor-lights");
  const withLine = (text: string) =>
    text.replace(/^line: north$/m, "line: daredevil").replace(/^line: south$/m, "line: luke-cage");
  const textByFile = new Map([...files.textByFile].map(([file, text]) => [file, withLine(text)]));
  return { ...files, textByFile };
}

/** An edit as a property test draws it: which sort, and numbers that choose file and words. */
export type RandomEdit = { sort: keyof typeof EDITS; at: number; words: number };

/** For tests: random edits of a wiki, of the sorts that contributors make. */
export const randomEdits = (maxLength: number): fc.Arbitrary<RandomEdit[]> =>
  fc.array(
    fc.record({
      sort: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
      at: fc.nat(1000),
      words: fc.nat(1000),
    }),
    { minLength: 1, maxLength },
  );

/** Every sort of edit, of several files and with words of its own, an article that is added before it is removed. */
export const listEdits = (count: number): RandomEdit[] =>
  Array.from({ length: count }, (_, at) =>
    (Object.keys(EDITS) as (keyof typeof EDITS)[]).map((sort, index) => ({
      sort,
      at,
      words: at * 23 + index,
    })),
  ).flat();

/** The files after an edit; the same map if there is nothing to edit. An edit may leave problems. */
export function applyEdit(files: ContentFiles, { sort, at, words }: RandomEdit): ContentFiles {
  const textByFile = EDITS[sort](files.textByFile, at, words);
  if (textByFile === files.textByFile) return files;
  return { ...files, textByFile: new Map([...textByFile].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const FIRST = ["Nell", "Orla", "Sable", "Quay", "Rowan", "Wilder"];
const LAST = ["Hale", "Pike", "Lamp", "Cove", "Beck", "Yard", "Mills"];
const nameAt = (words: number) =>
  `${FIRST[words % FIRST.length]} ${LAST[Math.floor(words / FIRST.length) % LAST.length]}`;
const slugAt = (words: number) => nameAt(words).toLowerCase().replaceAll(" ", "-");

function edit(
  texts: Texts,
  at: number,
  isMeant: (file: string) => boolean,
  change: (text: string, file: string) => string,
): Texts {
  const files = [...texts.keys()].filter(isMeant);
  const file = files[at % files.length];
  if (file === undefined) return texts;
  const text = texts.get(file) as string;
  const changed = change(text, file);
  return changed === text ? texts : new Map(texts).set(file, changed);
}

const isArticle = (file: string) => file.endsWith(".mdx");
const isQuote = (file: string) => file.startsWith("content/quotes/");
const isTitled = (file: string) => isArticle(file) && !isQuote(file);
const isSource = (file: string) => file.startsWith("content/sources/");
const isSeries = (file: string) => file.startsWith("content/series/");
/** An article that an edit has added: nothing may name it. */
const isNew = (file: string) =>
  isArticle(file) && LAST.some((name) => file.endsWith(`-${name.toLowerCase()}.mdx`));
const isNewPlace = (file: string) => isNew(file) && isPlace(file);
const isPlace = (file: string) => file.startsWith("content/places/");

const field = (line: string) => (text: string) =>
  text.replace(/^description:/m, `${line}\ndescription:`);
const append = (words: string) => (text: string) => `${text.trimEnd()}\n\n${words}\n`;
const idOf = (file: string) => file.replace(/^content\/(.*)\.mdx$/, "$1");

const EDITS = {
  text: (texts: Texts, at: number, words: number) =>
    edit(texts, at, isArticle, append(`More words, number ${words}.<Uncited/>`)),
  link: (texts: Texts, at: number, words: number) => {
    const targets = [...texts.keys()].filter(isTitled);
    const id = idOf(targets[words % targets.length] ?? "");
    return edit(texts, at, isArticle, append(`Compare [[${id}]].<Uncited/>`));
  },
  wantedLink: (texts: Texts, at: number, words: number) =>
    edit(texts, at, isArticle, append(`Compare [[${nameAt(words)}]].<Uncited/>`)),
  heading: (texts: Texts, at: number, words: number) =>
    edit(texts, at, isTitled, append(`## Part ${words % 3}\n\nWords.<Uncited/>`)),
  spoiler: (texts: Texts, at: number, words: number) => {
    const series = [...texts.keys()].filter(isSeries);
    const slug = idOf(series[words % series.length] ?? "").split("/")[1];
    const hidden = `<Spoiler after="${slug}/1">\n\nHidden ${words}.<Uncited/>\n\n</Spoiler>`;
    return edit(texts, at, isTitled, append(hidden));
  },
  title: (texts: Texts, at: number, words: number) =>
    edit(texts, at, isTitled, (text) => text.replace(/^title: .*/m, `title: ${nameAt(words)}`)),
  description: (texts: Texts, at: number, words: number) =>
    edit(texts, at, isArticle, (text) =>
      text.replace(
        /^description: .*/m,
        `description: A sentence that is long enough for a list of results, and has the number ${words} in it.`,
      ),
    ),
  alias: (texts: Texts, at: number, words: number) =>
    edit(texts, at, isTitled, (text) =>
      /^aliases:/m.test(text)
        ? text.replace(/^aliases:.*\n(?: .*\n)*/m, "")
        : field(`aliases: [${words % 5 === 4 ? "Gull Point" : nameAt(words)}]`)(text),
    ),
  newArticle: (texts: Texts, at: number, words: number) => {
    const places = [...texts.keys()].filter(isPlace);
    const model = texts.get(places[at % places.length] ?? "");
    const file = `content/places/${slugAt(words)}.mdx`;
    if (model === undefined || texts.has(file)) return texts;
    const text = model
      .replace(/^title: .*/m, `title: ${nameAt(words)}`)
      .replace(/^(?:aliases|moved_from):.*\n(?: .*\n)*/gm, "");
    return new Map(texts).set(file, text);
  },
  hideArticle: (texts: Texts, at: number) =>
    edit(texts, at, isNew, (text) =>
      /^reveals:/m.test(text)
        ? text.replace(/^reveals:.*\n/m, "")
        : field(`reveals: ${firstSeason(texts)}`)(text),
    ),
  rename: (texts: Texts, at: number, words: number) => {
    const files = [...texts.keys()].filter(isTitled);
    const file = files[at % files.length] ?? "";
    const id = idOf(file);
    const [kind] = id.split("/");
    const target = `content/${kind}/${slugAt(words)}.mdx`;
    if (texts.has(target)) return texts;
    const moved = new Map(
      [...texts].map(([name, text]) => [
        name,
        text.replaceAll(new RegExp(`\\b${id}(?![\\w-])`, "g"), idOf(target)),
      ]),
    );
    const text = moved.get(file) as string;
    moved.delete(file);
    return moved.set(target, field(`moved_from: [${id}]`)(text.replace(/^moved_from:.*\n/m, "")));
  },
  delete: (texts: Texts, at: number) => {
    // Mostly what nothing else may name.
    const isMeant = at % 3 === 2 ? isArticle : at % 3 === 1 ? isSource : isNewPlace;
    const files = [...texts.keys()].filter(isMeant);
    const left = new Map(texts);
    left.delete(files[at % files.length] ?? "");
    return left;
  },
  subject: (texts: Texts, at: number, words: number) => {
    const targets = [...texts.keys()].filter(isTitled);
    const id = idOf(targets[words % targets.length] ?? "");
    return edit(texts, at, isQuote, (text) => text.replace(/^subjects: .*/m, `subjects: [${id}]`));
  },
  include: (texts: Texts, at: number, words: number) => {
    const quotes = [...texts.keys()].filter(isQuote);
    const slug = idOf(quotes[words % quotes.length] ?? "").split("/")[1];
    return edit(texts, at, isTitled, append(`<Quote id="${slug}"/>`));
  },
  source: (texts: Texts, at: number, words: number) =>
    edit(texts, at, isSource, (text) => text.replace(/^title: .*/m, `title: Report ${words}`)),
  newSource: (texts: Texts, at: number, words: number) => {
    const files = [...texts.keys()].filter(isSource);
    const model = texts.get(files[at % files.length] ?? "");
    if (model === undefined) return texts;
    const name = `report-${words % 5}`;
    const text = model.replace(/^title: .*/m, `title: Another report ${words}`);
    return edit(
      new Map(texts).set(`content/sources/${name}.yaml`, text),
      at,
      isArticle,
      append(`Reported elsewhere.<Cite source="${name}"/>`),
    );
  },
  release: (texts: Texts, at: number, words: number) =>
    edit(texts, at, isSeries, (text) =>
      text.replace(
        /released: \d{4}-\d\d-\d\d/,
        `released: 201${words % 10}-0${(words % 9) + 1}-10`,
      ),
    ),
  relation: (texts: Texts, at: number, words: number) => {
    const heroes = [...texts.keys()].filter((file) =>
      /^content\/(?:heroes|characters)\//.test(file),
    );
    const to = idOf(heroes[(at + 1 + (words % (heroes.length - 1))) % heroes.length] ?? "");
    return edit(
      texts,
      at,
      (file) => heroes.includes(file),
      (text) => {
        const relation = `  - { to: ${to}, role: friend, uncited: true }`;
        return /^relations:\n/m.test(text)
          ? text.replace(/^relations:\n/m, `relations:\n${relation}\n`)
          : field(`relations:\n${relation}`)(text);
      },
    );
  },
  image: (texts: Texts, at: number, words: number) => {
    const name = `picture-${words % 3}`;
    const shapes = `<rect x="10" y="10" width="${(words % 90) + 10}" height="20" fill="#333"/>`;
    const withFiles = new Map(texts)
      .set(`content/images/${name}.svg`, svgText(shapes))
      .set(`content/images/${name}.yaml`, imageText());
    return edit(withFiles, at, isTitled, append(`<Figure image="${name}" caption="A door."/>`));
  },
};

const firstSeason = (texts: Texts) =>
  `${idOf([...texts.keys()].find(isSeries) ?? "").split("/")[1]}/1`;
