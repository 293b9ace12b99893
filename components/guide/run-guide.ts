import type { ComponentType, FunctionComponent } from "react";
import * as jsxRuntime from "react/jsx-runtime";

/** What stands for the elements of a page of the guide: `h2`, `a`, `Example` … */
export type GuideComponents = Readonly<Record<string, ComponentType<never>>>;

/** Outside of a build, code is compiled for React's development runtime. */
const jsxDEV = (type: never, props: never, key: never, isStatic: boolean) =>
  (isStatic ? jsxRuntime.jsxs : jsxRuntime.jsx)(type, props, key);

/**
 * Runs a compiled page of the guide (`compileGuidePage`).
 * @param useMDXComponents its components: those of the context of @mdx-js/react, or always the same where there is no context
 */
export function runGuide(
  compiled: string,
  useMDXComponents: () => GuideComponents,
): FunctionComponent {
  const build = Reflect.construct(Function, [compiled]) as (react: object) => {
    default: FunctionComponent;
  };
  return build({ ...jsxRuntime, jsxDEV, useMDXComponents }).default;
}
