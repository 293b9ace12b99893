import type { Migration } from "../migration";
import { people } from "./0001-people";
import { lookUps } from "./0002-look-ups";
import { oneAuthor } from "./0003-one-author";
import { drafts } from "./0004-drafts";
import { formerHandles } from "./0005-former-handles";
import { keptBlocks } from "./0006-kept-blocks";

/** All steps of the schema, in order; the place is the number. */
export const MIGRATIONS: readonly Migration[] = [
  people,
  lookUps,
  oneAuthor,
  drafts,
  formerHandles,
  keptBlocks,
];
