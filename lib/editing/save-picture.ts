import { yamlText } from "../authoring/file-text";
import { fieldsOfKind } from "../authoring/new-file";
import { slugFromTitle } from "../authoring/slug";
import { checkDraftPool } from "../content/check-pool";
import type { Diagnostic } from "../content/diagnostic";
import { getWiki } from "../content/get-wiki";
import { contentFolder } from "../content/load";
import type { ImageFields } from "../content/schema/image";
import type { CommitAuthor } from "../git/author-address";
import type { ImageId } from "../kinds/article-id";
import { readBranch } from "../publishing/branch";
import { publish } from "../publishing/publish";
import { untilShown } from "../publishing/until-shown";
import { type Refused, whileOthersPublish } from "../publishing/while-others-publish";
import { LimitError } from "../workers/limit-error";
import type { EncodedPicture } from "./encode-picture";
import { picturePool } from "./picture-pool";
import { readStored } from "./stored-text";

/** What has become of a picture. */
export type SavedPicture =
  | { state: "published"; id: string; hash: string }
  /** The file cannot be a picture of the wiki, for a reason that the sentence says. */
  | { state: "unfit"; why: string }
  | { state: "problems"; problems: readonly Diagnostic[] }
  | Refused;

type Commit = { author: CommitAuthor; committer: CommitAuthor };

/**
 * Publishes a picture with its record as one commit, if the whole wiki has no problem with them.
 * @param bytes of the file that somebody has chosen
 */
export async function savePicture(
  bytes: Uint8Array,
  record: ImageFields,
  commit: Commit,
): Promise<SavedPicture> {
  const encoded = await encode(bytes);
  if (encoded.fault !== undefined) return { state: "unfit", why: encoded.fault };
  return whileOthersPublish(() => trySaving(encoded, record, commit));
}

async function trySaving(
  { ending, content }: Extract<EncodedPicture, { ending: string }>,
  record: ImageFields,
  commit: Commit,
): Promise<SavedPicture> {
  const folder = contentFolder();
  const { head } = await readBranch(folder);
  const id = await freeId(record.title);
  const [picture, text] = [`images/${id}.${ending}`, `images/${id}.yaml`];
  const yaml = yamlText(fieldsOfKind("images"), record);
  const bytes = Buffer.from(content);
  const { diagnostics } = await checkDraftPool().run("checkContent", {
    folder,
    drafts: [
      [`content/${picture}`, ending === "svg" ? bytes.toString() : content],
      [`content/${text}`, yaml],
    ],
  });
  if (diagnostics.length > 0) return { state: "problems", problems: diagnostics };
  const files = [
    { file: picture, bytes },
    { file: text, bytes: Buffer.from(yaml) },
  ];
  const message = `Add the picture “${record.title}”`;
  const hash = await untilShown(`content/${text}`, () =>
    publish(folder, { ...commit, head, files, message }),
  );
  return { state: "published", id, hash };
}

async function encode(bytes: Uint8Array): Promise<EncodedPicture> {
  try {
    return await picturePool().run("encodePicture", { bytes });
  } catch (error) {
    if (error instanceof LimitError)
      return {
        fault: "This picture takes too long to read. Make it smaller, and choose it again.",
      };
    throw error;
  }
}

/**
 * A name for a picture that no other has: `office-door`, `office-door-2` … One that was just published may not be in the wiki yet.
 */
async function freeId(title: string): Promise<string> {
  const { images } = await getWiki();
  const slug = slugFromTitle(title) ?? "picture";
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!images.has(id as ImageId) && !(await readStored(`images/${id}.yaml`, "edit"))) return id;
  }
}
