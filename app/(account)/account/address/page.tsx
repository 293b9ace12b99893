import type { Metadata } from "next";
import { TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { requireRecentPerson } from "../../current-person";
import { getForm, type Query } from "../../get-form";
import { AccountPage } from "../account-page";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Email address" };

export default async function AddressRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await requireRecentPerson("/account/address", query);
  const state = await getForm("change-address", query);
  return (
    <AccountPage
      title="Email address"
      description={`Yours is ${person.email}. Only you and the administrators can see it.`}
      query={query}
      isSetting
      writer={person}
    >
      <Form state={state} submit="Send a link to this address">
        <TextField
          state={state}
          name="email"
          label="New email address"
          type="email"
          autoComplete="email"
          hint="We send a link there. Your address changes when you open it, and the old one gets a message about it."
          isRequired
        />
      </Form>
    </AccountPage>
  );
}
