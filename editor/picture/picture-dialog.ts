import { UNREACHABLE } from "../load-form";
import { buildDialog, loadingHint, signInLink } from "./build-dialog";
import { listenForFiles } from "./incoming-files";
import { loadNewPicture } from "./load-new-picture";
import type { PictureOptions } from "./picture";
import type { PictureAnswer } from "./picture-answer";
import { type Chosen, chooseFile, faultOf, shownName } from "./picture-file";
import { type PictureForm, pictureForm } from "./picture-form";
import { placeFigure } from "./place-figure";
import { sendPicture } from "./send-picture";
import { fileViewer } from "./show-file";

const ADD = "Add and place it";
const WAIT = "Another picture is being added. Choose this one again when it is there.";

/**
 * The dialog that adds a picture to the wiki and places it in the text. Its fields are the form of the page for new pictures, as the
 * server prints it. Closed, it keeps them and the file until the picture has been added.
 */
export function pictureDialog({ form: editor, source, say }: PictureOptions) {
  const viewer = fileViewer();
  const parts = buildDialog(viewer.view);
  const { dialog, title, note, content, problem, again, close, buttons, actions } = parts;
  editor.after(dialog);
  let file: File | undefined;
  /** Undefined while it is loaded, and for those who may not add pictures. */
  let loaded: PictureForm | undefined;
  let isLoading = false;
  let isSending = false;

  const sayProblem = (...words: (string | Node)[]) => problem.replaceChildren(...words);

  function open(chosen?: Chosen): void {
    // The fields are those of the picture that is being added.
    if (chosen && !isSending) take(chosen);
    else if (chosen) sayProblem(WAIT);
    if (!dialog.open) dialog.showModal();
    if (loaded) loaded.focusFirst();
    else {
      title.focus();
      void load();
    }
  }

  /** Puts a file in the place of the one before. */
  function take({ file: next, note: about = "" }: Chosen): void {
    const replaced = file
      ? `It takes the place of ${shownName(file)}, which was not added. What you typed stays.`
      : "";
    show(next, [about, replaced].filter(Boolean).join(" "));
    loaded?.putFile(next);
  }

  function show(next: File | undefined, about = ""): void {
    file = next;
    note.textContent = about;
    viewer.show(next);
    sayProblem();
  }

  async function load(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    again.hidden = true;
    const part = await loadNewPicture().catch(() => undefined);
    isLoading = false;
    again.hidden = part !== undefined;
    sayProblem(part ? "" : UNREACHABLE);
    if (!part) return;
    const found = pictureForm(part);
    // Who may add pictures is said already.
    if (!found && content.textContent === part.textContent) return;
    content.replaceChildren(part);
    if (found) prepare(found);
  }

  function prepare(found: PictureForm): void {
    loaded = found;
    found.add.textContent = ADD;
    buttons.prepend(found.add);
    found.form.append(actions);
    found.putView(viewer.view);
    if (file) found.putFile(file);
    found.onFile(() => {
      show(found.file());
      const fault = file && faultOf(file);
      if (fault) sayProblem(found.showErrors({ file: fault }));
    });
    found.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!isSending) void send(found);
    });
    if (dialog.open && document.activeElement !== close) found.focusFirst();
  }

  async function send(sending: PictureForm): Promise<void> {
    const sent = file;
    const fault = sent && faultOf(sent);
    if (fault) {
      sayProblem(sending.showErrors({ file: fault }));
      return;
    }
    wait(sending, true);
    const answer = await sendPicture(sending.form);
    wait(sending, false);
    if (answer.state === "added") {
      reset(sending, file === sent ? undefined : file);
      finish(answer.image);
      return;
    }
    sayWhatIsWrong(sending, answer);
    if (!dialog.open)
      say("The picture was not added yet.", { label: "Open it again", press: () => open() });
  }

  function wait(sending: PictureForm, isWaiting: boolean): void {
    isSending = isWaiting;
    sending.hold(isWaiting);
    note.textContent = isWaiting ? "Adding the picture…" : "";
    if (isWaiting) sayProblem();
  }

  function finish(image: string): void {
    const where = `The picture is in the wiki as “${image}”`;
    const place = () => {
      const { change, end } = placeFigure(source.text(), source.selection().to, image);
      source.change([change]);
      source.select(end);
      say(`${where}, and in your text. Undo takes it out of the text.`);
    };
    // Whoever has closed the dialog may be in the middle of a sentence, and whoever has opened it again is about another picture.
    if (!dialog.open || file) {
      say(`${where}.`, { label: "Place it", press: place });
      return;
    }
    dialog.close();
    place();
  }

  /** Begins anew, with what the server prints then. */
  function reset({ add }: PictureForm, next: File | undefined): void {
    content.before(viewer.view);
    dialog.append(actions);
    add.remove();
    content.replaceChildren(loadingHint());
    loaded = undefined;
    show(next);
    if (next && dialog.open) void load();
  }

  function sayWhatIsWrong(
    sending: PictureForm,
    answer: Exclude<PictureAnswer, { state: "added" }>,
  ): void {
    switch (answer.state) {
      case "refused":
        sayProblem(sending.showErrors(answer.errors));
        return;
      case "signed-out":
        sayProblem(
          `Your session has ended. Nothing is lost: sign in, then press “${ADD}” again. `,
          signInLink(),
        );
        return;
      case "somebody-else":
        sayProblem(
          `Somebody else is signed in by now. Nothing is lost: sign in as yourself, then press “${ADD}” again. `,
          signInLink(),
        );
        return;
      default:
        sayProblem(UNREACHABLE);
    }
  }

  /** Whether leaving the page would lose something. */
  const isUnsent = () =>
    isSending || (loaded !== undefined && (file !== undefined || loaded.isTyped()));

  close.addEventListener("click", () => dialog.close());
  again.addEventListener("click", () => void load());
  dialog.addEventListener("close", () => {
    const { from, to } = source.selection();
    source.select(from, to);
  });
  listenForFiles(dialog, (files) => {
    const chosen = chooseFile(files);
    if ("fault" in chosen) sayProblem(chosen.fault);
    else if (!isSending) take(chosen);
  });
  // Somebody comes back from the tab where they have signed in.
  addEventListener("focus", () => {
    if (dialog.open && !loaded) void load();
  });
  addEventListener("beforeunload", (event) => {
    if (isUnsent()) event.preventDefault();
  });
  return { open };
}
