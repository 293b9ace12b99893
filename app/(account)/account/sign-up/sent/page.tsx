import type { Metadata } from "next";
import type { Query } from "../../../get-form";
import { AccountPage } from "../../account-page";
import { NoMailServer } from "../../no-mail-server";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Check your email" };

export default async function SignUpSentRoute({ searchParams }: Props) {
  return (
    <AccountPage
      title="Check your email"
      description="A message is on its way to the address you gave."
      query={await searchParams}
    >
      <NoMailServer />
      <div className="prose">
        <p>Open the link in it within a day, and choose a name and a password there.</p>
        <p>
          Nothing there after a few minutes? Look in your spam folder, and check the address:{" "}
          <a href="/account/sign-up" className="link">
            send it again
          </a>
          .
        </p>
      </div>
    </AccountPage>
  );
}
