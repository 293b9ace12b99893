import type { Completed, Completion } from "../../lib/views/completion/completion";

/** The server takes no longer ones. */
const LONGEST = 160;

const isCompletion = (value: unknown): value is Completion => {
  const fields = value as Partial<Record<keyof Completion, unknown>> | null;
  return (["insert", "label", "detail"] as const).every(
    (name) => typeof fields?.[name] === "string",
  );
};

async function ask(params: Record<string, string>, signal?: AbortSignal): Promise<unknown> {
  try {
    const answer = await fetch(`/api/complete?${new URLSearchParams(params)}`, {
      signal: signal ?? null,
    });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    // Without the network one types on without suggestions.
    return undefined;
  }
}

/** What the wiki has that begins so; nothing if the server cannot be asked. */
export async function lookUp(
  what: Completed,
  typed: string,
  signal: AbortSignal,
): Promise<Completion[]> {
  const q = typed.trim().slice(0, LONGEST);
  const answer = (await ask({ for: what, q }, signal)) as { found?: unknown } | undefined;
  return Array.isArray(answer?.found) ? answer.found.filter(isCompletion) : [];
}

/** The source that has an address. @returns an id, or whether the wiki has none; neither if the server cannot be asked */
export async function findSource(address: string): Promise<{ id?: string; isUnknown?: true }> {
  const answer = (await ask({ address })) as { source?: unknown } | undefined;
  if (answer === undefined) return {};
  return typeof answer.source === "string" ? { id: answer.source } : { isUnknown: true };
}
