import { processState } from "../state/process-state";

/** More forms than anybody sends, from one network, in a minute. */
export const MOST_A_MINUTE = 120;

/** The same of forms that scripts send by themselves, which are counted apart: people behind one network save their drafts. */
export const MOST_OF_SCRIPTS = 900;

const MINUTE = 60_000;
/** Networks that are remembered at once; with more, counting begins again. */
const MOST_NETWORKS = 100_000;

/** Who sends them: people, or scripts of our pages. */
type Senders = "people" | "scripts";

type Counts = { since: number; byNetwork: Map<string, number> };

const counts = processState("forms", (): Counts => ({ since: 0, byNetwork: new Map() }));

/**
 * Counts a form in memory, before the database has any work with it.
 * @param now in milliseconds
 * @returns whether the network sends too many
 */
export function isFlood(network: string, senders: Senders = "people", now = Date.now()): boolean {
  const state = counts();
  if (now - state.since >= MINUTE || state.byNetwork.size >= MOST_NETWORKS) {
    state.since = now;
    state.byNetwork.clear();
  }
  const key = `${senders} ${network}`;
  const count = (state.byNetwork.get(key) ?? 0) + 1;
  state.byNetwork.set(key, count);
  return count > (senders === "people" ? MOST_A_MINUTE : MOST_OF_SCRIPTS);
}
