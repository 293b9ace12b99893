import { serialize } from "next-mdx-remote/serialize";
import { renderPlugins } from "./pipeline";

/**
 * What the page of an article's text is made by: a function's body, as `<ArticleBody>` runs it. Texts that were
 * not checked are compiled in a process of its own with it.
 * @param references the sources of the article, number 1 first, by which citations side by side are sorted
 * @throws Error where the text is not one that an article can have
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
