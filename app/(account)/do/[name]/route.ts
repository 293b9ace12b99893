import { getPerson } from "@/lib/accounts/get-person";
import { ACTIONS } from "@/lib/actions/actions";
import { answerForm } from "@/lib/actions/answer-form";
import { getDatabase } from "@/lib/database/get-database";
import { NETWORK_HEADER } from "@/lib/request/network-header";

type Context = { params: Promise<{ name: string }> };

/**
 * Leads somebody who opens the address for unsubscribing, as mail programs without one-click do, to the page with its button.
 * Our server lets no other such request through.
 */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const location = `/account/unsubscribe?token=${encodeURIComponent(token)}`;
  return new Response(null, { status: 303, headers: { location } });
}

/** The one place where people write: every form is sent here. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const database = await getDatabase();
  const network = request.headers.get(NETWORK_HEADER) ?? "unknown";
  return answerForm(request, name, { actions: ACTIONS, database, getPerson, network });
}
