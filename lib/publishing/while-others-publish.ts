import { PublishError } from "./publish-error";

/** As often as others may publish while something is checked. */
const ATTEMPTS = 5;

/** Nothing was published, for a reason that the sentence says. */
export type Refused = { state: "refused"; why: string };

/**
 * Publishes something, and tries it again if somebody else has published meanwhile.
 * @param save reads the branch itself, each time
 */
export async function whileOthersPublish<Saved>(
  save: () => Promise<Saved>,
): Promise<Saved | Refused> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++)
    try {
      return await save();
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
      if (error.problem !== "moved") return { state: "refused", why: error.message };
    }
  return { state: "refused", why: "Others are publishing at this moment. Try again." };
}
