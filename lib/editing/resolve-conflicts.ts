import { type Edit, mergeEdit } from "./save-edit";

/** Whose words of a conflict count. */
export const CHOICES = ["mine", "theirs", "both"] as const;
type Choice = (typeof CHOICES)[number];

const isChoice = (text: string | undefined): text is Choice =>
  (CHOICES as readonly (string | undefined)[]).includes(text);

/** The name of the field with the choice for a conflict, counted from 0. */
export const choiceField = (number: number): string => `choice-${number}`;

/**
 * An edit on top of the version that it conflicts with.
 * @param theirs the blob of the version that the choices are about
 * @param fields with a choice for each conflict
 * @returns undefined if one is missing, or the conflicts are others by now
 */
export async function resolveConflicts(
  edit: Edit,
  theirs: string,
  fields: Readonly<Record<string, string | undefined>>,
): Promise<Edit | undefined> {
  const merged = await mergeEdit(edit, "edit");
  if (merged.state === "merged") return edit;
  if (merged.state !== "conflict" || merged.theirs.blob !== theirs) return undefined;
  let number = 0;
  let text = "";
  for (const part of merged.parts) {
    if ("text" in part) {
      text += part.text;
      continue;
    }
    const choice = fields[choiceField(number++)];
    if (!isChoice(choice)) return undefined;
    text += choice === "both" ? joined(part.theirs, part.mine) : part[choice];
  }
  return { ...edit, base: theirs, text };
}

/** Two passages that were one are two paragraphs. */
const joined = (first: string, second: string) =>
  first && second ? `${first.trimEnd()}\n\n${second}` : first + second;
