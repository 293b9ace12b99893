import { keepUnlessFailed } from "../state/keep-unless-failed";
import { processState } from "../state/process-state";
import { finishInSlices } from "../state/slices";
import { CheckIndex } from "./check-index";
import { currentWiki, getWiki } from "./get-wiki";

const state = processState(
  "checkIndex",
  (): { index?: CheckIndex | undefined; next?: Promise<CheckIndex> | undefined } => ({}),
);

/** Whether all that was saved is shown: then what is wrong with the wiki is what is wrong with the files. */
function isShowingAll(): boolean {
  const { files, saved = files } = currentWiki();
  return files !== undefined && files === saved;
}

/**
 * The index of the current wiki, made in slices if there is none: seconds for 10,000 articles, once.
 * @returns undefined if it is not known whether the wiki has problems between files; then all of it has to be checked
 */
export async function getCheckIndex(): Promise<CheckIndex | undefined> {
  const wiki = await getWiki();
  if (!isShowingAll()) return undefined;
  if (state().index && followWiki(wiki)) return state().index;
  const { files, checked } = currentWiki();
  if (files !== checked) return undefined;
  state().index = await keepUnlessFailed(state(), "next", () =>
    finishInSlices(CheckIndex.build(wiki)),
  );
  state().next = undefined;
  // What was saved meanwhile differs from it.
  return followWiki(await getWiki()) && isShowingAll() ? state().index : undefined;
}

type Current = Parameters<CheckIndex["advance"]>[0];

/** Makes the index that of a later wiki, if that has no problem; otherwise there is none any more. */
function followWiki(wiki: Current): boolean {
  const { index } = state();
  if (!index) return false;
  if (index.wiki === wiki || index.advance(wiki)?.length === 0) return true;
  state().index = undefined;
  return false;
}

/**
 * Notes that the current wiki has no problem between its files, if the index of a former one says so.
 * @returns whether it does; if not, all of the wiki has to be checked
 */
export async function noteIfChecked(): Promise<boolean> {
  const wiki = await getWiki();
  if (!isShowingAll() || !followWiki(wiki)) return false;
  const current = currentWiki();
  if (current.files) current.checked = current.files;
  return true;
}
