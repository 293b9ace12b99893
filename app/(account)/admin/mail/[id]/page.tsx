import type { Metadata } from "next";
import { Row, Rows } from "@/components/admin/rows";
import { TimeText } from "@/components/admin/time-text";
import { Hidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { findMail, type OutboxMail } from "@/lib/people/outbox";
import { getForm, type Query } from "../../../get-form";
import { AdminPage } from "../../admin-page";

export const metadata: Metadata = { title: "Email" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function OneMailPage({ params, searchParams }: Props) {
  const [{ id }, query] = [await params, await searchParams];
  return (
    <AdminPage
      permission="admin.mail"
      href={`/admin/mail/${id}`}
      query={query}
      build={async (database) => {
        const mail = await findMail(database, id);
        if (!mail) return undefined;
        return {
          title: mail.subject,
          description: `To ${mail.toAddress}`,
          above: { href: "/admin/mail", label: "Email" },
          content: (
            <>
              <Rows>
                <Row title={stateText(mail)}>
                  {mail.state === "waiting" && (
                    <>
                      Next attempt after <TimeText at={mail.nextAttemptAt} />
                    </>
                  )}
                  {mail.sentAt && <TimeText at={mail.sentAt} />}
                </Row>
                <Row title="What the mail server answered">{mail.lastAnswer ?? "Nothing yet."}</Row>
                <Row title="Why it was sent">Because {mail.reason}</Row>
                <Row title="Created">
                  <TimeText at={mail.createdAt} />
                </Row>
              </Rows>
              {(mail.state === "waiting" || mail.state === "failed") && (
                <div className="mt-8">
                  <Form state={await getForm("mail-retry", query)} submit="Send now">
                    <Hidden name="id" value={mail.id} />
                  </Form>
                </div>
              )}
            </>
          ),
        };
      }}
    />
  );
}

function stateText({ state, attempts }: OutboxMail): string {
  const tried =
    attempts === 0 ? "" : ` after ${attempts === 1 ? "one attempt" : `${attempts} attempts`}`;
  return {
    waiting: `Waiting${tried}`,
    sending: "Sending",
    sent: `Sent${tried}`,
    failed: `Failed${tried}`,
  }[state];
}
