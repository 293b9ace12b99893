import { oneOf, type Query } from "@/app/(account)/get-form";
import { getDatabase } from "@/lib/database/get-database";
import { type FoundDrafts, findEditorDrafts, sentOf } from "@/lib/editing/editor-draft";
import type { FormState } from "@/lib/forms/form-state";
import type { Person } from "@/lib/roles/person";

/** What an editor shows of drafts: the form with the one that the address asks for, if nothing else was typed. */
export type OpenedDrafts = { drafts: FoundDrafts; state: FormState; isGone: boolean };

/**
 * Finds the drafts of somebody, and opens the one that the address asks for.
 * @param subjects the names of what is edited, today's first
 */
export async function findDrafts(
  query: Query,
  form: FormState,
  person: Person | undefined,
  subjects: readonly string[],
): Promise<OpenedDrafts> {
  const asked = oneOf(query, "draft");
  const found: FoundDrafts = person
    ? await findEditorDrafts(await getDatabase(), person.id, subjects, asked)
    : { publishedWriters: [] };
  const { text, head } = form.values;
  const opened = text === undefined && head === undefined ? found.opened : undefined;
  const state = opened ? { ...form, values: sentOf(opened) } : form;
  return {
    drafts: { ...found, opened },
    state,
    isGone: asked !== undefined && !found.opened,
  };
}

export const NO_DRAFT =
  "There is no such draft in your account: you have published it, deleted it long ago, or you are signed in as somebody else.";
