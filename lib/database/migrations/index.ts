import type { Migration } from "../migration";
import { people } from "./0001-people";
import { lookUps } from "./0002-look-ups";
import { oneAuthor } from "./0003-one-author";
import { drafts } from "./0004-drafts";
import { draftFields } from "./0005-draft-fields";
import { formerHandles } from "./0006-former-handles";
import { keptBlocks } from "./0007-kept-blocks";

/** All steps of the schema, in order; the place is the number. */
export const MIGRATIONS: readonly Migration[] = [
  people,
  lookUps,
  oneAuthor,
  drafts,
  draftFields,
  formerHandles,
  keptBlocks,
];
