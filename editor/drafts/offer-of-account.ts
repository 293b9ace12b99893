import { askForm } from "./ask-form";
import { sayDone } from "./choice-box";
import type { DraftEditor } from "./draft-editor";

/** The draft of the account that the page offers: deleting it does not leave the page, and can be undone. */
export function enhanceOffer({ above }: DraftEditor): void {
  const offer = above.querySelector<HTMLElement>("[data-draft-offer]");
  const form = offer?.querySelector("form");
  if (!offer || !form) return;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!(await askForm(form, "/do/delete-draft"))) {
      // Without an answer for scripts the form goes the usual way, which says what is wrong.
      form.submit();
      return;
    }
    offer.hidden = true;
    sayDone(
      above,
      "The draft is deleted. It is kept under “Drafts” in your account for 30 days.",
      async () => {
        if (await askForm(form, "/do/restore-draft")) offer.hidden = false;
        else location.assign("/account/drafts");
      },
    ).focus();
  });
}
