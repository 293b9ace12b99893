import { hasMailbox } from "@/lib/mail/mailbox";

/** Tells somebody who waits for a message that none is sent, in a copy of the wiki without a mail server. */
export function NoMailServer() {
  if (!hasMailbox()) return null;
  return (
    <p className="notice">
      This copy of the wiki has no mail server, so nothing is sent. Whoever runs it can read the
      message with <code>npm run wiki -- mailbox</code>.
    </p>
  );
}
