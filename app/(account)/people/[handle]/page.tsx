import type { Metadata } from "next";
import { ProfilePage } from "@/components/people/profile-page";
import { ErrorNotice } from "@/components/site/error-page";
import { getWiki } from "@/lib/content/get-wiki";
import { getDatabase } from "@/lib/database/get-database";
import { getHistory } from "@/lib/git/get-history";
import { listContributions } from "@/lib/people/contributions";
import { findProfile } from "@/lib/people/profile";
import { setAnswerStatus } from "@/lib/request/answer-status";
import { buildChanges } from "@/lib/views/history/changes-view";
import type { Query } from "../../get-form";

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<Query> };

const find = async (params: Props["params"]) =>
  findProfile(await getDatabase(), (await params).handle);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await find(params))?.name ?? "Nobody stops here" };
}

/** What somebody contributed, and what they say about themselves. The same for everybody. */
export default async function PersonPage({ params, searchParams }: Props) {
  const profile = await find(params);
  if (!profile) {
    setAnswerStatus(404);
    return (
      <ErrorNotice
        title="Nobody stops here"
        description="No profile has this address. Its owner may have changed it."
        stops={[
          { href: "/special/changes", label: "Latest changes" },
          { href: "/", label: "Home" },
        ]}
      />
    );
  }
  const wiki = await getWiki();
  const history = await getHistory(wiki);
  const { page } = await searchParams;
  const list = history && listContributions(history, profile.authorIds, Number(page) || 1);
  return (
    <ProfilePage
      profile={profile}
      contributions={list && { ...list, days: buildChanges(wiki, list.changes) }}
    />
  );
}
