import { MDXProvider, useMDXComponents } from "@mdx-js/react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { GuidePage } from "@/components/guide/guide-page";
import { runGuide } from "@/components/guide/run-guide";
import { compileGuidePage } from "@/lib/guide/compile-guide";
import { buildGuide } from "@/lib/views/site/guide-view";
import { InsertableGuide } from "./insertable-guide";

async function language() {
  const view = buildGuide("language");
  if (!view) throw new Error("The example has this page.");
  return { view, compiled: await compileGuidePage(view.page) };
}

test("a help page prints its examples as they are, and leads to the other pages", async () => {
  const markup = renderToStaticMarkup(<GuidePage {...(await language())} />);
  expect(markup).toContain("## Heading\n\n  Words.</pre>");
  expect(markup).toContain("<figcaption");
  expect(markup).toContain("content/sources/a-source.yaml");
  expect(markup).toMatch(/<h2 id="a-link">A link<\/h2>/);
  expect(markup).toContain('<a href="/help/language" aria-current="page">');
  expect(markup).toMatch(/rel="prev" href="\/help\/first-steps"/);
  expect(markup).not.toMatch(/<button|Edit section/);
});

test("beside the editor the same text has a hidden button for each example that can be inserted", async () => {
  const { compiled } = await language();
  const markup = renderToStaticMarkup(<InsertableGuide compiled={compiled} />);
  const buttons = markup.match(/<button [^>]*>/g) ?? [];
  expect(buttons).toHaveLength(2);
  expect(buttons[0]).toMatch(
    /type="button" hidden="" .*data-insert="line" aria-label="Insert a link"/,
  );
  expect(buttons[1]).toMatch(/data-insert="block" aria-label="Insert a section"/);
  expect(markup).not.toContain(" id=");
});

test("components come from the context of @mdx-js/react, the nearest first", async () => {
  const { compiled } = await language();
  const Text = runGuide(compiled, useMDXComponents as never);
  const markup = renderToStaticMarkup(
    <MDXProvider components={{ Example: () => <i />, h2: () => <hr /> }}>
      <MDXProvider components={{ h2: () => <br /> }}>
        <Text />
      </MDXProvider>
    </MDXProvider>,
  );
  expect(markup.match(/<i>/g)).toHaveLength(3);
  expect(markup.match(/<br\/>/g)).toHaveLength(2);
  expect(markup).not.toContain("<hr");
});
