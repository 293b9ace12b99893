import { z } from "zod";
import { authorOf } from "../accounts/author";
import { imageSchema, LICENSES, type License } from "../content/schema/image";
import { type SavedPicture, savePicture } from "../editing/save-picture";
import { MAX_PICTURE_FORM } from "../forms/fields";
import { commitAuthor, wikiAuthor } from "../git/author-address";
import { refreshAuthorNames } from "../people/refresh-author-names";
import { HOUR } from "./account-fields";
import { defineAction, type Outcome } from "./form-action";

const field = (schema: z.ZodType<string, string>, missing: string) =>
  z.string(missing).trim().min(1, missing).pipe(schema);

const { title, alt, credit, source } = imageSchema.shape;

/** An editor adds a picture with its record: one commit. The editor of texts sends it by script, and places what the answer names. */
export const publishImage = defineAction({
  name: "publish-image",
  title: "Add a picture with its record",
  fileField: "file",
  answersScripts: true,
  schema: z.object({
    /** The bytes, in base64. */
    file: z.string("Choose a file.").min(1, "Choose a file."),
    title: field(title, "Give it a title. It is the caption if a text has no other."),
    alt: field(alt, "Say what it shows, for people who cannot see it."),
    credit: field(credit, "Say who made it."),
    license: z
      .string()
      .refine((name): name is License => Object.hasOwn(LICENSES, name), "Choose its license."),
    source: field(source, "Say where it comes from: own drawing, or the address of its page."),
  }),
  permission: "publish",
  limits: [{ by: "account", most: 60, seconds: HOUR }],
  maxBytes: MAX_PICTURE_FORM,
  page: "/new/images",
  async run({ database, fields: { file, ...record }, person }) {
    if (!person) return { redirect: "/new/images" };
    const authorId = await authorOf(database, person.id);
    await refreshAuthorNames(database);
    const commit = { author: commitAuthor(authorId), committer: wikiAuthor() };
    return outcomeOf(await savePicture(Buffer.from(file, "base64"), record, commit));
  },
});

function outcomeOf(saved: SavedPicture): Outcome {
  switch (saved.state) {
    case "unfit":
      return { errors: { file: saved.why } };
    case "problems":
      return {
        errors: { "": saved.problems.map(({ problem, fix }) => `${problem} ${fix}`).join(" ") },
      };
    case "refused":
      return { errors: { "": saved.why } };
    case "published":
      return {
        redirect: "/new/images",
        notice: `The picture is in the wiki. In a text, <Figure image="${saved.id}"/>, alone on its line, places it.`,
        answer: { image: saved.id },
        audit: {
          action: "image.publish",
          subjectType: "image",
          subjectId: saved.id,
          details: { commit: saved.hash },
        },
      };
  }
}
