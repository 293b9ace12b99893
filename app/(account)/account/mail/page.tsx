import type { Metadata } from "next";
import { Checkbox } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { getDatabase } from "@/lib/database/get-database";
import { MAIL_TOPICS, type MailTopic } from "@/lib/mail/topics";
import { isWanted } from "@/lib/mail/unsubscribe";
import { requirePerson } from "../../current-person";
import { getForm, type Query } from "../../get-form";
import { AccountPage } from "../account-page";

export const metadata: Metadata = { title: "Email notifications" };

type Props = { searchParams: Promise<Query> };

/** What somebody wants to get mail about. */
export default async function MailSettingsPage({ searchParams }: Props) {
  const query = await searchParams;
  const person = await requirePerson("/account/mail", query);
  const database = await getDatabase();
  const state = await getForm("mail-topics", query);
  const topics = await Promise.all(
    (Object.keys(MAIL_TOPICS) as MailTopic[]).map(async (topic) => ({
      topic,
      wanted: await isWanted(database, { userId: person.id, topic }),
    })),
  );
  return (
    <AccountPage
      title="Email notifications"
      description={`Sent to ${person.email}. Messages about the security of your account are always sent.`}
      query={query}
      isSetting
    >
      <Form state={state} submit="Save">
        {topics.map(({ topic, wanted }) => (
          <Checkbox
            key={topic}
            state={state}
            name={topic}
            label={`Emails about ${MAIL_TOPICS[topic]}`}
            isChecked={wanted}
          />
        ))}
      </Form>
    </AccountPage>
  );
}
