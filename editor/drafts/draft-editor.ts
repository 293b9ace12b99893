import type { SourceField } from "../source-field";
import type { Typed } from "./typed";

/** An editor whose text is never lost, as the parts of this folder know it. */
export type DraftEditor = {
  form: HTMLFormElement;
  article: string;
  /** The person who is signed in; empty for nobody. */
  account: string;
  source: SourceField;
  typed(): Typed;
  /**
   * Shows another text, as one step that Undo takes back, and keeps it at once.
   * @param revision of the draft that it goes on with
   */
  show(other: Typed, revision?: number): void;
  /** Where questions about what was there before stand, above the form. */
  above: Element;
  /** Where questions that come up while somebody types stand, by the buttons. */
  byButtons: Element;
};

/** What differs between two texts; its code is loaded when somebody asks. */
export async function differences(before: string, after: string, label: string) {
  const { showDifferences } = await import("./differences");
  return showDifferences(before, after, label);
}

/** `14:03`, or `Nov 30, 14:03` on another day. */
export function timeOf(at: number): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat("en-US", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(!isToday && { month: "short", day: "numeric" }),
  }).format(date);
}
