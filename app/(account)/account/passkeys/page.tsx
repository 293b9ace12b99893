import type { Metadata } from "next";
import { PageSection } from "@/components/article/page-section";
import { TextField } from "@/components/forms/fields";
import { listPasskeys } from "@/lib/accounts/passkeys";
import { getDatabase } from "@/lib/database/get-database";
import { requireRecentPerson } from "../../current-person";
import { getForm, type Query } from "../../get-form";
import { AccountPage } from "../account-page";
import { Day } from "../day";
import { PasskeyForm } from "../passkey-form";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Passkeys" };

export default async function PasskeysRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await requireRecentPerson("/account/passkeys", query);
  const passkeys = await listPasskeys(await getDatabase(), person.id);
  const state = await getForm("add-passkey", query);
  return (
    <AccountPage
      title="Passkeys"
      description="Sign in with what unlocks your phone or computer, instead of a password."
      query={query}
      isSetting
      writer={person}
    >
      {passkeys.length === 0 ? (
        <p className="max-w-prose">You have no passkeys yet.</p>
      ) : (
        <ul className="max-w-2xl border-rule border-t">
          {passkeys.map(({ id, name, createdAt }) => (
            <li
              key={id}
              className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 border-rule border-b py-1"
            >
              <span>
                <span className="font-[650] font-sign">{name || "Passkey"}</span>
                {createdAt && (
                  <span className="text-mute">
                    {" "}
                    since <Day time={createdAt} />
                  </span>
                )}
              </span>
              <a href={`/account/passkeys/${id}`} className="link tap">
                Rename or remove<span className="sr-only"> {name || "this passkey"}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <PageSection id="add" title="Add a passkey">
        <p data-without-passkeys="" className="max-w-prose">
          Passkeys need JavaScript and a browser that supports them. Here JavaScript is off, or this
          browser does not support them.
        </p>
        <PasskeyForm kind="register" state={state} submit="Add a passkey">
          <TextField
            state={state}
            name="name"
            label="Name of the passkey"
            autoComplete="off"
            hint="Such as “My phone”, so you can tell your passkeys apart."
            isRequired
          />
        </PasskeyForm>
      </PageSection>
    </AccountPage>
  );
}
