import { z } from "zod";
import { liftKeptBlock } from "../people/kept-blocks";
import { PeopleError } from "../people/people-error";
import { defineAction } from "./form-action";
import { needed } from "./needed";
import { signInAgain } from "./sign-in-again";

const PAGE = "/admin/blocks";

/** An administrator lifts a block whose account was deleted. */
export const liftBlockAction = defineAction({
  name: "admin-lift-block",
  title: "Lift the block of a deleted account",
  schema: z.strictObject({ id: z.string().regex(/^[\w-]{1,100}$/, "Choose a block.") }),
  permission: "admin.blocks",
  limits: [{ by: "account", most: 60, seconds: 3600 }],
  page: PAGE,
  async run({ database, fields: { id }, person }) {
    const again = await signInAgain(database, person, PAGE);
    if (again) return again;
    try {
      await liftKeptBlock(database, { id, actor: needed(person) });
      return { redirect: PAGE, notice: "The block is lifted." };
    } catch (error) {
      if (error instanceof PeopleError) return { errors: { "": error.message } };
      throw error;
    }
  },
});
