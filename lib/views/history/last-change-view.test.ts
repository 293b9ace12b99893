import { expect, test } from "vitest";
import type { ArticleId } from "../../kinds/article-id";
import { lastChangeView } from "./last-change-view";

const id = "heroes/jessica-jones" as ArticleId;

test("an article says when it was last changed, in the time zone of its author, and by whom", () => {
  expect(lastChangeView(id, { instant: "2017-01-14T23:30:00-05:00", author: "A fan" })).toEqual({
    change: { date: "January 14, 2017", dateTime: "2017-01-14", author: "A fan" },
    historyHref: "/history/heroes/jessica-jones",
    editHref: "/edit/heroes/jessica-jones",
  });
});

test("without Git history, there is no date", () => {
  expect(lastChangeView(id, undefined).change).toBeUndefined();
});
