import { setTimeout as sleep } from "node:timers/promises";
import { processState } from "../state/process-state";

/** The longest that somebody waits for their page, in milliseconds. */
const PATIENCE = 15_000;

/** What a server can do that follows the content. */
export type Follower = {
  /** Whether all that was saved before is shown; false if that takes long, or is not known. */
  catchUp(): Promise<boolean>;
  /** Looks at files at once: they have been saved. */
  look(files: readonly string[]): void;
};

type State = {
  /** Whether a server follows the content and says what it shows. */
  isFollowed: boolean;
  follower?: Follower | undefined;
  waiting: Map<string, Set<() => void>>;
};

const state = processState("shownFiles", (): State => ({ isFollowed: false, waiting: new Map() }));

/** A server that follows the content calls `noteShown` from now on. */
export function announceShown(isFollowed: boolean): void {
  state().isFollowed = isFollowed;
}

/** A server that follows the content says how to reach it; undefined when it stops. */
export function announceFollower(follower: Follower | undefined): void {
  state().follower = follower;
}

/** Files are there with new content, whose news may take a moment. */
export const noteSaved = (files: readonly string[]): void => state().follower?.look(files);

/**
 * Waits until the wiki of this process is that of the last commit, if a server follows it.
 * @returns whether it is
 */
export async function untilCaughtUp(): Promise<boolean> {
  const { follower } = state();
  return (await follower?.catchUp()) ?? false;
}

/** The pages of these files are those of their new content. */
export function noteShown(files: Iterable<string>): void {
  for (const file of files) {
    for (const resolve of state().waiting.get(file) ?? []) resolve();
    state().waiting.delete(file);
  }
}

/**
 * Publishes a change of a file, and waits until this server shows it, so that whoever published it sees it. It waits fifteen seconds
 * from when it is published: then they may see the former page for a moment. How long publishing takes does not count.
 * @param file such as `content/heroes/jessica-jones.mdx`
 * @param isPublished whether there is anything to wait for
 * @param patience milliseconds
 */
export async function untilShown<T>(
  file: string,
  publish: () => Promise<T>,
  isPublished: (result: T) => boolean = () => true,
  patience = PATIENCE,
): Promise<T> {
  const { isFollowed, waiting } = state();
  if (!isFollowed) return publish();
  let resolveShown = () => {};
  // Listens before it is published: the server may be quick.
  const shown = new Promise<void>((resolve) => {
    resolveShown = resolve;
    waiting.set(file, (waiting.get(file) ?? new Set()).add(resolve));
  });
  try {
    const result = await publish();
    if (isPublished(result))
      await Promise.race([shown, sleep(patience, undefined, { ref: false })]);
    return result;
  } finally {
    waiting.get(file)?.delete(resolveShown);
    if (waiting.get(file)?.size === 0) waiting.delete(file);
  }
}
