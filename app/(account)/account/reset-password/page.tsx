import type { Metadata } from "next";
import { Hidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { AccountName, NewPassword } from "@/components/forms/new-password";
import { SHORTEST_PASSWORD } from "@/lib/accounts/check-password";
import { RESET_PASSWORD } from "@/lib/accounts/link-purposes";
import { peekLink } from "@/lib/accounts/one-time-link";
import { getDatabase } from "@/lib/database/get-database";
import { findPersonById } from "@/lib/people/find-people";
import { getForm, oneOf, type Query } from "../../get-form";
import { AccountPage } from "../account-page";
import { UsedLink } from "../used-link";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Set a new password", referrer: "same-origin" };

export default async function ResetPasswordRoute({ searchParams }: Props) {
  const query = await searchParams;
  const token = oneOf(query, "token") ?? "";
  const database = await getDatabase();
  const link = await peekLink(database, RESET_PASSWORD, token);
  const owner = link && (await findPersonById(database, link.userId));
  if (!owner)
    return <UsedLink again={{ href: "/account/forgot-password", label: "Get a new link" }} />;
  const state = await getForm("reset-password", query);
  return (
    <AccountPage
      title="Set a new password"
      description={`For the account of ${owner.email}. It signs you out everywhere.`}
      query={query}
    >
      <Form state={state} submit="Set password">
        <AccountName email={owner.email} />
        <NewPassword state={state} label="New password" shortest={SHORTEST_PASSWORD} />
        <Hidden name="token" value={token} />
      </Form>
    </AccountPage>
  );
}
