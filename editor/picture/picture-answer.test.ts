import { expect, test } from "vitest";
import { parsePictureAnswer } from "./picture-answer";

const json = (status: number, body: unknown) => parsePictureAnswer(Response.json(body, { status }));

test("a picture that was added has an id that a text can have", async () => {
  expect(await json(200, { state: "done", image: "a-door-2" })).toEqual({
    state: "added",
    image: "a-door-2",
  });
  for (const image of [undefined, "", '"/><Spoiler', "A door"])
    expect(await json(200, { state: "done", image })).toEqual({ state: "unreachable" });
});

test("what is wrong is said by field", async () => {
  const errors = { file: "Line 1: a script.", "": "Later." };
  expect(await json(422, { state: "refused", errors })).toEqual({ state: "refused", errors });
});

test("a session that ended, began again, or is somebody else’s", async () => {
  expect(await json(401, { state: "signed-out" })).toEqual({ state: "signed-out" });
  expect(await json(403, { state: "stale", token: "x" })).toEqual({ state: "stale", token: "x" });
  expect(await json(403, { state: "stale" })).toEqual({ state: "signed-out" });
  expect(await json(403, { state: "somebody-else" })).toEqual({ state: "somebody-else" });
});

test("sentences that are no JSON are shown, pages and failures are not", async () => {
  const plain = (status: number) =>
    parsePictureAnswer(
      new Response("Send it in a minute.", {
        status,
        headers: { "content-type": "text/plain; charset=utf-8" },
      }),
    );
  expect(await plain(429)).toEqual({ state: "refused", errors: { "": "Send it in a minute." } });
  expect(await plain(413)).toMatchObject({ errors: { file: expect.stringContaining("large") } });
  expect(await plain(502)).toEqual({ state: "unreachable" });
  const page = new Response("<p>Gone</p>", { headers: { "content-type": "text/html" } });
  expect(await parsePictureAnswer(page)).toEqual({ state: "unreachable" });
});
