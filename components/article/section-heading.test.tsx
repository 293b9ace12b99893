import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SectionHeading } from "./section-heading";

test("a section leads to the editor at its heading, in words of its own for screen readers", () => {
  const markup = renderToStaticMarkup(
    <SectionHeading level={2} id="powers-and-limits" editHref="/edit/heroes/jessica-jones">
      Powers <em>and</em> limits
    </SectionHeading>,
  );
  expect(markup).toMatch(
    /<a href="\/edit\/heroes\/jessica-jones#powers-and-limits" aria-label="Edit section Powers and limits" class="[^"]*print:hidden" rel="nofollow">Edit<\/a>/,
  );
});

test("a draft, an old revision and a page without a text have no link to edit a section", () => {
  const markup = renderToStaticMarkup(
    <SectionHeading level={2} id="sources">
      Sources
    </SectionHeading>,
  );
  expect(markup).not.toContain("Edit");
});
