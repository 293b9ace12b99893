import type { Metadata } from "next";
import { TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { AccountName, NewPassword } from "@/components/forms/new-password";
import { SHORTEST_PASSWORD } from "@/lib/accounts/check-password";
import { passwordHash } from "@/lib/accounts/create-account";
import { getDatabase } from "@/lib/database/get-database";
import { requireRecentPerson } from "../../current-person";
import { getForm, type Query } from "../../get-form";
import { AccountPage } from "../account-page";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Password" };

export default async function PasswordRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await requireRecentPerson("/account/password", query);
  const hasPassword = (await passwordHash(await getDatabase(), person.id)) !== undefined;
  const state = await getForm("change-password", query);
  return (
    <AccountPage
      title="Password"
      description={
        hasPassword
          ? "A new password signs you out everywhere but here."
          : "Your account has none yet. With one, you can also sign in with your email address."
      }
      query={query}
      isSetting
    >
      <Form state={state} submit={hasPassword ? "Change password" : "Set password"}>
        <AccountName email={person.email} />
        {hasPassword && (
          <TextField
            state={state}
            name="current_password"
            label="Current password"
            type="password"
            autoComplete="current-password"
            isRequired
          />
        )}
        <NewPassword state={state} label="New password" shortest={SHORTEST_PASSWORD} />
      </Form>
    </AccountPage>
  );
}
