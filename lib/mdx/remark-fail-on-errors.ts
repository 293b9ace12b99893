import type { Root } from "mdast";
import type { VFile } from "vfile";

/**
 * The last step before an article is rendered: throws if an earlier one reported an error. The content check has
 * already reported it; this protects against rendering an unchecked text.
 */
export function remarkFailOnErrors() {
  return (_tree: Root, file: VFile): void => {
    const error = file.messages.find((message) => message.fatal);
    if (error) throw error;
  };
}
