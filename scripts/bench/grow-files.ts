import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse, stringify } from "yaml";
import { KINDS } from "@/lib/kinds/article-id";
import { renamed } from "./grow-wiki";
import { MadeUpWords } from "./made-up-words";

/** Every copy links to the heroes and series that the wiki has. */
const COPIED = KINDS.filter((kind) => kind !== "heroes" && kind !== "series");
const PROSE = ["description", "text", "segments"];

type Fields = Record<string, unknown>;
type ContentFile = { folder: string; name: string; fields: Fields; body: string };

/**
 * Content in files with at least so many articles, for a server to show: copies of all kinds but heroes and series, with
 * other names, linked among each other as the real ones are (`growWiki` does the same in memory).
 * @param from a content folder
 * @param to a folder that does not exist yet
 */
export function growFiles(from: string, to: string, count: number): void {
  cpSync(from, to, { recursive: true });
  const random = new MadeUpWords();
  const models = [...COPIED, "sources"]
    .flatMap((folder) => readFolder(from, folder))
    .filter((one) => !playsHero(one) && !tellsSpoilers(one));
  const articles = models.filter(({ folder }) => folder !== "sources");
  // Names in another order would reveal what spoilers hide.
  const words = articles.flatMap(
    ({ fields }) => String(fields.description).match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? [],
  );
  const present =
    articles.length + ["heroes", "series"].flatMap((kind) => readdirSync(`${from}/${kind}`)).length;
  for (let number = 1; present + (number - 1) * articles.length < count; number++) {
    const newNames = nameCopies(models, number, random);
    for (const { folder, name, fields, body } of models) {
      const copy = renamed(reworded(fields, words, random), newNames) as Fields;
      writeFileSync(
        `${to}/${folder}/${name.replace(/\.(\w+)$/, `-${number}.$1`)}`,
        folder === "sources"
          ? stringify(copy)
          : `---\n${stringify(copy)}---\n${renamedText(body, newNames)}`,
      );
    }
  }
}

/** A hero names who plays them, so their actors cannot be copied. */
const playsHero = ({ folder, fields }: ContentFile) =>
  folder === "cast" && /heroes\//.test(JSON.stringify(fields.roles));

/** What somebody on the team says of characters under a spoiler, articles say of the real ones in the open. */
const tellsSpoilers = ({ folder, body }: ContentFile) =>
  folder === "team" && body.includes("<Spoiler");

function readFolder(from: string, folder: string): ContentFile[] {
  return readdirSync(path.join(from, folder)).map((name) => {
    const text = readFileSync(path.join(from, folder, name), "utf8");
    if (folder === "sources") {
      const { moved_from: _, ...fields } = parse(text);
      return { folder, name, fields, body: "" };
    }
    const [, yaml = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    // Its wrong wordings are of the real words.
    const { moved_from: _, misquotations: __, ...fields } = parse(yaml);
    // A name of a section is its heading, which copies keep.
    if (Array.isArray(fields.aliases))
      fields.aliases = fields.aliases.filter((one: unknown) => typeof one === "string");
    return { folder, name, fields, body };
  });
}

function nameCopies(models: readonly ContentFile[], number: number, random: MadeUpWords) {
  const newNames = new Map<string, string>();
  for (const { folder, name, fields } of models) {
    const slug = name.replace(/\.\w+$/, "");
    newNames.set(slug, `${slug}-${number}`);
    newNames.set(`${folder}/${slug}`, `${folder}/${slug}-${number}`);
    if (folder === "sources" || typeof fields.title !== "string") continue;
    const title = random.name();
    newNames.set(fields.title, title);
    if (fields.qualifier)
      newNames.set(`${fields.title} (${fields.qualifier})`, `${title} (${fields.qualifier})`);
    for (const alias of Array.isArray(fields.aliases) ? fields.aliases : [])
      newNames.set(alias, random.name());
  }
  return newNames;
}

const reworded = (fields: Fields, words: readonly string[], random: MadeUpWords): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (!PROSE.includes(name)) return [name, value];
      if (name === "description") return [name, fitted(random.reworded(String(value), words))];
      if (typeof value === "string") return [name, random.reworded(value, words)];
      return [name, Array.isArray(value) ? value.map((one) => random.reworded(one, words)) : value];
    }),
  );

/** A description has 70 to 170 characters. */
const fitted = (text: string) => text.padEnd(80, " and more").slice(0, 160).trim();

/** The text with the new names in links and in the values of components. */
const renamedText = (text: string, newNames: ReadonlyMap<string, string>): string =>
  text
    .replace(/\[\[([^\]|]+)/g, (_, target) => `[[${renamed(target, newNames)}`)
    .replace(/="([^"]*)"/g, (_, value) => `="${renamed(value, newNames)}"`);

const [from, to, count] = process.argv.slice(2);
if (process.argv[1]?.endsWith("grow-files.ts") && from && to) growFiles(from, to, Number(count));
