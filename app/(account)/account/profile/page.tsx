import type { Metadata } from "next";
import { Hidden, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { getDatabase } from "@/lib/database/get-database";
import { nextPath } from "@/lib/forms/next-path";
import { findPersonById } from "@/lib/people/find-people";
import { requirePerson } from "../../current-person";
import { getForm, oneOf, type Query } from "../../get-form";
import { AccountPage } from "../account-page";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Name and profile" };

export default async function ProfileRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await requirePerson("/account/profile", query);
  const row = await findPersonById(await getDatabase(), person.id);
  const state = await getForm("change-profile", query);
  // Whoever has signed in with another site for the first time comes here first.
  const next = oneOf(query, "next");
  return (
    <AccountPage
      title="Name and profile"
      description={
        next
          ? "Your account is ready. Choose how others see you here; you can change it at any time."
          : "What others see of you."
      }
      query={query}
      isSetting
      writer={person}
    >
      <Form state={state} submit="Save">
        <TextField
          state={state}
          name="name"
          label="Name"
          value={person.name}
          autoComplete="nickname"
          hint="Shown next to everything you write, including what you wrote before."
          isRequired
        />
        <TextField
          state={state}
          name="handle"
          label="Address of your profile"
          value={person.handle}
          autoComplete="off"
          hint="The part after /people/: letters from a to z, digits and hyphens. Links to the old address stop working."
          isRequired
        />
        <TextField
          state={state}
          name="about"
          label="About you"
          value={row?.about ?? ""}
          autoComplete="off"
          hint="Optional: one line, up to 200 characters."
        />
        {next && <Hidden name="next" value={nextPath(next)} />}
      </Form>
      <p className="mt-5">
        <a href={`/people/${person.handle}`} className="link tap">
          See your profile
        </a>
      </p>
    </AccountPage>
  );
}
