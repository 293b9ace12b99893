import type { SourceField } from "../source-field";
import type { Typed } from "./typed";

/** What has become of a text that was to be shown: without the server, or for somebody else, one with other rows is not. */
export type Shown = "here" | "leaving" | "unreachable" | "other-person";

/** An editor whose text is never lost, as the parts of this folder know it. */
export type DraftEditor = {
  form: HTMLFormElement;
  article: string;
  /** The person who is signed in; empty for nobody. */
  account: string;
  source: SourceField;
  typed(): Typed;
  /**
   * Shows another text, as one step that Undo takes back, and keeps it at once. One with other rows is shown by the server, in a page
   * that takes the place of this one.
   * @param revision of the draft that it goes on with
   * @param writer the page that wrote it and is closed; empty for none
   */
  show(other: Typed, revision?: number, writer?: string): Promise<Shown>;
  /** Where questions about what was there before stand, above the form. */
  above: Element;
  /** Where questions that come up while somebody types stand, by the buttons. */
  byButtons: Element;
};

type Written = Pick<Typed, "text" | "fields">;

/** New sources are lines below the text: `title: First look`. */
function linesOf({ text, fields }: Written): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith("r.") ? [] : [`${name.slice(name.lastIndexOf(".") + 1)}: ${value}`],
  );
  return lines.length === 0 ? text : `${text.trimEnd()}\n\n${lines.join("\n")}\n`;
}

/** What differs between two texts and what goes with them; its code is loaded when somebody asks. */
export async function differences(before: Written, after: Written, label: string) {
  const { showDifferences } = await import("./differences");
  return showDifferences(linesOf(before), linesOf(after), label);
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
