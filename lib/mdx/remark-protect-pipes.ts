import type { Nodes, Root } from "mdast";
import type { Processor } from "unified";
import { LINK } from "./remark-wiki-links";

/** A private-use character, as long as the bar that it replaces, so that positions stay the same. */
const STAND_IN = "\uE07C";

/**
 * Hides the bar of `[[target|words]]` from the parser, which would split a table cell at it, and puts it back into the
 * tree. Wraps the processor's parser, so it comes after that.
 */
export function remarkProtectPipes(this: Processor): void {
  const parse = this.parser as ((text: string, file: never) => Root) | undefined;
  if (!parse) return;
  this.parser = (text: string, file: unknown) => {
    // A text that contains the stand-in itself is parsed unchanged: the two could not be distinguished.
    if (!text.includes("[[") || text.includes(STAND_IN)) return parse(text, file as never);
    const tree = parse(
      // An escaped bar is already safe.
      text.replace(LINK, (link, target: string) =>
        target.endsWith("\\") ? link : link.replace("|", STAND_IN),
      ),
      file as never,
    );
    restoreBars(tree);
    return tree;
  };
}

/** With a stack: a hostile file may nest deeper than the call stack. */
function restoreBars(tree: Root): void {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    restoreIn(node as unknown as Record<string, unknown>);
    if ("attributes" in node)
      for (const attribute of node.attributes)
        restoreIn(attribute as unknown as Record<string, unknown>);
    if ("children" in node) waiting.push(...(node.children as Nodes[]));
  }
}

function restoreIn(record: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(record))
    if (typeof value === "string" && value.includes(STAND_IN))
      record[key] = value.replaceAll(STAND_IN, "|");
}
