import { expect, test } from "vitest";
import { parseMultipart } from "./multipart";

/** A form as a browser sends it. */
async function parse(entries: [string, string | Blob][], fileField = "file") {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  const sent = new Response(form);
  return parseMultipart(
    await sent.arrayBuffer(),
    sent.headers.get("content-type") ?? "",
    fileField,
  );
}

test("the file is a field like the others, its bytes in base64", async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const fields = await parse([
    ["title", "A door\r\nof glass\0"],
    ["file", new File([bytes], "C:\\door.png", { type: "image/png" })],
  ]);
  expect(fields?.title).toBe("A door\nof glass");
  expect(Buffer.from(fields?.file ?? "", "base64")).toEqual(Buffer.from(bytes));
});

test("without a file there is no field, and what only looks like one is none", async () => {
  expect(await parse([["file", new File([], "")]])).toEqual({});
  expect(await parse([["file", "aGVsbG8="]])).toEqual({});
  expect(await parse([["other", new File(["x"], "x")]])).toEqual({});
});

test("a damaged form, and one with too many fields, are nothing", async () => {
  const type = "multipart/form-data; boundary=x";
  expect(
    await parseMultipart(new TextEncoder().encode("no form").buffer, type, "file"),
  ).toBeUndefined();
  expect(await parse(Array.from({ length: 201 }, () => ["a", "b"]))).toBeUndefined();
});
