import { z } from "zod";
import { authorOf } from "../accounts/author";
import { line } from "../accounts/profile-fields";
import type { Diagnostic } from "../content/diagnostic";
import { getWiki } from "../content/get-wiki";
import type { Database } from "../database/open-database";
import { type DraftSubject, subjectNames } from "../drafts/draft-subject";
import { endPublished } from "../drafts/end-draft";
import { keptFields } from "../drafts/kept-fields";
import { NEW_IN_BROWSER } from "../drafts/new-in-browser";
import { PREVIEWS } from "../editing/draft-changes";
import { sentText } from "../editing/facts-form";
import { findWrongId, readNewSources, recordFiles } from "../editing/new-records";
import { readNew } from "../editing/new-view";
import { resolveConflicts } from "../editing/resolve-conflicts";
import { type Edit, type SavedEdit, saveEdit, saveNew } from "../editing/save-edit";
import { BLOB, NO_BLOB } from "../editing/stored-text";
import { MAX_DRAFT_FIELDS, MAX_TEXT_FORM } from "../forms/fields";
import { commitAuthor, wikiAuthor } from "../git/author-address";
import { kindOf, parseArticleId, pathFromId } from "../kinds/article-id";
import { plural } from "../kinds/plural";
import { refreshAuthorNames } from "../people/refresh-author-names";
import { untilShown } from "../publishing/until-shown";
import { editorHref } from "../views/history/revision-view";
import { HOUR } from "./account-fields";
import { revisionField, writerField } from "./drafts";
import { defineAction, type FormAction, type Outcome } from "./form-action";
import { needed } from "./needed";

const LONGEST_SUMMARY = 200;

const articleId = z.string().transform((text, context) => {
  const id = parseArticleId(text);
  if (id) return id;
  context.addIssue({ code: "custom", message: "This is not the address of an article." });
  return z.NEVER;
});

/** What a form with a draft sends: `id` of an article, or `kind` and `slug` of something new; facts with text, or the source. */
const draft = z
  .object({
    id: articleId.optional(),
    kind: z.enum(NEW_IN_BROWSER, "There is no such kind of article.").optional(),
    slug: z.string().optional(),
    /** The beginning of the file, to which the facts belong. */
    head: z.string().optional(),
    text: z.string().optional(),
  })
  .catchall(z.string());

const summary = line
  .refine((text) => text !== "", "Say in a few words what you changed. The history shows it.")
  .refine(
    (text) => [...text].length <= LONGEST_SUMMARY,
    `Use at most ${LONGEST_SUMMARY} characters.`,
  );

type Fields = Readonly<Record<string, string | undefined>>;

/** The page of a draft, which is what somebody has sent. */
const pageOf = ({ id = "", kind = "" }: Fields): string => {
  const article = parseArticleId(id);
  if (article) return editorHref(article);
  return NEW_IN_BROWSER.some((one) => one === kind) ? `/new/${kind}` : "/account";
};

const UNCHANGED = {
  inFormOf: "publish-article",
  schema: draft,
  permission: "public",
  allowedWhenBlocked: true,
  // A script sends one after each pause, and many people may share a network.
  limits: [{ by: "network", most: 600, seconds: 60 }],
  maxBytes: MAX_TEXT_FORM,
  maxFields: MAX_DRAFT_FIELDS,
  run: async () => ({ errors: {} }),
} satisfies Partial<FormAction<z.infer<typeof draft>>>;

/** The page of the preview shows what was sent, with all its problems: nothing is changed, and nothing is wrong. */
export const previewArticle = defineAction({
  ...UNCHANGED,
  name: "preview-article",
  title: "See what an article would look like",
  schema: draft.extend({ show: z.enum(PREVIEWS).optional() }),
  hasSlots: true,
  page: "/preview",
});

/** The form comes back in another way: with one more row, as source, with its problems. Nothing is saved. */
export const changeDraft = defineAction({
  ...UNCHANGED,
  name: "change-draft",
  title: "Show a draft in another way, with another row or with its problems",
  // Without a fragment: an element that is the target of the address would keep the changed row from getting the focus.
  page: pageOf,
  isPersonal: true,
});

/** An editor publishes a change of an article, or a new one: one commit, live at once. */
export const publishArticle = defineAction({
  name: "publish-article",
  title: "Publish a change of an article, or a new article or source",
  schema: draft
    .extend({
      summary,
      base: z
        .string()
        .regex(BLOB, "Open the editor again: it does not say which version you began with."),
      /** After a conflict: the version that the choices are about. The choices are `choice-0`, `choice-1` … */
      theirs: z.string().regex(BLOB).optional(),
      revision: revisionField,
      writer: writerField,
    })
    .refine(({ id, kind }) => id || kind, "Open the editor again: it does not say of what."),
  permission: "publish",
  limits: [{ by: "account", most: 120, seconds: HOUR }],
  maxBytes: MAX_TEXT_FORM,
  maxFields: MAX_DRAFT_FIELDS,
  page: pageOf,
  async run({ database, fields, person }) {
    const userId = needed(person).id;
    const authorId = await authorOf(database, userId);
    await refreshAuthorNames(database);
    const commit = {
      author: commitAuthor(authorId),
      committer: wikiAuthor(),
      message: fields.summary,
    };
    const wrong = findWrongId(readNewSources(fields));
    if (wrong) return { errors: { "": wrong } };
    const published = fields.id
      ? await publishEdit(fields, commit)
      : await publishNew(fields, commit);
    if (published.ended) await endDraftOf(database, userId, fields, published.ended);
    return published.outcome;
  },
});

