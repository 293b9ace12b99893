import type { Metadata } from "next";
import { requireRecentPerson } from "../../current-person";
import type { Query } from "../../get-form";
import { AccountPage } from "../account-page";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Download your data" };

export default async function ExportRoute({ searchParams }: Props) {
  const query = await searchParams;
  await requireRecentPerson("/account/export", query);
  return (
    <AccountPage
      title="Download your data"
      description="Everything the wiki has stored about you, in one JSON file."
      query={query}
      isSetting
    >
      <div className="prose">
        <p>
          Your account, your sessions and sign-ins, passkeys, messages sent to you, and what the
          audit log says about you. Passwords, keys and tokens are left out.
        </p>
        <p>
          What you wrote is public: it is in the history of the articles, under the author id in the
          file.
        </p>
      </div>
      <p className="mt-6">
        <a href="/account/export/download" className="button">
          Download
        </a>
      </p>
    </AccountPage>
  );
}
