import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { availableParallelism } from "node:os";
import pLimit from "p-limit";
import { processState } from "../state/process-state";
import { BusyError } from "../workers/busy-error";

/**
 * One core is left for readers. Never more than two at once: Node has four threads for such work, and the files of pages
 * are read by the same ones. Each takes a tenth of a second or so, and 32 MB.
 */
const AT_ONCE = Math.min(2, Math.max(1, availableParallelism() - 1));
const MAX_WAITING = 100;

const passwordLimit = processState("passwordLimit", () => pLimit(AT_ONCE));

/** scrypt with one of the settings that OWASP recommends; written into each hash, so that they can be raised. */
const COST = { log2N: 15, r: 8, p: 3 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;

type Cost = typeof COST;

const derive = (password: string, salt: Buffer, { log2N, r, p }: Cost) =>
  new Promise<Buffer>((resolve, reject) => {
    const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 256 * 2 ** log2N * r };
    // The same text, however it was typed: an accent may be one character or two.
    scrypt(password.normalize("NFKC"), salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

async function limited<T>(work: () => Promise<T>): Promise<T> {
  const limit = passwordLimit();
  if (limit.pendingCount >= MAX_WAITING)
    throw new BusyError("Too many people are signing in at this moment.");
  return limit(work);
}

/**
 * `scrypt$15$8$3$<salt>$<hash>`, computed outside of the main thread.
 * @throws BusyError if a hundred wait already
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await limited(() => derive(password, salt, COST));
  const { log2N, r, p } = COST;
  return ["scrypt", log2N, r, p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/**
 * Whether a hash is of this password. It takes the same time for every password.
 * @throws Error if the hash is not one of ours
 */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const [, log2N, r, p, salt = "", wanted = ""] =
    /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/.exec(hash) ?? [];
  if (!wanted) throw new Error("The hash of a password in the database has an unknown form.");
  const cost: Cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const key = await limited(() => derive(password, Buffer.from(salt, "base64url"), cost));
  const expected = Buffer.from(wanted, "base64url");
  return key.length === expected.length && timingSafeEqual(key, expected);
}
