import type { Metadata } from "next";
import { Checkbox } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { RESERVED_DAYS } from "@/lib/accounts/former-handles";
import { isBlocked } from "@/lib/roles/person";
import { requireRecentPerson } from "../../current-person";
import { getForm, type Query } from "../../get-form";
import { AccountPage } from "../account-page";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Delete your account" };

export default async function DeleteRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await requireRecentPerson("/account/delete", query);
  const state = await getForm("delete-account", query);
  return (
    <AccountPage
      title="Delete your account"
      description="This takes effect at once, and nobody can undo it."
      query={query}
      isSetting
    >
      <div className="prose mb-8">
        <p>
          Your name, email address, profile, passkeys, sign-ins and the messages sent to you are
          deleted.
        </p>
        <p>
          What you wrote stays, since others have built on it, and is shown under a pseudonym. The
          audit log keeps what you did as an editor or administrator, and backups keep your account
          until they are deleted. The address of your profile leads nowhere, and nobody can take it
          for {RESERVED_DAYS} days.
        </p>
        {isBlocked(person) && (
          <p>
            Your block stays: until its end, a new account with your email address is blocked too.
            For that, the wiki keeps a keyed hash of the address, the reason and the pseudonym.
          </p>
        )}
        <p>
          You can{" "}
          <a href="/account/export" className="link">
            download your data
          </a>{" "}
          first.
        </p>
      </div>
      <Form state={state} submit="Delete my account" isDangerous>
        <Checkbox state={state} name="confirmed" label="Yes, delete my account for good" />
      </Form>
    </AccountPage>
  );
}
