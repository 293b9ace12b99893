import type { Metadata } from "next";
import { Hidden, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { nextPath } from "@/lib/forms/next-path";
import { site } from "@/lib/site";
import { getForm, oneOf, type Query } from "../../get-form";
import { AccountPage } from "../account-page";
import { OtherSites } from "../sign-in/other-sites";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpRoute({ searchParams }: Props) {
  const query = await searchParams;
  const next = nextPath(oneOf(query, "next"));
  const state = await getForm("sign-up", query);
  return (
    <AccountPage
      title="Sign up"
      description={`With an account you can propose changes to ${site.name}. It costs nothing, and you can delete it at any time.`}
      query={query}
    >
      <Form state={state} submit="Send me a link">
        <TextField
          state={state}
          name="email"
          label="Email address"
          type="email"
          autoComplete="email"
          hint="We email you a link, and you choose a name and a password there. The address is never shown in public."
          isRequired
        />
        <Hidden name="next" value={next} />
      </Form>
      <div className="mt-5 grid gap-5">
        <OtherSites next={next} />
        <p>
          Already have an account?{" "}
          <a href={`/account/sign-in?next=${encodeURIComponent(next)}`} className="link tap">
            Sign in
          </a>
        </p>
      </div>
    </AccountPage>
  );
}
