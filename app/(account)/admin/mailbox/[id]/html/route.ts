import { getPerson } from "@/lib/accounts/get-person";
import { getDatabase } from "@/lib/database/get-database";
import { findInMailbox, hasMailbox } from "@/lib/mail/mailbox";
import { personMay } from "@/lib/roles/person";

type Context = { params: Promise<{ id: string }> };

/** The HTML of a mail in the development mailbox, for the frame on its page. Our server sends it with `MAIL_POLICY`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await getPerson(request.headers);
  const isAllowed = personMay(person, "admin.mail") && hasMailbox();
  const mail = isAllowed ? await findInMailbox(await getDatabase(), (await params).id) : undefined;
  return new Response(mail?.html ?? "There is no such message.\n", {
    status: mail ? 200 : 404,
    headers: {
      "content-type": mail ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
      "cache-control": "private, no-store",
    },
  });
}
