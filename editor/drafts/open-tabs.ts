/** How long other tabs have to answer, in milliseconds. */
const WAIT = 300;

type Message = { kind: "who" | "here"; article: string; account: string; id: string };

const isMessage = (value: unknown): value is Message =>
  typeof value === "object" && value !== null && "kind" in value && "id" in value;

/**
 * Which other tabs of this browser edit the same article for the same person now, by what they call themselves. From then on this
 * tab answers others that ask.
 */
export async function findOpenTabs(
  article: string,
  account: string,
  id: () => string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (typeof BroadcastChannel === "undefined") return found;
  const channel = new BroadcastChannel("drafts");
  const say = (kind: Message["kind"]) =>
    channel.postMessage({ kind, article, account, id: id() } satisfies Message);
  channel.addEventListener("message", ({ data }) => {
    if (!isMessage(data) || data.article !== article || data.account !== account) return;
    if (data.kind === "who") say("here");
    else found.add(data.id);
  });
  say("who");
  await new Promise((resolve) => setTimeout(resolve, WAIT));
  return found;
}
