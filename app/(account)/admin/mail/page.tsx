import type { Metadata } from "next";
import { Choices, OlderLink, Row, Rows } from "@/components/admin/rows";
import { TimeText } from "@/components/admin/time-text";
import { PageSection } from "@/components/article/page-section";
import { TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { MAIL_STATES } from "@/lib/database/tables";
import { hasMailbox } from "@/lib/mail/mailbox";
import { parsePlace } from "@/lib/people/keyset";
import { listMail, type OutboxMail } from "@/lib/people/outbox";
import { getForm, type Query } from "../../get-form";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Email" };

type Props = { searchParams: Promise<Query> };

const HREF = "/admin/mail";

export default async function MailPage({ searchParams }: Props) {
  const query = await searchParams;
  const state = MAIL_STATES.find((one) => one === query.state);
  return (
    <AdminPage
      permission="admin.mail"
      href={HREF}
      query={query}
      build={async (database, person) => {
        const { rows, next } = await listMail(database, { state, after: parsePlace(query.after) });
        const form = await getForm("mail-test", query);
        const choices = [
          { label: "All", href: HREF, isCurrent: !state },
          ...MAIL_STATES.map((one) => ({
            label: WORDS[one],
            href: `${HREF}?state=${one}`,
            isCurrent: one === state,
          })),
        ];
        return {
          title: "Email",
          description:
            "Everything the wiki sent in the last 30 days, the newest first. Texts are not shown.",
          content: (
            <>
              {hasMailbox() && (
                <p className="hatch border border-rule p-5">
                  No mail server is set (<code>SMTP_URL</code>), so nothing is sent.{" "}
                  <a className="link" href="/admin/mailbox">
                    The development mailbox
                  </a>{" "}
                  shows what would have been sent.
                </p>
              )}
              <PageSection id="test" title="Send a test message">
                <Form state={form} submit="Send test">
                  <TextField
                    state={form}
                    name="email"
                    type="email"
                    label="Email address"
                    value={person.email}
                    autoComplete="email"
                    isRequired
                  />
                </Form>
              </PageSection>
              <PageSection id="outbox" title="Outbox">
                <Choices label="State" choices={choices} />
                <MailRows rows={rows} />
                <OlderLink href={HREF} query={{ state, after: next }} />
              </PageSection>
            </>
          ),
        };
      }}
    />
  );
}

const WORDS: Record<OutboxMail["state"], string> = {
  waiting: "Waiting",
  sending: "Sending",
  sent: "Sent",
  failed: "Failed",
};

/** The page of a message has the whole answer, which may have 500 characters. */
const LONGEST_ANSWER = 160;

const shorten = (answer: string) =>
  answer.length > LONGEST_ANSWER ? `${answer.slice(0, LONGEST_ANSWER - 1)}…` : answer;

function MailRows({ rows }: { rows: readonly OutboxMail[] }) {
  if (rows.length === 0) return <p className="mt-6">No messages.</p>;
  return (
    <Rows>
      {rows.map(({ id, subject, toAddress, state, attempts, createdAt, lastAnswer }) => (
        <Row
          key={id}
          title={
            <a className="link tap" href={`${HREF}/${id}`}>
              {subject}
            </a>
          }
        >
          {WORDS[state]} · to {toAddress} · <TimeText at={createdAt} />
          {attempts > 1 && ` · ${attempts} attempts`}
          {lastAnswer && ` · ${shorten(lastAnswer)}`}
        </Row>
      ))}
    </Rows>
  );
}
