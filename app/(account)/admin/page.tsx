import type { Metadata } from "next";
import { ADMIN_PAGES } from "@/components/admin/admin-frame";
import { Row, Rows } from "@/components/admin/rows";
import { hasMailbox } from "@/lib/mail/mailbox";
import { countMail } from "@/lib/people/outbox";
import type { Query } from "../get-form";
import { AdminPage } from "./admin-page";

export const metadata: Metadata = { title: "Administration" };

type Props = { searchParams: Promise<Query> };

export default async function AdministrationPage({ searchParams }: Props) {
  return (
    <AdminPage
      permission="admin.people"
      href="/admin"
      query={await searchParams}
      build={async (database) => {
        const failed = await countMail(database, "failed");
        return {
          title: "Administration",
          description: "What administrators of this wiki can see and do.",
          content: (
            <>
              {failed > 0 && (
                <p className="hatch border border-rule p-5">
                  <a className="link" href="/admin/mail?state=failed">
                    {failed === 100
                      ? "100 messages or more"
                      : failed === 1
                        ? "One message"
                        : `${failed} messages`}{" "}
                    could not be sent
                  </a>
                  . See what the mail server answered.
                </p>
              )}
              <Rows>
                {ADMIN_PAGES.map(({ href, label, text }) => (
                  <Row
                    key={href}
                    title={
                      <a className="link tap" href={href}>
                        {label}
                      </a>
                    }
                  >
                    {text}
                  </Row>
                ))}
                {hasMailbox() && (
                  <Row
                    title={
                      <a className="link tap" href="/admin/mailbox">
                        Development mailbox
                      </a>
                    }
                  >
                    No mail server is set, so messages stay here instead of being sent.
                  </Row>
                )}
              </Rows>
            </>
          ),
        };
      }}
    />
  );
}
