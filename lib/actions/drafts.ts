import { z } from "zod";
import { getWiki } from "../content/get-wiki";
import type { Wiki } from "../content/wiki";
import { MAX_DRAFT, MOST_DRAFTS } from "../drafts/draft-limits";
import {
  type DraftSubject,
  newKindOf,
  parseDraftSubject,
  subjectHref,
  subjectNames,
} from "../drafts/draft-subject";
import { deleteDraft, restoreDraft } from "../drafts/end-draft";
import type { Draft } from "../drafts/find-draft";
import { fieldsText, keptFields, parseFieldsText } from "../drafts/kept-fields";
import { saveDraft } from "../drafts/save-draft";
import { draftHref, isOld } from "../editing/editor-draft";
import { sentText } from "../editing/facts-form";
import { BLOB } from "../editing/stored-text";
import { MAX_DRAFT_FIELDS, MAX_TEXT_FORM } from "../forms/fields";
import { nextPath } from "../forms/next-path";
import { type ArticleId, kindOf } from "../kinds/article-id";
import { HOUR } from "./account-fields";
import { defineAction, type Outcome } from "./form-action";
import { needed } from "./needed";

/** More than a script sends that saves whenever somebody pauses, in several tabs. */
const SAVES_AN_HOUR = 4000;
const LONGEST_SUMMARY = 1000;

export const DRAFTS = "/account/drafts";

/** How often a page has seen the draft saved; what a form without a draft does not send is 0. */
export const revisionField = z
  .string()
  .regex(/^\d{1,9}$/, "Open the editor again: it does not say which draft it shows.")
  .optional();

/** The open page, as its script calls itself. */
export const writerField = z
  .string()
  .regex(/^[\w-]{0,40}$/, "Open the editor again.")
  .optional();

const subject = z.string().transform((text, context): DraftSubject => {
  const found = parseDraftSubject(text);
  if (found) return found;
  context.addIssue({ code: "custom", message: "This is not the address of an article." });
  return z.NEVER;
});

/** What a form is about: an article, or something new of a kind. */
const subjectOf = ({ id, kind }: { id?: string | undefined; kind?: string | undefined }) =>
  parseDraftSubject(id ?? `new/${kind}`);

const editorOf = (fields: Readonly<Record<string, string>>) => {
  const found = subjectOf(fields);
  return found ? subjectHref(found) : DRAFTS;
};

/** Keeps what somebody has typed in their account, without publishing it. Scripts send it by themselves. */
export const saveDraftAction = defineAction({
  name: "save-draft",
  inFormOf: "publish-article",
  answersScripts: true,
  title: "Save a draft of an article",
  schema: z
    .object({
      id: subject.optional(),
      /** Of something new, in place of its id. */
      kind: z.string().optional(),
      base: z
        .string()
        .regex(BLOB, "Open the editor again: it does not say which version you began with."),
      /** A source has facts alone. */
      text: z.string().optional(),
      /** The beginning of the file, in the view with a field for each fact; these and new sources come along. */
      head: z.string().optional(),
      summary: z.string().max(LONGEST_SUMMARY, "Say in a few words what you changed.").default(""),
      revision: revisionField,
      /** The revision of another text, of which the person has decided that this one takes its place. */
      replace: revisionField,
      writer: writerField,
      /** Whether to look if a newer version was published. */
      check: z.string().optional(),
    })
    .catchall(z.string()),
  permission: "propose",
  limits: [{ by: "account", most: SAVES_AN_HOUR, seconds: HOUR }],
  maxBytes: MAX_TEXT_FORM,
  maxFields: MAX_DRAFT_FIELDS,
  page: editorOf,
  async run({ database, fields, person }): Promise<Outcome> {
    const { base, summary, revision, replace, writer = "", check } = fields;
    const id = subjectOf(fields);
    if (!id) return { errors: { "": "This is not the address of an article." } };
    const wiki = await getWiki();
    const text = textOf(wiki, id, fields);
    if (text === undefined) return { errors: { "": "There is no text in this form." } };
    const kept = keptFields(fields);
    if (Buffer.byteLength(text) + Buffer.byteLength(fieldsText(kept)) > MAX_DRAFT)
      return { errors: { text: TOO_LONG } };
    const typed = {
      ...{ subjects: subjectNames(wiki, id), base, text, summary, writer },
      fields: kept,
      revision: Number(replace ?? revision ?? 0),
    };
    const saved = await saveDraft(database, needed(person).id, typed, replace !== undefined);
    switch (saved.state) {
      case "full":
        return {
          errors: {
            "": `You have ${MOST_DRAFTS} drafts, the most that an account keeps. Delete one under “Drafts” in your account, then save this one again.`,
          },
        };
      case "published":
        return { redirect: `/${id}`, answer: { published: true } };
      case "other":
        return { errors: { "": OTHER }, answer: { other: answerOf(saved.draft) } };
      case "saved":
        return {
          redirect: draftHref(id, saved.draft.id),
          notice: SAVED,
          answer: {
            draft: {
              id: saved.draft.id,
              revision: saved.draft.revision,
              at: saved.draft.updatedAt,
            },
            ...(check && { isOld: await isOld(id, base) }),
          },
        };
    }
  },
});

