import { createHash } from "node:crypto";
import type { Wiki } from "../content/wiki";
import { type ArticleId, pathFromId } from "../kinds/article-id";
import { buildChange, type DiffPart } from "../views/history/change-view";
import { readHistoryContent } from "../views/history/revision-content";
import { wikiSpoilers } from "../views/spoilers/wiki-spoilers";
import { fileOf } from "./save-edit";
import { readStored } from "./stored-text";

/** What the preview of a draft shows: its page, or what differs from what is published. */
export const PREVIEWS = ["page", "changes"] as const;

/**
 * What a draft would change, by words. What the published article hides is hidden here too.
 * @returns undefined if the two texts are too long to be compared
 * @throws as `readStored`
 */
export async function buildDraftChanges(
  wiki: Wiki,
  id: ArticleId,
  text: string,
): Promise<readonly DiffPart[] | undefined> {
  const file = pathFromId(id);
  const older = { file, text: (await readStored(fileOf(id)))?.text ?? "" };
  const newer = { file, text };
  const key = createHash("sha256").update(`${wiki.version}\0${older.text}\0${text}`).digest("hex");
  const input = { older, newer, today: older, spoilers: wikiSpoilers(wiki) };
  const { value } = await readHistoryContent("change", key, input);
  return value && buildChange(wiki, value);
}
