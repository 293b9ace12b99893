/** What better-auth calls an error, although it is only what somebody sent, or decided elsewhere; sign-ins that failed are recorded. */
const NOT_OURS =
  /^(?:Failed to parse state|State not found|INVALID_CALLBACK_REQUEST|account_not_linked)/;

const LONGEST = 500;

/** Prints what went wrong in better-auth as one line. Parts of it may be from a request. */
export function logFault(_: string, message: string, ...details: readonly unknown[]): void {
  if (NOT_OURS.test(message)) return;
  const line = [message.replace(/:$/, ""), ...details.map(describe)].filter(Boolean).join(": ");
  console.error(`Signing in: ${line.replace(/\p{Cc}+/gu, " ").slice(0, LONGEST)}`);
}

/** The answers of other sites are objects with one of these. Anything else could hold secrets. */
function describe(detail: unknown): string {
  if (typeof detail === "string") return detail;
  if (typeof detail !== "object" || detail === null) return "";
  const fields = detail as Record<string, unknown>;
  const cause = fields.cause instanceof Error ? fields.cause.message : undefined;
  return ["message", "error", "error_description", "status", "statusText"]
    .map((name) => fields[name])
    .filter((value) => typeof value === "string" || typeof value === "number")
    .concat(cause ?? [])
    .join(", ");
}
