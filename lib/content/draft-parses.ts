import { processState } from "../state/process-state";
import { type ParseCache, sameContent } from "./load";
import { type ContentFiles, listContents } from "./parse-file";

/** The last texts of so many files are kept. */
const MOST = 20;

/** What was parsed of texts that are not saved: whoever sees a preview publishes the same text a moment later. */
export const draftParses = processState("draftParses", (): ParseCache => new Map());

/** Forgets those that were parsed first. */
export function limitDraftParses(): void {
  for (const file of draftParses().keys()) {
    if (draftParses().size <= MOST) return;
    draftParses().delete(file);
  }
}

/** Takes the results of texts that have been saved since. */
export function takeDraftParses(files: ContentFiles, cache: ParseCache): void {
  for (const [file, content] of listContents(files)) {
    const draft = draftParses().get(file);
    if (!draft || !sameContent(draft.content, content)) continue;
    cache.set(file, draft);
    draftParses().delete(file);
  }
}
