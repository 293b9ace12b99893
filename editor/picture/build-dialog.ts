import { element } from "../element";

/** The elements of the dialog, before its form is loaded. */
export function buildDialog(preview: HTMLElement) {
  const title = element(
    "h2",
    { id: "new-picture", className: "dialog-title", tabIndex: -1 },
    "Add a picture",
  );
  const note = element("p", { className: "picture-note" });
  note.setAttribute("role", "status");
  const content = element("div", {}, loadingHint());
  const problem = element("p", { className: "field-error" });
  problem.setAttribute("role", "alert");
  const again = element(
    "button",
    { type: "button", className: "button", hidden: true },
    "Try again",
  );
  const close = element("button", { type: "button", className: "button button-plain" }, "Close");
  const buttons = element("p", { className: "dialog-buttons" }, again, close);
  // In view wherever the form is scrolled to.
  const actions = element("div", { className: "picture-actions" }, problem, buttons);
  const dialog = element(
    "dialog",
    { className: "source-dialog picture-dialog" },
    title,
    note,
    preview,
    content,
    actions,
  );
  dialog.setAttribute("aria-labelledby", title.id);
  return { dialog, title, note, content, problem, again, close, buttons, actions };
}

export const loadingHint = () => element("p", { className: "field-hint" }, "Loading the form…");

/** Leads to signing in without leaving the page. */
export const signInLink = () =>
  element(
    "a",
    { className: "link", href: "/account/sign-in", target: "_blank", rel: "noopener" },
    "Sign in, in another tab",
  );
