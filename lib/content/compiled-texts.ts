import { LruCache } from "../state/lru-cache";
import { processState } from "../state/process-state";
import { contentPool } from "./content-pool";

/** As many characters of texts as are kept with what was compiled of them. */
const MOST = 1_000_000;

type Text = { text: string; references: readonly string[] };

const compiled = processState("compiledTexts", () => new LruCache<Promise<string>>(MOST));

const keyOf = ({ text, references }: Text) => `${references.join()}\0${text}`;

/** Compiles a text in a process with limits, unless that was done a moment ago. @throws as `WorkerPool.run` */
export function compileOnce({ text, references }: Text): Promise<string> {
  const key = keyOf({ text, references });
  const known = compiled().get(key);
  if (known) return known;
  const result = contentPool().run("compile", { text, references });
  compiled().set(key, result, key.length);
  result.catch(() => compiled().delete(key));
  return result;
}

/** What was compiled of a text that somebody has just written; undefined if nothing was, or that failed. */
export const findCompiled = async (text: Text): Promise<string | undefined> =>
  compiled()
    .get(keyOf(text))
    ?.catch(() => undefined);
