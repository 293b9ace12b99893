import { mdxFromMarkdown } from "mdast-util-mdx";
import { mdxExpression } from "micromark-extension-mdx-expression";
import { mdxJsx } from "micromark-extension-mdx-jsx";
import { mdxMd } from "micromark-extension-mdx-md";
import type { Processor } from "unified";

/**
 * MDX without JavaScript: tags and `{braces}` are recognized, but the text in braces is never parsed as code; `import`
 * and `export` are words. Replaces remark-mdx, even if the MDX compiler has put it before the other plugins: its
 * JavaScript parser (acorn) takes 39 seconds for 8 kB of `a,`. Runs before the plugins that add syntax.
 */
export function remarkSafeMdx(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [mdxExpression(), mdxJsx(), mdxMd()];
  data.fromMarkdownExtensions = [mdxFromMarkdown()];
}
