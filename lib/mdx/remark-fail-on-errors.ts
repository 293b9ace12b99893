import type { Root } from "mdast";
import type { VFile } from "vfile";

/**
 * The last step before an article is rendered: stops where an earlier one refused anything. The
 * content check has said so before; this holds when somebody renders a text that was not checked.
 */
export function remarkFailOnErrors() {
  return (_tree: Root, file: VFile): void => {
    const refused = file.messages.find((message) => message.fatal);
    if (refused) throw refused;
  };
}
