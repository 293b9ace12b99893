import { compileMDX } from "next-mdx-remote/rsc";
import { createElement, type FunctionComponent, type ReactNode } from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { renderPlugins } from "@/lib/mdx/pipeline";
import type { BodyView } from "@/lib/views/article-view";
import { vocabulary } from "./vocabulary";

/**
 * An article's text. What an author wrote was parsed by the same plugins when the content was checked, so nothing
 * here decides what it means. A text that was not checked comes compiled, from a process with limits.
 * @param aside what stands between the lead and the first section
 */
export async function ArticleBody({ body, aside }: { body: BodyView; aside?: ReactNode }) {
  const components = vocabulary(body, aside);
  if (body.compiled !== undefined) return createElement(runCompiled(body.compiled), { components });
  const { content } = await compileMDX({
    source: body.text,
    components,
    options: {
      mdxOptions: { remarkPlugins: renderPlugins([...body.numbers.keys()]), format: "mdx" },
    },
  });
  return content;
}

/** As next-mdx-remote does with what it has compiled itself: a function's body that is given React. */
function runCompiled(compiled: string): FunctionComponent<{ components: object }> {
  const build = Reflect.construct(Function, [compiled]) as (react: typeof jsxRuntime) => {
    default: FunctionComponent<{ components: object }>;
  };
  return build(jsxRuntime).default;
}
