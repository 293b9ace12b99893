import type { Metadata } from "next";
import { Row, Rows } from "@/components/admin/rows";
import { TimeText } from "@/components/admin/time-text";
import { hasMailbox, listMailbox } from "@/lib/mail/mailbox";
import type { Query } from "../../get-form";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Development mailbox" };

type Props = { searchParams: Promise<Query> };

export default async function MailboxPage({ searchParams }: Props) {
  return (
    <AdminPage
      permission="admin.mail"
      href="/admin/mailbox"
      query={await searchParams}
      build={async (database) => {
        if (!hasMailbox()) return undefined;
        const mails = await listMailbox(database);
        return {
          title: "Development mailbox",
          description:
            "No mail server is set, so messages stay here. These are the newest 50, as they would have been sent.",
          content:
            mails.length === 0 ? (
              <p>No messages yet.</p>
            ) : (
              <Rows>
                {mails.map(({ id, subject, toAddress, createdAt }) => (
                  <Row
                    key={id}
                    title={
                      <a className="link tap" href={`/admin/mailbox/${id}`}>
                        {subject}
                      </a>
                    }
                  >
                    to {toAddress} · <TimeText at={createdAt} />
                  </Row>
                ))}
              </Rows>
            ),
        };
      }}
    />
  );
}
