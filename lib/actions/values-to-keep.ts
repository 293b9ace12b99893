import { forgetOldest, isSlotUsed } from "../forms/kept-form";
import { countUse } from "../limits/count-use";
import type { Counted, Limit } from "../limits/limit";
import type { Fields, Sender } from "./sender";

/**
 * How much is kept of a form of somebody without an account, in characters: the forms that they have are short, and programs
 * could fill the disk.
 */
const MOST_OF_NOBODY = 5000;
/** How many longer texts of articles are kept of people without an account, each for an hour. */
const TEXTS_OF_NOBODY: readonly Limit[] = [
  { by: "network", most: 200, seconds: 3600 },
  { by: "everybody", most: 5000, seconds: 3600 },
];
/** How many forms are kept for somebody whose session has ended: who that is, is only what the request says. */
const FORMS_OF_ENDED: readonly Limit[] = [{ by: "account", most: 60, seconds: 3600 }];

/**
 * What is kept of a form, so that nobody can fill the disk.
 * @param typed its fields, without secrets
 * @param userId for whom
 * @param slot where, if it may replace something
 * @returns undefined if too much has been kept of them already
 */
export async function valuesToKeep(
  { action, person, formCookie, parts: { database, network } }: Sender,
  typed: Fields,
  userId: string | undefined,
  slot: string | undefined,
): Promise<Fields | undefined> {
  // It takes the place of another one.
  if (slot && formCookie && (await isSlotUsed(database, slot, formCookie))) return typed;
  const mayKeep = async (scope: string, limits: readonly Limit[], counted: Counted) =>
    (await countUse(database, scope, { limits }, counted)) === 0 ? typed : undefined;
  if (person) {
    await forgetOldest(database, person.id);
    return typed;
  }
  if (userId !== undefined) return mayKeep("kept-for", FORMS_OF_ENDED, { account: userId });
  if (JSON.stringify(typed).length <= MOST_OF_NOBODY) return typed;
  return action.maxBytes === undefined ? {} : mayKeep("kept-text", TEXTS_OF_NOBODY, { network });
}
