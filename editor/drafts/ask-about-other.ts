import { subjectNoun } from "../../lib/drafts/subject-noun";
import type { AccountSaver } from "./account-saver";
import type { BrowserKeeper } from "./browser-keeper";
import { addChoice, sayDone } from "./choice-box";
import { type DraftEditor, differences, timeOf } from "./draft-editor";
import { sayInBox, showOther } from "./show-other";
import { isSameFields } from "./typed";

const ONLY_HERE =
  "The other text comes with other sources, so another page would take the place of this one, and this browser keeps nothing: it is private, or its storage is full. Open the other text under “Drafts” in your account, in another tab, or copy this one first.";

/**
 * Another tab or device has saved another text: neither may go without a word.
 * @returns a function that asks, unless it is asking already
 */
export function askAboutOther(
  editor: DraftEditor,
  saver: AccountSaver,
  browser: BrowserKeeper,
): () => void {
  let isAsking = false;
  return () => {
    const state = saver.state();
    if (isAsking || state.state !== "other") return;
    const { other } = state;
    isAsking = true;
    const end = (text: string, undo?: () => void | Promise<void>) => {
      isAsking = false;
      box.close(sayDone(editor.byButtons, text, undo));
    };
    const box = addChoice(editor.byButtons, {
      title: `You have two texts of this ${subjectNoun(editor.article)}`,
      text: `You have saved another text, in another tab or on another device, at ${timeOf(Date.parse(other.at))}. Neither is lost. Which one do you want to go on with?`,
      choices: [
        {
          label: "Go on with this text",
          isMain: true,
          act() {
            end("The other text is kept under “Drafts” in your account for 30 days.");
            return saver.replaceOther();
          },
        },
        {
          label: "Go on with the other one",
          async act() {
            const before = editor.typed();
            const isReplaced = !isSameFields(before.fields, other.fields);
            if (isReplaced && browser.state() === "failed") {
              sayInBox(box, ONLY_HERE);
              return;
            }
            // A page that comes in place of this one offers this text: the browser keeps it.
            if (!(await showOther(editor, box, other, other.revision))) return;
            browser.setAside(before);
            saver.followOther(other);
            end("This is the other text now.", async () => {
              saver.replaceSeen();
              await editor.show({ ...before, fields: editor.typed().fields });
            });
          },
        },
        {
          label: "See what differs",
          act: async () =>
            box.show(await differences(editor.typed(), other, "From this text to the other one")),
        },
      ],
    });
  };
}
