import { addTool } from "../commands/toolbar";
import { UNREACHABLE } from "../load-form";
import type { SourceField } from "../source-field";
import { listenForFiles } from "./incoming-files";
import { type Chosen, chooseFile } from "./picture-file";

export type PictureOptions = {
  form: HTMLFormElement;
  source: SourceField;
  /** Says something below the fields. */
  say(text: string, button?: { label: string; press(): void }): void;
};

type Places = {
  /** Holds the fields. */
  box: HTMLElement;
  bar: HTMLElement;
  /** Where in the text a point of the window is; undefined beside it. */
  offsetAt(event: DragEvent): number | undefined;
};

/**
 * Adds a picture to the wiki, and to the text, without leaving it: by a button, or with a file that is dropped on the text or pasted
 * into it. The code of the dialog is fetched when it is first needed.
 */
export function addPicture(options: PictureOptions, { box, bar, offsetAt }: Places): void {
  const { form, source, say } = options;
  if (!mayHaveFigures(form)) return;
  const open = dialogOpener(options);
  addTool(bar, "Picture", "Add a picture to the wiki, and place it here", () => void open());
  listenForFiles(box, (files, event) => {
    const chosen = chooseFile(files);
    if ("fault" in chosen) {
      say(chosen.fault);
      return;
    }
    const offset = event instanceof DragEvent ? offsetAt(event) : undefined;
    if (offset !== undefined) source.select(offset);
    void open(chosen);
  });
}

/** A source or another record has no text between its fields. */
function mayHaveFigures(form: HTMLFormElement): boolean {
  const hidden = (name: string) =>
    form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? "";
  const kind = hidden("kind") || hidden("id").split("/")[0];
  return kind !== "sources" && kind !== "images";
}

function dialogOpener(options: PictureOptions): (chosen?: Chosen) => Promise<void> {
  let dialog: Promise<{ open(chosen?: Chosen): void }> | undefined;
  return async (chosen) => {
    dialog ??= import("./picture-dialog").then(({ pictureDialog }) => pictureDialog(options));
    const loaded = await dialog.catch(() => undefined);
    if (!loaded) {
      dialog = undefined;
      options.say(UNREACHABLE);
    }
    loaded?.open(chosen);
  };
}
