import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { seasonText, seriesText, smallWiki, wikiOf } from "../content/example";
import { releaseCalendar } from "./release-calendar";

const series = "content/series/jessica-jones.mdx";

const calendarOf = (fields: string) => {
  const { wiki, diagnostics } = wikiOf({
    ...smallWiki,
    [series]: seriesText("Jessica Jones", fields),
  });
  expect(diagnostics).toEqual([]);
  return releaseCalendar(wiki);
};

/** Parsed by a different library than the one that writes it. */
const eventsOf = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      days: `${event.startDate} ${event.endDate}`,
      allDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      status: component.getFirstPropertyValue("status"),
      stamp: String(component.getFirstPropertyValue("dtstamp")),
    };
  });

const announced = (lines: string) => `${seasonText(2, "2018-03-08")}announcements:\n${lines}`;

const said = (asOf: string, rest: string) =>
  `  - { as_of: ${asOf}, statement: Somebody said so, sources: [report], ${rest} }\n`;

test("each season is a day of the calendar, with its own id and time stamp", () => {
  const events = eventsOf(calendarOf(seasonText(2, "2018-03-08")));
  expect(events).toHaveLength(2);
  expect(events[1]).toEqual({
    uid: "jessica-jones-2@midland-circle",
    days: "2018-03-08 2018-03-09",
    allDay: true,
    summary: "Jessica Jones, season 2",
    description: "13 episodes.",
    status: "CONFIRMED",
    stamp: "2018-03-08T00:00:00Z",
  });
});

describe("an upcoming season", () => {
  test("spans all days of the latest announcement, as expected", () => {
    const events = eventsOf(
      calendarOf(
        announced(
          said("2018-04-12", "season: 3, standing: expected, expected: 2019") +
            said("2018-09-01", "season: 3, standing: expected, expected: 2019-06"),
        ),
      ),
    );
    expect(events).toHaveLength(3);
    expect(events[2]).toMatchObject({
      uid: "jessica-jones-3@midland-circle",
      days: "2019-06-01 2019-07-01",
      description: "Expected: June 2019, as known on September 1, 2018.",
      status: "TENTATIVE",
      stamp: "2018-09-01T00:00:00Z",
    });
  });

  test("is left out without a date, after a cancellation, and if there is only a rumor", () => {
    for (const lines of [
      said("2018-04-12", "season: 3, standing: undated"),
      said("2018-04-12", "season: 3, standing: rumor, expected: 2019"),
      said("2018-04-12", "season: 3, standing: expected, expected: 2019") +
        said("2019-02-18", "standing: canceled"),
    ])
      expect(eventsOf(calendarOf(announced(lines)))).toHaveLength(2);
  });
});

test("a calendar built twice is the same, whatever the time", () => {
  const fields = seasonText(2, "2018-03-08");
  expect(calendarOf(fields)).toBe(calendarOf(fields));
  expect(calendarOf(fields)).not.toContain(String(new Date().getFullYear()));
});
