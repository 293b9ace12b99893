import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentPerson } from "@/app/(account)/current-person";
import { getForm, getNotice, oneOf, type Query } from "@/app/(account)/get-form";
import { findDrafts, NO_DRAFT } from "@/app/(editing)/find-drafts";
import { HelpPanel } from "@/app/(editing)/help-panel";
import { EditPage } from "@/components/editing/edit-page";
import { getWiki } from "@/lib/content/get-wiki";
import { subjectNames } from "@/lib/drafts/draft-subject";
import { buildEditorDraft } from "@/lib/editing/editor-draft";
import { buildEditor } from "@/lib/editing/editor-view";
import { parseArticleId } from "@/lib/kinds/article-id";
import { personMay } from "@/lib/roles/person";
import { hiddenHead } from "@/lib/views/spoilers/hidden-head";

type Props = { params: Promise<{ kind: string; slug: string }>; searchParams: Promise<Query> };

async function find({ params }: Pick<Props, "params">) {
  const { kind, slug } = await params;
  return { wiki: await getWiki(), id: parseArticleId(`${kind}/${slug}`) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { wiki, id } = await find(props);
  const summary = id && wiki.summaries.get(id);
  if (!summary) return {};
  const { title } = summary.reveals.length > 0 ? hiddenHead(summary) : summary;
  return { title: `Edit · ${title}` };
}

export default async function EditRoute(props: Props) {
  const { wiki, id } = await find(props);
  if (!id) notFound();
  const query = await props.searchParams;
  const form = await getForm("publish-article", query, { others: ["change-draft", "save-draft"] });
  const person = await currentPerson();
  const { drafts, state, isGone } = await findDrafts(query, form, person, subjectNames(wiki, id));
  const { opened } = drafts;
  const mayPublish = personMay(person, "publish");
  const mayMerge = mayPublish && (!opened || query.merge === "on");
  const asked = oneOf(query, "view");
  const sent = { ...(asked && { view: asked }), ...state.values };
  const view = await buildEditor(wiki, id, sent, mayMerge);
  if (!view) notFound();
  const draft = await buildEditorDraft(drafts, {
    subject: id,
    account: person?.id,
    sent: state.values,
    view,
    mayPublish,
  });
  return (
    <EditPage
      view={view}
      state={state}
      notice={(await getNotice(query)) ?? (isGone ? NO_DRAFT : undefined)}
      person={person}
      mayPublish={mayPublish}
      draft={draft}
      deleting={await getForm("delete-draft", query)}
      help={<HelpPanel />}
    />
  );
}
