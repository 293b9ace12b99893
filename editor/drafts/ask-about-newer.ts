import type { AccountSaver } from "./account-saver";
import { addChoice } from "./choice-box";
import type { DraftEditor } from "./draft-editor";

type Options = {
  /** Whether the person may have it put into their text, as it is when they publish. */
  mayMerge: boolean;
  /** The page is about to go, and everything is saved. */
  leave: () => void;
  /** What has the focus after the question. */
  next: HTMLElement;
};

/**
 * A newer version was published while somebody writes: their text stays as it is until they choose.
 * @returns a function that says so, once
 */
export function askAboutNewer(
  { article, byButtons }: DraftEditor,
  saver: AccountSaver,
  { mayMerge, leave, next }: Options,
): () => void {
  let isSaid = false;
  const merge = async () => {
    await saver.save();
    const id = saver.draftId();
    if (id === undefined || !saver.hasAll()) return;
    leave();
    location.assign(`${location.pathname}?draft=${encodeURIComponent(id)}&merge=on`);
  };
  return () => {
    if (isSaid) return;
    isSaid = true;
    const box = addChoice(byButtons, {
      title: "A newer version of this article is published",
      text: `Somebody has published a change while you were writing. Your text is as it was.${mayMerge ? " You can merge the two now, or when you publish." : ""}`,
      choices: [
        ...(mayMerge ? [{ label: "Merge it into my text", isMain: true, act: merge }] : []),
        {
          label: "Read the newer version",
          act: () => void window.open(`/${article}`, "_blank", "noopener"),
        },
        { label: "Not now", act: () => box.close(next) },
      ],
    });
  };
}
