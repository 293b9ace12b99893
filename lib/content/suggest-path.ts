import { getKind } from "../kinds";
import { isSlug, KINDS, type Kind, SLUG_LENGTH } from "../kinds/article-id";
import { slugFromName } from "./name-slug";
import { suggestId } from "./suggest-id";

/** A folder of content; each has its own fields. */
export type Folder = Kind | "sources" | "images";

export const FOLDERS: readonly Folder[] = [...KINDS, "sources", "images"];

export const isFolder = (name: string): name is Folder =>
  (FOLDERS as readonly string[]).includes(name);

/** Other words for a folder; typos of its own name are found without this list. */
const FOLDER_BY_WORD: ReadonlyMap<string, string> = new Map([
  ...KINDS.flatMap((kind) => getKind(kind).otherWords.map((word) => [word, kind] as const)),
  ["pictures", "images"],
]);

const WRITTEN = /\.(?:mdx|md|markdown|txt|yaml|yml)$/i;
const PICTURE = /\.(?:svg|png|webp)$/i;

/**
 * The correct path for a file with a wrong folder or name: `content/place/A13 My Place.md` →
 * `content/places/a13-my-place.mdx`.
 * @returns undefined if it is not clear
 */
export function suggestPath(file: string): string | undefined {
  const [, written = "", name = "", ...deeper] = file.split("/");
  const folder = folderFor(written);
  const ending = folder && endingFor(folder, name);
  const slug = slugFor(name.replace(WRITTEN, "").replace(PICTURE, ""));
  if (!folder || !ending || deeper.length > 0 || !isSlug(slug, folder)) return undefined;
  return `content/${folder}/${slug}.${ending}`;
}

export function folderFor(written: string): string | undefined {
  const word = written.toLowerCase();
  if (isFolder(word)) return word;
  return FOLDER_BY_WORD.get(word) ?? suggestId(word, FOLDERS);
}

function endingFor(folder: string, name: string): string | undefined {
  if (folder === "images" && PICTURE.test(name)) return name.split(".").at(-1)?.toLowerCase();
  if (!WRITTEN.test(name)) return undefined;
  return folder === "images" || folder === "sources" ? "yaml" : "mdx";
}

const slugFor = (name: string) => slugFromName(name).slice(0, SLUG_LENGTH).replace(/-$/, "");
