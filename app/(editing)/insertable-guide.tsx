"use client";

import { MDXProvider, useMDXComponents } from "@mdx-js/react";
import type { ComponentProps } from "react";
import { Example, type ExampleProps } from "@/components/guide/example";
import { type GuideComponents, runGuide } from "@/components/guide/run-guide";

/**
 * A page of the guide beside an editor: the examples of its text have a button that inserts them there. The one client component:
 * @mdx-js/react gives a text its components through React's context, which server components do not have. It is rendered on
 * the server like all others, and what a browser gets is plain HTML; the buttons are hidden until the editor's own script shows them
 * (`editor/help-examples.ts`).
 */
export function InsertableGuide({ compiled }: { compiled: string }) {
  const Text = runGuide(compiled, useContextComponents);
  return (
    <MDXProvider components={COMPONENTS as ComponentProps<typeof MDXProvider>["components"]}>
      <Text />
    </MDXProvider>
  );
}

const useContextComponents = () => useMDXComponents() as GuideComponents;

const COMPONENTS: GuideComponents = {
  Example: InsertableExample,
  // Without ids, which could be those of the page.
  h2: ({ children }: ComponentProps<"h2">) => <h2>{children}</h2>,
  // Nobody leaves the editor by following a link.
  a: ({ href, children }: ComponentProps<"a">) => (
    <a className="link" href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  ),
};

function InsertableExample(props: ExampleProps) {
  const { insert, title } = props;
  return (
    <div className="insertable">
      <Example {...props} />
      {insert && (
        <button
          type="button"
          hidden
          className="button button-plain"
          data-insert={insert}
          aria-label={`Insert ${title}`}
        >
          Insert
        </button>
      )}
    </div>
  );
}
