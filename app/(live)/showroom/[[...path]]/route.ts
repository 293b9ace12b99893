import { moved } from "@/lib/site";

/** The team's first address, gone for good. A handler, so that the redirect carries every header. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ path?: string[] }> },
): Promise<Response> {
  const [{ to, status }] = moved;
  const rest = ((await params).path ?? []).map((part) => `/${encodeURIComponent(part)}`).join("");
  return new Response(null, { status, headers: { location: `${to}${rest}` } });
}
