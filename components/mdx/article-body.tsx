import { compileMDX } from "next-mdx-remote/rsc";
import type { ReactNode } from "react";
import { renderPlugins } from "@/lib/mdx/pipeline";
import type { BodyView } from "@/lib/views/article-view";
import { vocabulary } from "./vocabulary";

/**
 * An article's text. The only file that knows next-mdx-remote: what an author wrote was parsed by
 * the same plugins when the content was checked, so nothing here decides what it means.
 * @param aside what stands between the lead and the first section
 */
export async function ArticleBody({ body, aside }: { body: BodyView; aside?: ReactNode }) {
  const { content } = await compileMDX({
    source: body.text,
    components: vocabulary(body, aside),
    options: { mdxOptions: { remarkPlugins: renderPlugins, format: "mdx" } },
  });
  return content;
}
