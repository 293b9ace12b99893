import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Hidden, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { findProblem } from "@/lib/accounts/providers-problems";
import { signedInRecently } from "@/lib/accounts/recent-sign-in";
import { getDatabase } from "@/lib/database/get-database";
import { nextPath } from "@/lib/forms/next-path";
import { site } from "@/lib/site";
import { currentPerson } from "../../current-person";
import { getForm, oneOf, type Query } from "../../get-form";
import { AccountPage } from "../account-page";
import { PasskeyForm } from "../passkey-form";
import { OtherSites } from "./other-sites";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInRoute({ searchParams }: Props) {
  const query = await searchParams;
  const next = nextPath(oneOf(query, "next"));
  const person = await currentPerson();
  const isRecent = person && (await signedInRecently(await getDatabase(), person));
  if (isRecent) return redirect(next);
  const state = await getForm("sign-in", query);
  const error = oneOf(query, "error");
  return (
    <AccountPage
      title={person ? "Sign in again" : "Sign in"}
      description={
        person
          ? "You signed in more than an hour ago, and this page changes or shows what only you should."
          : `You need an account to propose changes to ${site.name}, but not to read it.`
      }
      query={query}
    >
      {error && (
        <p role="alert" className="form-problems mb-6 max-w-[32rem]">
          {findProblem(error).sentence}
        </p>
      )}
      <div className="grid items-start gap-10 md:grid-cols-2">
        <section>
          <Form state={state} submit="Sign in">
            <TextField
              state={state}
              name="email"
              label="Email address"
              type="email"
              autoComplete="username"
              value={person?.email ?? ""}
              isRequired
            />
            <TextField
              state={state}
              name="password"
              label="Password"
              type="password"
              autoComplete="current-password"
              isRequired
            />
            <Hidden name="next" value={next} />
          </Form>
          <p className="mt-5">
            <a href="/account/forgot-password" className="link tap">
              Forgot your password?
            </a>
          </p>
        </section>
        <section className="grid gap-5">
          <PasskeyForm
            kind="authenticate"
            state={await getForm("passkey-sign-in", query)}
            submit="Sign in with a passkey"
          >
            <Hidden name="next" value={next} />
          </PasskeyForm>
          <OtherSites next={next} />
          {!person && (
            <p>
              No account yet?{" "}
              <a href={`/account/sign-up?next=${encodeURIComponent(next)}`} className="link tap">
                Sign up
              </a>
            </p>
          )}
        </section>
      </div>
    </AccountPage>
  );
}