/** The whole text: with facts, what their form says. */
const textOf = (
  wiki: Wiki,
  id: DraftSubject,
  fields: { text?: string | undefined; head?: string | undefined },
): string | undefined =>
  fields.head === undefined
    ? fields.text
    : (sentText(wiki, newKindOf(id) ?? kindOf(id as ArticleId), fields) ?? "");

const TOO_LONG = `The text is too long to keep: a draft has at most ${MAX_DRAFT / 1024} kB.`;

const SAVED = "The draft is saved in your account. Nobody else can see it.";

const OTHER =
  "You have saved another text of this article meanwhile, in another tab or on another device. Neither was lost: choose which one to keep.";

const answerOf = ({ id, base, text, fields, summary, revision, writer, updatedAt }: Draft) => ({
  ...{ id, base, text, summary, revision, writer },
  fields: parseFieldsText(fields),
  at: updatedAt,
});

const id = z.string().max(100);

/** Where to go afterwards: the editor that shows the draft, or the list. */
const next = z
  .string()
  .default("")
  .transform((text) => nextPath(text, DRAFTS));

const afterwards = ({ next: place }: Readonly<Record<string, string>>) => nextPath(place, DRAFTS);

const NO_DRAFT: Outcome = {
  errors: {
    "": "There is no such draft any more: you have deleted, restored or published it already.",
  },
};

/** Deletes a draft, which can be restored for a while. */
export const deleteDraftAction = defineAction({
  name: "delete-draft",
  answersScripts: true,
  title: "Delete a draft of an article",
  schema: z.object({ id, next }),
  permission: "account.own",
  allowedWhenBlocked: true,
  limits: [{ by: "account", most: 300, seconds: HOUR }],
  page: afterwards,
  async run({ database, fields, person }) {
    const draft = await deleteDraft(database, needed(person).id, fields.id);
    if (!draft) return NO_DRAFT;
    return {
      redirect: fields.next,
      notice:
        "The draft is deleted. You can restore it for 30 days, under “Drafts” in your account.",
      answer: { id: draft.id },
    };
  },
});

/** Brings back a draft that was deleted or replaced. */
export const restoreDraftAction = defineAction({
  name: "restore-draft",
  inFormOf: "delete-draft",
  answersScripts: true,
  title: "Restore a draft of an article",
  schema: z.object({ id, next }),
  permission: "account.own",
  allowedWhenBlocked: true,
  limits: [{ by: "account", most: 300, seconds: HOUR }],
  page: afterwards,
  async run({ database, fields, person }) {
    const draft = await restoreDraft(database, needed(person).id, fields.id);
    if (!draft) return NO_DRAFT;
    return { redirect: fields.next, notice: "The draft is back.", answer: { id: draft.id } };
  },
});
