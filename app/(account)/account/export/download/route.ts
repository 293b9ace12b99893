import { exportAccount } from "@/lib/accounts/export-account";
import { getPerson } from "@/lib/accounts/get-person";
import { signedInRecently } from "@/lib/accounts/recent-sign-in";
import { getDatabase } from "@/lib/database/get-database";

/** Everything about a person, as a file. */
export async function GET({ headers }: Request): Promise<Response> {
  const [database, person] = [await getDatabase(), await getPerson(headers)];
  if (!person || !(await signedInRecently(database, person)))
    return new Response(null, {
      status: 303,
      headers: { location: "/account/sign-in?next=/account/export" },
    });
  return new Response(`${JSON.stringify(await exportAccount(database, person), null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="my-account.json"',
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
    },
  });
}
