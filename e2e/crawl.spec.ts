import { test } from "@playwright/test";
import { expectEverythingLinked } from "./crawl";

test("by links alone, every page is reached, every link arrives and every place on a page exists", async ({
  request,
}) => {
  test.setTimeout(180_000);
  await expectEverythingLinked(request);
});
