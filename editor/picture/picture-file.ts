import { PICTURE_TYPES } from "../../lib/editing/picture-types";
import { MAX_PICTURE_FORM } from "../../lib/forms/fields";

/** What a browser says of a file without reading it. */
type FileInfo = Pick<File, "name" | "type" | "size">;

/** Bytes that are left for the other fields of the form, which has a limit as a whole. */
const OTHER_FIELDS = 16_384;
const LONGEST_NAME = 60;

/** Why a file cannot be added, as far as that can be known before it is sent: a sentence. */
export function faultOf(file: FileInfo): string | undefined {
  if (!PICTURE_TYPES.has(typeOf(file)))
    return `${shownName(file)} is no picture that can be added. Choose a JPEG, PNG, WebP, AVIF or SVG.`;
  if (file.size === 0) return `${shownName(file)} is empty.`;
  if (file.size > MAX_PICTURE_FORM - OTHER_FIELDS)
    return `${shownName(file)} is too large: it has ${shownSize(file)}, and a picture may have at most 8 MB. Save a smaller copy.`;
  return undefined;
}

/** Where the system knows no type, a browser says none; then the ending of the name counts. */
function typeOf({ name, type }: FileInfo): string {
  if (type) return type;
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  for (const [known, endings] of PICTURE_TYPES) if (endings.includes(ending)) return known;
  return "";
}

/** A file to begin with. */
export type Chosen<F = File> = {
  file: F;
  /** What to do with others that came with it. */
  note?: string;
};

/**
 * Of files that were dropped together, the one to begin with: the first picture.
 * @returns in place of a file, a `fault` says why there is none
 */
export function chooseFile<F extends FileInfo>(files: readonly F[]): Chosen<F> | { fault: string } {
  const file = files.find((one) => faultOf(one) === undefined);
  if (!file) return { fault: (files[0] && faultOf(files[0])) ?? "There is no file." };
  if (files.length === 1) return { file };
  const note = `Only ${shownName(file)} is here. Drop the others one by one: each picture has a record of its own.`;
  return { file, note };
}

/** A file name as a sentence may have it: nothing in it turns the words around it, and it is short. */
export function shownName({ name }: Pick<File, "name">): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "");
  const letters = [...plain];
  const short =
    letters.length > LONGEST_NAME
      ? `${letters.slice(0, LONGEST_NAME - 12).join("")}…${letters.slice(-10).join("")}`
      : plain;
  return `“${short}”`;
}

/** `340 kB`, `2.4 MB`; as the limit of forms, a MB has 1024 kB. */
export const shownSize = ({ size }: Pick<File, "size">): string =>
  size < 1024 * 1024
    ? `${Math.max(1, Math.round(size / 1024))} kB`
    : `${(Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1)} MB`;
