import type { Metadata } from "next";
import { getForm, type Query } from "@/app/(account)/get-form";
import { ArticleRoute } from "@/components/article/article-route";
import { PreviewChanges, PreviewProblems, PreviewStart } from "@/components/editing/preview-parts";
import { getWiki } from "@/lib/content/get-wiki";
import type { Wiki } from "@/lib/content/wiki";
import { checkForPreview, compileDraft } from "@/lib/editing/check-draft";
import { buildDraftChanges } from "@/lib/editing/draft-changes";
import { type Sent, sentText } from "@/lib/editing/facts-form";
import { readNewSources, recordFiles } from "@/lib/editing/new-records";
import { readNew } from "@/lib/editing/new-view";
import { type ArticleId, KINDS, kindOf, parseArticleId } from "@/lib/kinds/article-id";

export const metadata: Metadata = { title: "Preview" };

/** The page that a draft would be, in a frame of the editor. */
export default async function PreviewRoute({ searchParams }: { searchParams: Promise<Query> }) {
  const { values, errors } = await getForm("preview-article", await searchParams);
  const wiki = await getWiki();
  const found = findDraft(wiki, values);
  if (!found) return <PreviewStart problem={errors[""]} />;
  const { id, text, records } = found;
  if (values.show === "changes")
    return <PreviewChanges parts={await buildDraftChanges(wiki, id, text)} />;
  const { shown, problems } = await checkForPreview(id, text, records);
  const list = { id, problems, text };
  if (!shown) return <PreviewProblems {...list} isPage={false} />;
  const compiled = await compileDraft(shown.article);
  return (
    <>
      {problems.length > 0 && <PreviewProblems {...list} isPage />}
      <ArticleRoute {...shown} last={undefined} compiled={compiled} />
    </>
  );
}

/** What was sent: an article, or a new one under the name that it would have. */
function findDraft(wiki: Wiki, sent: Sent) {
  const id = parseArticleId(sent.id ?? "");
  const records = recordFiles(readNewSources(sent));
  if (id) {
    const text = sentText(wiki, kindOf(id), sent);
    return text === undefined ? undefined : { id, text, records };
  }
  const kind = KINDS.find((one) => one === sent.kind);
  if (!kind) return undefined;
  const made = readNew(wiki, kind, sent);
  // Without a name that can be used, it is shown under another one.
  return { id: made.id ?? (`${kind}/untitled` as ArticleId), text: made.text, records };
}
