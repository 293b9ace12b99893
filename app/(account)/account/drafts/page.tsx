import type { Metadata } from "next";
import { PageSection } from "@/components/article/page-section";
import { DraftList } from "@/components/editing/draft-list";
import { getWiki } from "@/lib/content/get-wiki";
import { getDatabase } from "@/lib/database/get-database";
import { MOST_DRAFTS } from "@/lib/drafts/draft-limits";
import { buildDraftList } from "@/lib/drafts/draft-list-view";
import { listDrafts } from "@/lib/drafts/list-drafts";
import { getHistory } from "@/lib/git/get-history";
import { requirePerson } from "../../current-person";
import { getForm, type Query } from "../../get-form";
import { AccountPage } from "../account-page";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Drafts" };

export default async function DraftsRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await requirePerson("/account/drafts", query);
  const wiki = await getWiki();
  // Without it, or while too many wait for Git, the list says less.
  const history = await getHistory(wiki).catch(() => undefined);
  const { drafts, ended } = await listDrafts(await getDatabase(), person.id);
  return (
    <AccountPage
      title="Drafts"
      description={`What you typed into an editor and have not published. Nobody else can see it. An account keeps up to ${MOST_DRAFTS} drafts.`}
      query={query}
      isSetting
    >
      {drafts.length === 0 ? (
        <p className="max-w-prose">
          You have no drafts. The editor saves one as you type, and so does its button “Save draft”.
        </p>
      ) : (
        <DraftList
          groups={buildDraftList(wiki, drafts, history)}
          state={await getForm("delete-draft", query)}
        />
      )}
      {ended.length > 0 && (
        <PageSection id="deleted" title="Deleted and replaced">
          <p className="mb-5 max-w-prose">You can restore these for 30 days.</p>
          <DraftList
            groups={buildDraftList(wiki, ended, history)}
            state={await getForm("restore-draft", query, { inFormOf: "delete-draft" })}
          />
        </PageSection>
      )}
    </AccountPage>
  );
}
