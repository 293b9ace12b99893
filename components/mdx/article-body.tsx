import { compileMDX } from "next-mdx-remote/rsc";
import { createElement, type FunctionComponent, type ReactNode } from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { findCompiled } from "@/lib/content/compiled-texts";
import { contentPool } from "@/lib/content/content-pool";
import { limitDiagnostic } from "@/lib/content/limit-diagnostic";
import { renderPlugins } from "@/lib/mdx/pipeline";
import type { BodyView } from "@/lib/views/article/article-view";
import { LimitError } from "@/lib/workers/limit-error";
import { vocabulary } from "./vocabulary";

const isDevelopment = process.env.NODE_ENV === "development";

/**
 * An article's text. The check has parsed it with the same plugins, so nothing here decides what it means. Text
 * that was not checked is compiled in a worker with limits: old revisions, and in `npm run dev` every text, so
 * that a file that was just saved never blocks other pages. What was compiled for somebody who has just published it is not
 * compiled again.
 * @param facts shown between the lead and the first section
 */
export async function ArticleBody({ body, facts }: { body: BodyView; facts?: ReactNode }) {
  const components = vocabulary(body, facts);
  const compiled =
    body.compiled ??
    (isDevelopment
      ? await compileInWorker(body)
      : await findCompiled({ text: body.text, references: [...body.numbers.keys()] }));
  if (typeof compiled === "string") return createElement(runCompiled(compiled), { components });
  if (compiled) return <TooMuch {...compiled} />;
  const { content } = await compileMDX({
    source: body.text,
    components,
    options: {
      mdxOptions: { remarkPlugins: renderPlugins([...body.numbers.keys()]), format: "mdx" },
    },
  });
  return content;
}

/** @returns what the worker compiled, or the problem of a text that exceeds the limits */
async function compileInWorker({ text, numbers }: BodyView) {
  try {
    return await contentPool().run("compile", { text, references: [...numbers.keys()] });
  } catch (error) {
    if (error instanceof LimitError) return limitDiagnostic("", error.amount);
    throw error;
  }
}

function TooMuch({ problem, fix }: { problem: string; fix: string }) {
  return (
    <div className="hatch border border-rule p-5">
      <p className="text-[1.1rem]">{problem}</p>
      <p className="mt-1">→ {fix}</p>
    </div>
  );
}

/** Runs compiled MDX as next-mdx-remote does: the body of a function that gets React. */
function runCompiled(compiled: string): FunctionComponent<{ components: object }> {
  const build = Reflect.construct(Function, [compiled]) as (react: typeof jsxRuntime) => {
    default: FunctionComponent<{ components: object }>;
  };
  return build(jsxRuntime).default;
}
