import { z } from "zod";
import { SCHEMA_VERSION } from "../database/migrate";
import { BackupError } from "./backup-error";

/** The version of the archive's own layout. */
const FORMAT = 1;

/** The file of the archive that says what is in it. */
export const MANIFEST = "manifest.json";

const manifest = z.object({
  format: z.literal(FORMAT),
  /** The version of the database's schema. */
  schema: z.int().nonnegative(),
  /** The version of the program, from package.json. */
  program: z.string(),
  createdAt: z.iso.datetime(),
  /** The tables, in an order in which they can be filled; null if there was no database. */
  tables: z.array(z.object({ name: z.string(), rows: z.int().nonnegative() })).nullable(),
  content: z.object({
    /** Where the content is in its repository: `content/`, or nothing if it is the repository. */
    prefix: z.string(),
    /** What was checked out; null without a repository whose history could be saved. */
    head: z
      .object({ branch: z.string(), commit: z.string().regex(/^[0-9a-f]{40,64}$/) })
      .nullable(),
  }),
  /** The environment variables that are no secrets. */
  settings: z.record(z.string(), z.string()),
  /** The SHA-256 of every other file, in hexadecimal digits. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

export type Manifest = z.infer<typeof manifest>;

export const newManifest = (rest: Omit<Manifest, "format" | "schema" | "createdAt">): Manifest => ({
  format: FORMAT,
  schema: SCHEMA_VERSION,
  createdAt: new Date().toISOString(),
  ...rest,
});

/** @throws BackupError if the text is no manifest, or of a newer program */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged("its manifest is not JSON");
  }
  const versions = z.object({ format: z.int(), schema: z.int(), program: z.string() });
  const found = versions.safeParse(value).data;
  if (found && (found.format > FORMAT || found.schema > SCHEMA_VERSION))
    throw new BackupError(
      `The backup was made by version ${found.program} of the program, which is newer than this one. Update the program, and restore it then.`,
    );
  const { data, error } = manifest.safeParse(value);
  if (data) return data;
  throw damaged(`its manifest is not as expected: ${error.issues[0]?.path.join(".")}`);
}

export const damaged = (reason: string): BackupError =>
  new BackupError(`The backup is damaged or incomplete (${reason}). Use another one.`);
