import type { Metadata } from "next";
import { Hidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { CHANGE_ADDRESS } from "@/lib/accounts/link-purposes";
import { peekLink } from "@/lib/accounts/one-time-link";
import { getDatabase } from "@/lib/database/get-database";
import { requirePerson } from "../../current-person";
import { getForm, oneOf, type Query } from "../../get-form";
import { AccountPage } from "../account-page";
import { UsedLink } from "../used-link";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Use this address", referrer: "same-origin" };

export default async function ConfirmAddressRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await requirePerson("/account/confirm-address", query);
  const token = oneOf(query, "token") ?? "";
  const link = await peekLink(await getDatabase(), CHANGE_ADDRESS, token);
  if (!link) return <UsedLink again={{ href: "/account/address", label: "Get a new link" }} />;
  const isOwn = link.userId === person.id;
  return (
    <AccountPage
      title={isOwn ? "Use this address?" : "This link belongs to another account"}
      description={
        isOwn
          ? `Your account will use ${link.email} instead of ${person.email}.`
          : `You are signed in as ${person.email}. Sign out, then open the link again.`
      }
      query={query}
      isSetting
    >
      {isOwn ? (
        <Form state={await getForm("confirm-address", query)} submit="Use this address">
          <Hidden name="token" value={token} />
        </Form>
      ) : (
        <Form state={await getForm("sign-out", query)} submit="Sign out" />
      )}
    </AccountPage>
  );
}
