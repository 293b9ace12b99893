import { mdxFromMarkdown } from "mdast-util-mdx";
import { mdxExpression } from "micromark-extension-mdx-expression";
import { mdxJsx } from "micromark-extension-mdx-jsx";
import { mdxMd } from "micromark-extension-mdx-md";
import type { Processor } from "unified";

/**
 * MDX without JavaScript: tags and `{braces}` are recognized, and what stands in braces is never parsed as a
 * program; `import` and `export` are words. Takes the place of remark-mdx, also where the compiler of MDX has
 * put that before the other plugins: its JavaScript parser (acorn) takes 39 seconds for 8 kB of `a,`.
 * Comes before the plugins that add syntax.
 */
export function remarkSafeMdx(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [mdxExpression(), mdxJsx(), mdxMd()];
  data.fromMarkdownExtensions = [mdxFromMarkdown()];
}
