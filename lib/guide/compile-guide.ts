import { compileForProvider } from "../mdx/compile-text";
import { syntaxPlugins } from "../mdx/pipeline";
import { memoizeByKey } from "../state/memoize-by-key";
import { GuideError, type GuidePage, guidePages } from "./load-guide";
import { remarkGuide } from "./remark-guide";

/**
 * Compiles a page of the guide, once for all who show it: its components come from whoever renders it, the help page or the
 * editor.
 * @returns the body of a function, which `runGuide` runs
 * @throws GuideError
 */
export const compileGuidePage = memoizeByKey(async ({ file, text }: GuidePage): Promise<string> => {
  const slugs = new Set(guidePages().map(({ slug }) => slug));
  try {
    return await compileForProvider(text, [...syntaxPlugins, [remarkGuide, slugs]]);
  } catch (error) {
    throw new GuideError(`${file}, ${messageOf(error)}`, { cause: error });
  }
});

/** The compiler's wrapper puts lines of its own around the message. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^\[next-mdx-remote\].*\n/, "").split("\n")[0] ?? text;
}
