import type { Metadata } from "next";
import { Hidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { ErrorNotice } from "@/components/site/error-page";
import { IndexPage } from "@/components/site/index-page";
import { getDatabase } from "@/lib/database/get-database";
import { isOffered } from "@/lib/people/first-administrator";
import { setAnswerStatus } from "@/lib/request/answer-status";
import { requirePerson } from "../../current-person";
import { getForm, oneOf, type Query } from "../../get-form";

export const metadata: Metadata = { title: "The first administrator" };

type Props = { searchParams: Promise<Query> };

/** Where the link leads that the server prints while nobody administers the wiki. */
export default async function FirstAdministratorPage({ searchParams }: Props) {
  const query = await searchParams;
  const token = oneOf(query, "token") ?? "";
  if (!(await isOffered(await getDatabase(), token))) {
    setAnswerStatus(410);
    return (
      <ErrorNotice
        title="This link no longer works"
        description="It works once, for a day, and only while the wiki has no administrator. Until it has one, the server prints a new link each time it starts."
        stops={[
          { href: "/account", label: "Your account" },
          { href: "/", label: "Home" },
        ]}
      />
    );
  }
  const person = await requirePerson("/admin/first", query);
  return (
    <IndexPage title="The first administrator" description="This wiki has no administrator yet.">
      <p className="mb-6">
        You are signed in as <b>{person.name}</b> ({person.email}). As the administrator you can
        change roles, block people, and see email and the audit log.
      </p>
      <Form state={await getForm("admin-first", query)} submit="Become the administrator">
        <Hidden name="token" value={token} />
      </Form>
    </IndexPage>
  );
}
