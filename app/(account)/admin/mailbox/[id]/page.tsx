import type { Metadata } from "next";
import { PageSection } from "@/components/article/page-section";
import { findInMailbox, hasMailbox } from "@/lib/mail/mailbox";
import type { Query } from "../../../get-form";
import { AdminPage } from "../../admin-page";

export const metadata: Metadata = { title: "Development mailbox" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function MailboxMailPage({ params, searchParams }: Props) {
  const { id } = await params;
  return (
    <AdminPage
      permission="admin.mail"
      href={`/admin/mailbox/${id}`}
      query={await searchParams}
      build={async (database) => {
        const mail = hasMailbox() ? await findInMailbox(database, id) : undefined;
        if (!mail) return undefined;
        const { subject, toAddress, text, unsubscribe } = mail;
        return {
          title: subject,
          description: `To ${toAddress}`,
          above: { href: "/admin/mailbox", label: "Development mailbox" },
          content: (
            <>
              <PageSection id="text" title="As plain text">
                <pre className="mail-text">
                  <Linked text={text} />
                </pre>
              </PageSection>
              {unsubscribe && (
                <PageSection id="headers" title="Headers">
                  <pre className="mail-text">
                    {`List-Unsubscribe: <${unsubscribe.post}>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click`}
                  </pre>
                </PageSection>
              )}
              <PageSection id="html" title="As HTML">
                <iframe
                  title="The message as HTML"
                  src={`/admin/mailbox/${id}/html`}
                  sandbox=""
                  className="mail-frame"
                />
              </PageSection>
            </>
          ),
        };
      }}
    />
  );
}

/** A text whose addresses are links, as mail programs show it. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change their order.
      <a key={index} className="link" href={part}>
        {part}
      </a>
    ),
  );
}
