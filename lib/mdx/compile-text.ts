import { serialize } from "next-mdx-remote/serialize";
import type { PluggableList } from "unified";
import { renderPlugins } from "./pipeline";

/**
 * Compiles an article's text to the body of a function, which `<ArticleBody>` runs. Unchecked texts are compiled in a
 * separate process.
 * @param references the sources of the article, number 1 first; adjacent citations are sorted by number
 * @throws Error if the text has errors
 */
export async function compileText(
  text: string,
  references: readonly string[] = [],
): Promise<string> {
  const remarkPlugins = renderPlugins(references);
  const options = { mdxOptions: { remarkPlugins, format: "mdx" as const } };
  const { compiledSource } = await serialize(text, options, true);
  return compiledSource;
}

/**
 * Compiles a text whose components are given by `useMDXComponents`, as @mdx-js/react has it, so that it may be shown with
 * different ones.
 * @throws Error if the text has errors
 */
export async function compileForProvider(
  text: string,
  remarkPlugins: PluggableList,
): Promise<string> {
  const options = { mdxOptions: { remarkPlugins, format: "mdx" as const } };
  const { compiledSource } = await serialize(text, options);
  return compiledSource;
}