/** What has become of a form, and what was published of it, which is no draft any more. */
type Published = {
  outcome: Outcome;
  ended?: { subject: DraftSubject; base: string; text: string };
};

/** It stays published, whatever the database says. */
async function endDraftOf(
  database: Database,
  userId: string,
  sent: Fields,
  { subject, base, text }: NonNullable<Published["ended"]>,
): Promise<void> {
  try {
    const subjects = subjectNames(await getWiki(), subject);
    const { revision = "0", writer = "" } = sent;
    const fields = keptFields(sent);
    const published = { subjects, base, text, fields, revision: Number(revision), writer };
    await endPublished(database, userId, published);
  } catch (error) {
    console.error(error);
  }
}

type Commit = Parameters<typeof saveEdit>[1];

const isPublished = ({ state }: SavedEdit) => state === "published";

async function publishEdit(fields: Fields, commit: Commit): Promise<Published> {
  const { id, base = "", theirs } = fields;
  const article = parseArticleId(id ?? "");
  const wiki = await getWiki();
  const text = article && sentText(wiki, kindOf(article), fields);
  if (!article || text === undefined) return failed({ "": "There is no text in this form." });
  const records = recordFiles(readNewSources(fields));
  const began: Edit = { id: article, base, text, records };
  const edit = theirs ? await resolveConflicts(began, theirs, fields) : began;
  if (!edit) return failed({ "": CHANGED_AGAIN });
  const saved = await untilShown(pathFromId(article), () => saveEdit(edit, commit), isPublished);
  const ended = { subject: article, base, text };
  if (saved.state === "same") return { outcome: problemOf(saved), ended };
  if (saved.state !== "published") return { outcome: problemOf(saved) };
  const outcome: Outcome = {
    redirect: `/${article}`,
    audit: {
      action: "article.publish",
      subjectType: "article",
      subjectId: article,
      details: { commit: saved.hash },
    },
  };
  return { outcome, ended };
}

const failed = (errors: Record<string, string>): Published => ({ outcome: { errors } });

async function publishNew(fields: Fields, commit: Commit): Promise<Published> {
  const kind = NEW_IN_BROWSER.find((one) => one === fields.kind);
  if (!kind) return failed({ "": "There is no such kind of article." });
  const made = readNew(await getWiki(), kind, fields);
  if (made.wrong) return failed({ [errorField(made.wrong.field)]: made.wrong.problem });
  const file = made.files.at(-1)?.[0] ?? "";
  const saved = await untilShown(file, () => saveNew(made.files, commit), isPublished);
  if (saved.state === "taken" && saved.file === file)
    return failed({ slug: TAKEN(`${kind}/${made.slug}`) });
  if (saved.state !== "published") return { outcome: problemOf(saved) };
  const details = { commit: saved.hash };
  if (kind === "sources")
    return {
      outcome: {
        redirect: "/new/sources",
        notice: `The source is recorded as ${made.slug}. In a list of sources, write ${made.slug}; in a text, <Cite source="${made.slug}"/>.`,
        audit: {
          action: "source.create",
          subjectType: "source",
          subjectId: made.slug,
          details,
        },
      },
      ended: { subject: "new/sources", base: NO_BLOB, text: made.text },
    };
  const name = `${kind}/${made.slug}`;
  return {
    outcome: {
      redirect: `/${name}`,
      audit: { action: "article.create", subjectType: "article", subjectId: name, details },
    },
    ended: { subject: `new/${kind}`, base: NO_BLOB, text: made.text },
  };
}

/** The name of the control with a problem: those of facts have a path. */
const errorField = (field: string) => (field === "slug" ? field : `f.${field}`);

const TAKEN = (name: string) =>
  `Somebody has published ${name} meanwhile. Nothing of yours is lost, and nothing of theirs: write another name here, or open their article in a new tab and add to it what it lacks.`;

const CHANGED_AGAIN =
  "Choose for each passage which version to keep. If somebody has published again meanwhile, the passages below are the new ones.";

function problemOf(saved: Exclude<SavedEdit, { state: "published" }>): Outcome {
  switch (saved.state) {
    case "same":
      return { errors: { text: "This is what the article says already. Nothing was published." } };
    case "problems":
      return { errors: { text: problemsText(saved.problems) } };
    case "refused":
      return { errors: { "": saved.why } };
    case "taken":
      return { errors: { "": `${saved.file} is there already. Give the new source another id.` } };
    case "lost":
      return {
        errors: {
          "": "The article is not there any more, or not the version with which you began. Your text is below; copy it before you leave.",
        },
      };
    case "conflict":
      return {
        errors: { "": "Somebody has published another change of the same words meanwhile." },
      };
  }
}

const problemsText = (problems: readonly Diagnostic[]) =>
  `Nothing was published yet: the text has ${plural(problems.length, "problem")}, listed below.`;
