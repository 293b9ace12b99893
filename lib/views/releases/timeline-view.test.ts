import { expect, test } from "vitest";
import { seasonText, seriesText, smallWiki, wikiOf } from "../../content/example";
import { parseDay } from "../../time/partial-date";
import { asOfHref } from "./as-of-href";
import { buildTimeline } from "./timeline-view";

const fields = `${seasonText(2, "2018-03-08")}announcements:
  - { as_of: 2016-01, season: 2, standing: undated, statement: In that month, sources: [report] }
  - { as_of: 2016-01-01, season: 2, standing: undated, statement: On that day, sources: [report] }
`;
const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/series/jessica-jones.mdx": seriesText("Jessica Jones", fields),
});

test("a statement without an exact day is not listed as news of a day", () => {
  expect(diagnostics).toEqual([]);
  const day = parseDay("2016-01-01");
  const { news } = buildTimeline(wiki).asOf(day as NonNullable<typeof day>);
  expect(news.said.map(({ statement }) => statement)).toEqual(["On that day"]);
  expect(news.dayUnknown.map(({ statement }) => statement)).toEqual(["In that month"]);
});

test.each([
  ["2015-11-19", { noPage: "before the record" }],
  ["0001-01-01", { noPage: "before the record" }],
  ["2015-11-20", { href: "/timeline/2015-11-20" }],
  ["2015-12-31", { href: "/timeline/2015-11-20" }],
  ["2030-01-01", { href: "/timeline/2018-03-08" }],
  ["2017-02-30", { noPage: "no such day" }],
])("the page for %s shows nothing that became known later", (day, answer) => {
  expect(asOfHref(wiki, day)).toEqual(answer);
});

test("a wiki without releases or statements has no page for any day", () => {
  const { wiki } = wikiOf({});
  expect(asOfHref(wiki, "2015-11-20")).toEqual({ noPage: "before the record" });
});
