import { subjectNoun } from "../../lib/drafts/subject-noun";
import type { BrowserKeeper } from "./browser-keeper";
import { addChoice, sayDone } from "./choice-box";
import { type DraftEditor, differences, timeOf } from "./draft-editor";
import type { KeptText } from "./kept-text";
import { showOther } from "./show-other";
import { type OpenedPage, sortKept } from "./sort-kept";
import type { Store } from "./store";

type Options = {
  browser: BrowserKeeper;
  /** Tabs that edit the same article now. */
  openTabs: ReadonlySet<string>;
  opened: OpenedPage;
};

/** Offers what the browser has kept of this article: nothing is put in or thrown away without a choice. */
export async function offerKept(editor: DraftEditor, options: Options): Promise<void> {
  const { browser, openTabs, opened } = options;
  const store = await browser.store();
  const kept = await store?.list().catch(() => undefined);
  if (!store || !kept) return;
  const { offered, removed, hasHidden } = sortKept(kept, opened);
  await store.remove(removed.filter((id) => !openTabs.has(id))).catch(() => {});
  for (const one of offered) offer(editor, store, one, openTabs.has(one.id));
  if (openTabs.size > 0 && offered.every(({ id }) => !openTabs.has(id)))
    addChoice(editor.above, {
      title: `This ${subjectNoun(editor.article)} is open in another tab`,
      text: "What you write there and here is kept apart, so neither overwrites the other.",
      choices: [],
    });
  if (hasHidden)
    addChoice(editor.above, {
      title: `This browser keeps a text of this ${subjectNoun(editor.article)}`,
      text: editor.account
        ? "Somebody else wrote it while they were signed in. Only they can see it."
        : "Somebody wrote it while they were signed in. If that was you, sign in, and it is offered here.",
      choices: [],
    });
}

function offer(editor: DraftEditor, store: Store, kept: KeptText, isOpen: boolean): void {
  const box = addChoice(editor.above, {
    title: `You have a text of this ${subjectNoun(editor.article)} that is not published`,
    text: isOpen
      ? `It is open in another tab of this browser, where it was changed at ${timeOf(kept.at)}.`
      : `This browser kept it at ${timeOf(kept.at)}.`,
    choices: [
      {
        label: "Open it here",
        isMain: true,
        async act() {
          // Another tab may have gone on with it since, and then it is still that tab's.
          const last =
            (await store.list().catch(() => [])).find(({ id }) => id === kept.id) ?? kept;
          const isClosed = !isOpen && last.at === kept.at;
          const before = editor.typed();
          // The page that comes in its place removes it, once it is kept there.
          const writer = isClosed ? kept.id : "";
          if (!(await showOther(editor, box, last, last.revision, writer))) return;
          box.close(
            sayDone(
              editor.above,
              "Your text is back. Read it once more before you publish.",
              // The sources that were added since stay.
              async () => void (await editor.show({ ...before, fields: editor.typed().fields })),
            ),
          );
          // From now on this page keeps it. What another tab is writing stays that tab's.
          if (isClosed) void store.remove([kept.id]).catch(() => {});
        },
      },
      {
        label: "See what differs",
        act: async () =>
          box.show(await differences(editor.typed(), kept, "From the text below to the kept one")),
      },
      ...(isOpen
        ? []
        : [
            {
              label: "Discard it",
              async act() {
                await store.put({ ...kept, discardedAt: Date.now() });
                box.close(
                  sayDone(editor.above, "The kept text is discarded.", async () => {
                    await store.put(kept);
                    offer(editor, store, kept, isOpen);
                  }),
                );
              },
            },
          ]),
    ],
  });
}
