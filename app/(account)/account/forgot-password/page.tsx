import type { Metadata } from "next";
import { TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { getForm, type Query } from "../../get-form";
import { AccountPage } from "../account-page";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Forgot your password?" };

export default async function ForgotPasswordRoute({ searchParams }: Props) {
  const query = await searchParams;
  const state = await getForm("forgot-password", query);
  return (
    <AccountPage
      title="Forgot your password?"
      description="We email you a link that lets you set a new one."
      query={query}
    >
      <Form state={state} submit="Send me a link">
        <TextField
          state={state}
          name="email"
          label="Email address"
          type="email"
          autoComplete="username"
          isRequired
        />
      </Form>
      <p className="mt-5">
        <a href="/account/sign-in" className="link tap">
          Back to sign in
        </a>
      </p>
    </AccountPage>
  );
}
