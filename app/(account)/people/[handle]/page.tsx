import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProfilePage } from "@/components/people/profile-page";
import { ErrorNotice } from "@/components/site/error-page";
import { getWiki } from "@/lib/content/get-wiki";
import { getDatabase } from "@/lib/database/get-database";
import { getHistory } from "@/lib/git/get-history";
import { listContributions } from "@/lib/people/contributions";
import { findPresentHandle, findProfile, profileHref } from "@/lib/people/profile";
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
  const { page } = await searchParams;
  if (!profile) {
    const present = await findPresentHandle(await getDatabase(), (await params).handle);
    // Not for good: the owner may take the former address back.
    if (present)
      redirect(`${profileHref(present)}${Number(page) > 1 ? `?page=${Number(page)}` : ""}`);
    setAnswerStatus(404);
    return (
      <ErrorNotice
        title="Nobody stops here"
        description="No profile has this address. Its owner may have changed it long ago, or left."
        stops={[
          { href: "/special/changes", label: "Latest changes" },
          { href: "/", label: "Home" },
        ]}
      />
    );
  }
  const wiki = await getWiki();
  const history = await getHistory(wiki);
  const list = history && listContributions(history, profile.authorIds, Number(page) || 1);
  return (
    <ProfilePage
      profile={profile}
      contributions={list && { ...list, days: buildChanges(wiki, list.changes) }}
    />
  );
}
