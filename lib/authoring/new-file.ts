import type { Diagnostic } from "../content/diagnostic";
import { assembleWiki, type ContentFiles } from "../content/load";
import { PICTURE_ENDINGS } from "../content/picture-endings";
import { imageSchema } from "../content/schema/image";
import { sourceSchema } from "../content/schema/source";
import { fullTitle } from "../content/summary";
import type { Wiki } from "../content/wiki";
import { getKind } from "../kinds";
import { KINDS } from "../kinds/article-id";
import type { Values } from "./field-values";
import { type FormField, fieldsOf } from "./form";
import { plainAddress } from "./match-copies";

/** The kinds of new files: an article of each kind, or a record of a source or an image. */
export const NEW_KINDS = [...KINDS, "sources", "images"] as const;

export type NewKind = (typeof NEW_KINDS)[number];

/** The kind with this name, in the singular or plural: `place` → `places`. */
export const newKind = (text: string): NewKind | undefined =>
  NEW_KINDS.find((kind) => [text, `${text}s`, `${text}es`].includes(kind));

export function fieldsOfKind(kind: NewKind): FormField[] {
  if (kind === "sources") return fieldsOf(sourceSchema);
  return fieldsOf(kind === "images" ? imageSchema : getKind(kind).schema);
}

/** The path of a file of this kind and name, relative to the repository root. */
export const newPath = (kind: NewKind, slug: string): string =>
  `content/${kind}/${slug}.${kind === "sources" || kind === "images" ? "yaml" : "mdx"}`;

/** Why a new file cannot be written: what is taken, and which of its fields has to change. */
export type Taken = { field: "qualifier" | "url" | "slug"; problem: string };

/**
 * The problem if a new file's title, address or name is taken; checked before the author is asked anything.
 * @param isThere whether the wiki has a file of this path
 */
export function findTaken(
  wiki: Wiki,
  isThere: (file: string) => boolean,
  kind: NewKind,
  slug: string,
  values: Values,
): Taken | undefined {
  const file = newPath(kind, slug);
  if (kind !== "sources" && kind !== "images" && kind !== "quotes") {
    const title = fullTitle(values as { title: string; qualifier?: string });
    const resolved = wiki.resolve(title);
    if ("found" in resolved)
      return {
        field: "qualifier",
        problem: `“${title}” is already a name of ${resolved.found} (content/${resolved.found}.mdx). If this is a different one, distinguish the two:`,
      };
  }
  if (kind === "sources") {
    const known = findSourceAt(wiki, values.url);
    if (known)
      return {
        field: "url",
        problem: `This address is already recorded as ${known} (content/sources/${known}.yaml).`,
      };
  }
  if (isThere(file))
    return { field: "slug", problem: `${file} already exists. Choose another name:` };
  return undefined;
}

function findSourceAt({ sources }: Wiki, url: unknown): string | undefined {
  if (typeof url !== "string") return undefined;
  const wanted = plainAddress(url);
  return [...sources.values()].find((one) => one.url && plainAddress(one.url) === wanted)?.id;
}

/** The image files without a record, by the name that the record needs. */
export function imagesWithoutRecord({ textByFile, bytesByFile }: ContentFiles): string[] {
  const imageFile = new RegExp(`^content/images/(.+)\\.(?:${PICTURE_ENDINGS.join("|")})$`);
  return [...textByFile.keys(), ...bytesByFile.keys()]
    .flatMap((file) => imageFile.exec(file)?.[1] ?? [])
    .filter((name) => !textByFile.has(`content/images/${name}.yaml`));
}

/** Problems that a new file would add to the wiki. */
export function checkNew(files: ContentFiles, file: string, text: string): Diagnostic[] {
  const keyOf = (one: Diagnostic) => JSON.stringify(one);
  const before = new Set(assembleWiki(files).diagnostics.map(keyOf));
  const textByFile = new Map([...files.textByFile, [file, text]]);
  const after = assembleWiki({ ...files, textByFile }).diagnostics;
  return after.filter((one) => !before.has(keyOf(one)));
}
