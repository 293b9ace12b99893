import type { Metadata } from "next";
import type { Query } from "../../get-form";
import { AccountPage } from "../account-page";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Your account is deleted" };

export default async function DeletedRoute({ searchParams }: Props) {
  return (
    <AccountPage
      title="Your account is deleted"
      description="Thank you for taking part. What you wrote stays, under a pseudonym."
      query={await searchParams}
    >
      <p>
        <a href="/" className="button">
          Back to the wiki
        </a>
      </p>
    </AccountPage>
  );
}
