import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentPerson } from "@/app/(account)/current-person";
import { getForm, getNotice, oneOf, type Query } from "@/app/(account)/get-form";
import { findDrafts, NO_DRAFT } from "@/app/(editing)/find-drafts";
import { NewPage } from "@/components/editing/new-page";
import { getWiki } from "@/lib/content/get-wiki";
import { isNewInBrowser, nameOfNew } from "@/lib/drafts/new-in-browser";
import { buildEditorDraft } from "@/lib/editing/editor-draft";
import { buildNewView } from "@/lib/editing/new-view";
import { NO_BLOB } from "@/lib/editing/stored-text";
import { personMay } from "@/lib/roles/person";

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params;
  return isNewInBrowser(kind) ? { title: `New ${nameOfNew(kind).toLowerCase()}` } : {};
}

export default async function NewKindRoute({ params, searchParams }: Props) {
  const { kind } = await params;
  if (!isNewInBrowser(kind)) notFound();
  const query = await searchParams;
  const sent = await getForm("publish-article", query, { others: ["change-draft", "save-draft"] });
  const person = await currentPerson();
  const mayPublish = personMay(person, "publish");
  const subject = `new/${kind}` as const;
  // What was typed for another kind belongs there.
  const isOwn = sent.values.kind === kind;
  const form = isOwn ? sent : { ...sent, values: {}, errors: {} };
  const { drafts, state, isGone } = await findDrafts(query, form, person, [subject]);
  const title = oneOf(query, "title")?.slice(0, 120);
  const asked = oneOf(query, "view");
  const own = { ...(asked && { view: asked }), ...state.values };
  const view = await buildNewView(await getWiki(), kind, own, { mayPublish, title });
  const shown = { ...view, base: NO_BLOB, isMerged: false, conflict: undefined };
  const draft = await buildEditorDraft(drafts, {
    ...{ subject, account: person?.id, sent: state.values, view: shown, mayPublish },
  });
  return (
    <NewPage
      view={view}
      state={state}
      notice={(await getNotice(query)) ?? (isGone ? NO_DRAFT : undefined)}
      person={person}
      mayPublish={mayPublish}
      draft={draft}
      deleting={await getForm("delete-draft", query)}
    />
  );
}
