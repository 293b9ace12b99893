import type { Metadata } from "next";
import { Hidden, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { AccountName, NewPassword } from "@/components/forms/new-password";
import { SHORTEST_PASSWORD } from "@/lib/accounts/check-password";
import { SIGN_UP } from "@/lib/accounts/link-purposes";
import { peekLink } from "@/lib/accounts/one-time-link";
import { getDatabase } from "@/lib/database/get-database";
import { getForm, oneOf, type Query } from "../../get-form";
import { AccountPage } from "../account-page";
import { UsedLink } from "../used-link";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Create your account", referrer: "same-origin" };

export default async function ConfirmRoute({ searchParams }: Props) {
  const query = await searchParams;
  const token = oneOf(query, "token") ?? "";
  const link = await peekLink(await getDatabase(), SIGN_UP, token);
  if (!link) return <UsedLink again={{ href: "/account/sign-up", label: "Sign up again" }} />;
  const state = await getForm("confirm-sign-up", query);
  return (
    <AccountPage
      title="Create your account"
      description={`Your email address is ${link.email}.`}
      query={query}
    >
      <Form state={state} submit="Create account">
        <AccountName email={link.email} />
        <TextField
          state={state}
          name="name"
          label="Name"
          autoComplete="nickname"
          hint="Shown next to everything you write. It does not have to be your real name, and you can change it later."
          isRequired
        />
        <NewPassword state={state} label="Password" shortest={SHORTEST_PASSWORD} />
        <Hidden name="token" value={token} />
      </Form>
    </AccountPage>
  );
}
