import { OTHER_PERSON, UNREACHABLE } from "../load-form";
import type { ChoiceBox } from "./choice-box";
import type { DraftEditor, Shown } from "./draft-editor";
import type { Typed } from "./typed";

const WHY: Partial<Record<Shown, string>> = {
  unreachable: `It comes with other sources, which the server has to show. ${UNREACHABLE}`,
  "other-person": OTHER_PERSON,
};

/**
 * Shows another text where somebody has chosen it; if the server is needed and cannot show it, the box says so.
 * @param writer the page that wrote it and is closed, if there is one
 * @returns whether this page goes on, and shows it
 */
export async function showOther(
  editor: DraftEditor,
  box: ChoiceBox,
  other: Typed,
  revision: number,
  writer = "",
): Promise<boolean> {
  const shown = await editor.show(other, revision, writer);
  const why = WHY[shown];
  if (why) sayInBox(box, why);
  return shown === "here";
}

export function sayInBox(box: ChoiceBox, text: string): void {
  const said = document.createElement("p");
  said.className = "field-error";
  said.setAttribute("role", "alert");
  box.show(said);
  said.textContent = text;
}
