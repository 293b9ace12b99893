import type { Metadata } from "next";
import { PageSection } from "@/components/article/page-section";
import { Hidden, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { ErrorNotice } from "@/components/site/error-page";
import { listPasskeys } from "@/lib/accounts/passkeys";
import { getDatabase } from "@/lib/database/get-database";
import { setAnswerStatus } from "@/lib/request/answer-status";
import { requireRecentPerson } from "../../../current-person";
import { getForm, type Query } from "../../../get-form";
import { AccountPage } from "../../account-page";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Passkey" };

export default async function PasskeyRoute({ params, searchParams }: Props) {
  const [{ id }, query] = [await params, await searchParams];
  const person = await requireRecentPerson(`/account/passkeys/${encodeURIComponent(id)}`, query);
  const passkeys = await listPasskeys(await getDatabase(), person.id);
  const passkey = passkeys.find((one) => one.id === id);
  if (!passkey) {
    setAnswerStatus(404);
    return (
      <ErrorNotice
        title="This station is closed"
        description="You have no passkey at this address, or no longer."
        stops={[
          { href: "/account/passkeys", label: "Passkeys" },
          { href: "/account", label: "Your account" },
        ]}
      />
    );
  }
  const naming = await getForm("name-passkey", query);
  return (
    <AccountPage
      title={passkey.name || "Passkey"}
      query={query}
      isSetting
      above={{ href: "/account/passkeys", label: "Passkeys" }}
      writer={person}
    >
      <Form state={naming} submit="Rename">
        <TextField
          state={naming}
          name="name"
          label="Name of the passkey"
          value={passkey.name ?? ""}
          autoComplete="off"
          isRequired
        />
        <Hidden name="id" value={id} />
      </Form>
      <PageSection id="remove" title="Remove this passkey">
        <p className="mb-5 max-w-prose">
          You can no longer sign in with it. If you have no other way to sign in, “Forgot your
          password?” always emails you a link.
        </p>
        <Form state={await getForm("remove-passkey", query)} submit="Remove passkey" isDangerous>
          <Hidden name="id" value={id} />
        </Form>
      </PageSection>
    </AccountPage>
  );
}
