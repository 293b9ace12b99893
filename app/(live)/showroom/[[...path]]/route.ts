import { moved } from "@/lib/site";

/** The team's first address, moved permanently. A handler, so that the redirect has every header. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ path?: string[] }> },
): Promise<Response> {
  const [{ to, status }] = moved;
  const rest = ((await params).path ?? []).map((part) => `/${encodeURIComponent(part)}`).join("");
  return new Response(null, { status, headers: { location: `${to}${rest}` } });
}
