import { type ImageId, imageIdFromPath } from "../kinds/article-id";
import { checkCharacters } from "./check-characters";
import { normalizeText } from "./decode-text";
import type { Diagnostic } from "./diagnostic";
import { parseFields } from "./fields";
import { findConflict } from "./find-conflict";
import { parseYaml } from "./frontmatter";
import { type InvalidPath, invalidPath } from "./invalid-path";
import type { Picture } from "./picture";
import { PICTURE_ENDINGS } from "./picture-endings";
import { readPartly } from "./read-partly";
import { type ImageFields, imageSchema } from "./schema/image";
import { didYouMean } from "./suggest-id";

/** The record of an image: one YAML file next to it. */
export type ImageRecord = ImageFields & {
  id: ImageId;
  file: string;
  /** The file as written; `positionOf` finds a field in it. */
  yaml: string;
};

/** What can be read of a record: all of it, or the valid fields of one that has problems. */
export type ImageDraft = Partial<ImageFields> & Pick<ImageRecord, "id" | "file" | "yaml">;

/** An image file with its record. */
export type Image = ImageRecord & { picture: Picture };

/**
 * Parses the record of one image. Pure.
 * @param file its path from the project root: `content/images/office-door.yaml`
 */
export function parseImage(
  file: string,
  written: string,
): { record: ImageRecord | undefined; draft?: ImageDraft; diagnostics: Diagnostic[] } {
  const id = imageIdFromPath(file);
  if (!id) return { record: undefined, diagnostics: [invalidPath(file, WRONG_IMAGE_NAME)] };
  const text = normalizeText(written);
  const conflict = findConflict(file, text);
  if (conflict) return { record: undefined, diagnostics: [conflict] };
  const { clean, diagnostics: wrong } = checkCharacters(file, text);
  const yaml = parseYaml(file, clean);
  if (!yaml.data) return { record: undefined, diagnostics: [...wrong, ...yaml.diagnostics] };
  const fields = parseFields(file, imageSchema, yaml.data);
  const diagnostics = [...wrong, ...yaml.diagnostics, ...fields.diagnostics];
  if (diagnostics.length === 0 && fields.value)
    return { record: { ...fields.value, id, file, yaml: clean }, diagnostics };
  const { frontmatter } = readPartly(imageSchema, yaml.data, clean);
  return { record: undefined, draft: { ...frontmatter, id, file, yaml: clean }, diagnostics };
}

export const WRONG_IMAGE_NAME: InvalidPath = {
  problem: "An image cannot have this file name.",
  fix: `Put an image at content/images/<name>.${PICTURE_ENDINGS.join(" (or .")}) and its record next to it, <name>.yaml: lower-case letters, digits and single hyphens, 80 at most.`,
};

/** Images that have a file with problems, which are already reported. */
export type BrokenImages = { records?: ReadonlySet<ImageId>; pictures?: ReadonlySet<ImageId> };

/**
 * Joins image files and records, and reports those that lack the other. Pure.
 * @param isBroken whether an image has a file that cannot be read, which is already reported
 */
export function linkImages(
  records: readonly ImageRecord[],
  pictures: readonly Picture[],
  broken: BrokenImages = {},
  drafts: readonly ImageDraft[] = [],
): { images: Map<ImageId, Image>; diagnostics: Diagnostic[] } {
  const images = new Map<ImageId, Image>();
  const recordById = new Map(records.map((record) => [record.id, record]));
  const pictureById = new Map<ImageId, Picture>();
  const diagnostics: Diagnostic[] = [];
  const report = (file: string, problem: string, fix: string) =>
    diagnostics.push({ file, line: 1, column: 1, problem, fix });
  const { records: brokenRecords, pictures: brokenPictures } = broken;
  for (const picture of pictures) {
    const { id, file } = picture;
    const other = pictureById.get(id);
    const record = recordById.get(id);
    pictureById.set(id, picture);
    if (other) report(file, `${other.file} is an image of the same name.`, "Keep one of the two.");
    else if (record) images.set(id, { ...record, picture });
    else if (!brokenRecords?.has(id))
      report(
        file,
        `This image has no record.${didYouMean(id, recordById.keys())}`,
        `Write who made it, and under which license, in content/images/${id}.yaml; the help page “Adding pictures” (content-guide/pictures.mdx) shows how.`,
      );
  }
  for (const { id, file } of [...records, ...drafts])
    if (!pictureById.has(id) && !brokenPictures?.has(id))
      report(
        file,
        `There is no image for this record.${didYouMean(id, pictureById.keys())}`,
        `Add it as content/images/${id}.svg (or .png, or .webp), or delete the record.`,
      );
  return { images, diagnostics };
}
