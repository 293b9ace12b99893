import { expect, test } from "vitest";
import { chooseFile, faultOf, shownName } from "./picture-file";

const file = (name: string, type: string, size = 1000) => ({ name, type, size });
const MB = 1024 * 1024;

test.each(["image/jpeg", "image/png", "image/webp", "image/avif", "image/svg+xml"])(
  "%s can be added",
  (type) => {
    expect(faultOf(file("a", type))).toBeUndefined();
  },
);

test("where the browser names no type, the ending of the name counts", () => {
  expect(faultOf(file("A.AVIF", ""))).toBeUndefined();
  expect(faultOf(file("notes", ""))).toContain("“notes” is no picture that can be added.");
});

test("what is no picture, empty or too large says so before it is sent", () => {
  expect(faultOf(file("a.gif", "image/gif"))).toContain("“a.gif” is no picture");
  expect(faultOf(file("a.png", "application/pdf"))).toContain("is no picture");
  expect(faultOf(file("a.png", "image/png", 0))).toBe("“a.png” is empty.");
  expect(faultOf(file("a.png", "image/png", 7.9 * MB))).toBeUndefined();
  expect(faultOf(file("a.png", "image/png", 8 * MB))).toContain("it has 8.0 MB");
  expect(faultOf(file("a.png", "image/png", 9.14 * MB))).toContain("it has 9.2 MB");
});

test("of several files the first picture is taken, and a sentence says so", () => {
  const [text, one, two] = [
    file("a.txt", "text/plain"),
    file("b.png", "image/png"),
    file("c.png", "image/png"),
  ];
  expect(chooseFile([one])).toEqual({ file: one });
  expect(chooseFile([text, one, two])).toEqual({
    file: one,
    note: expect.stringContaining("Only “b.png” is here. Drop the others one by one"),
  });
  expect(chooseFile([text])).toEqual({ fault: expect.stringContaining("“a.txt” is no picture") });
});

test("a hostile file name stays a short name in a sentence", () => {
  expect(shownName({ name: "a\u202egnp.exe\u0000\n" })).toBe("“agnp.exe”");
  const long = shownName({ name: `${"😀".repeat(300)}.png` });
  expect([...long].length).toBeLessThanOrEqual(62);
  expect(long).toMatch(/\.png”$/);
});
