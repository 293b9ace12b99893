import type { Metadata } from "next";
import type { Query } from "../../../get-form";
import { AccountPage } from "../../account-page";
import { NoMailServer } from "../../no-mail-server";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Check your email" };

export default async function ForgotPasswordSentRoute({ searchParams }: Props) {
  return (
    <AccountPage
      title="Check your email"
      description="If there is an account with that address, a link is on its way to it."
      query={await searchParams}
    >
      <NoMailServer />
      <div className="prose">
        <p>The link works once, within an hour.</p>
        <p>
          Nothing there after a few minutes? Look in your spam folder. You may have signed up with
          another address:{" "}
          <a href="/account/forgot-password" className="link">
            try that one
          </a>
          .
        </p>
      </div>
    </AccountPage>
  );
}
