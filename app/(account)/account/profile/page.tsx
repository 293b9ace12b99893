import type { Metadata } from "next";
import { PageSection } from "@/components/article/page-section";
import { Hidden, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { listFormerHandles, RESERVED_DAYS } from "@/lib/accounts/former-handles";
import { getDatabase } from "@/lib/database/get-database";
import type { Row } from "@/lib/database/tables";
import { nextPath } from "@/lib/forms/next-path";
import { findPersonById } from "@/lib/people/find-people";
import { requirePerson } from "../../current-person";
import { getForm, oneOf, type Query } from "../../get-form";
import { AccountPage } from "../account-page";
import { Day } from "../day";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Name and profile" };

export default async function ProfileRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await requirePerson("/account/profile", query);
  const database = await getDatabase();
  const row = await findPersonById(database, person.id);
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
          hint={`The part after /people/: letters from a to z, digits and hyphens. If you change it, your former address leads to the new one for ${RESERVED_DAYS} days, and nobody else can have it.`}
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
      <FormerAddresses rows={await listFormerHandles(database, person.id)} />
    </AccountPage>
  );
}

function FormerAddresses({ rows }: { rows: readonly Row<"formerHandle">[] }) {
  if (rows.length === 0) return null;
  return (
    <PageSection id="former" title="Former addresses">
      <p className="mb-3 max-w-prose">
        These lead to your profile, and are reserved for you. To take one back, enter it above.
      </p>
      <ul>
        {rows.map(({ handle, freeAt }) => (
          <li key={handle} className="border-rule border-t py-2 [overflow-wrap:anywhere]">
            /people/{handle} <span className="text-mute">until </span>
            <Day time={freeAt} />
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
