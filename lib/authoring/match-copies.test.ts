import { expect, test } from "vitest";
import { sourceText, wikiOf } from "../content/example";
import type { SourceId } from "../kinds/article-id";
import type { CopyText } from "./copy-text";
import { matchCopies, plainAddress } from "./match-copies";

const { sources } = wikiOf({
  "content/sources/report.yaml": sourceText("A report", "url: https://www.paper.example/report/\n"),
  "content/sources/cover.yaml": sourceText("The “cover”"),
  "content/sources/twin.yaml": sourceText("Twins"),
  "content/sources/other-twin.yaml": sourceText("Twins"),
}).wiki;

const copyOf = (file: string, head: Partial<CopyText> = {}) => ({
  file,
  copy: { text: "", lineStarts: [], addresses: [], titles: [], ...head },
});

const match = (copies: ReturnType<typeof copyOf>[], fileBySource: [string, string][] = []) => {
  const { copyBySource, unmatched } = matchCopies(
    sources,
    copies,
    new Map(fileBySource as [SourceId, string][]),
  );
  return {
    matched: [...copyBySource].map(([source, { copy, by }]) => [source, copy.file, by]),
    unmatched: unmatched.map(({ copy, reason }) => [copy.file, reason]),
  };
};

test("a copy is matched by the option, its file name, its address or its title", () => {
  const { matched, unmatched } = match(
    [
      copyOf("cover.html"),
      copyOf("1.txt", { addresses: ["http://paper.example/report?utm_source=x#top"] }),
      copyOf("2.txt"),
    ],
    [["twin", "2.txt"]],
  );
  expect(matched).toEqual([
    ["twin", "2.txt", "option"],
    ["cover", "cover.html", "file name"],
    ["report", "1.txt", "address"],
  ]);
  expect(unmatched).toEqual([]);
  expect(match([copyOf("x.txt", { titles: ["The “Cover”"] })]).matched).toEqual([
    ["cover", "x.txt", "title"],
  ]);
});

test("a copy that matches no source, two sources, or one that already has a copy is reported", () => {
  const { matched, unmatched } = match([
    copyOf("cover.html"),
    copyOf("cover.txt"),
    copyOf("twins.md", { titles: ["Twins"] }),
    copyOf("x.txt"),
  ]);
  expect(matched).toEqual([["cover", "cover.html", "file name"]]);
  expect(unmatched).toEqual([
    ["cover.txt", "cover.html is the copy of cover already."],
    ["twins.md", "By its title it could be other-twin or twin."],
    ["x.txt", "No source is known by its name, address or title."],
  ]);
});

test("addresses are compared without protocol, www, fragment and tracking parameters", () => {
  expect(plainAddress("https://www.a.example/b/?utm_medium=y&id=3#c")).toBe("a.example/b?id=3");
});
