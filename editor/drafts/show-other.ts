import type { ChoiceBox } from "./choice-box";
import type { DraftEditor } from "./draft-editor";
import type { Typed } from "./typed";

/**
 * Shows another text where somebody has chosen it; if the server is needed and cannot be reached, the box says so.
 * @returns whether this page goes on, and shows it
 */
export async function showOther(
  editor: DraftEditor,
  box: ChoiceBox,
  other: Typed,
  revision: number,
  writer?: string,
): Promise<boolean> {
  const shown = await editor.show(other, revision, writer);
  if (shown === "unreachable") {
    const said = document.createElement("p");
    said.className = "field-error";
    said.setAttribute("role", "alert");
    box.show(said);
    said.textContent =
      "It comes with new sources, which the server has to show, and it cannot be reached. Nothing is lost: try again in a moment.";
  }
  return shown === "here";
}
