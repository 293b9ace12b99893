import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergedText, mergeTexts } from "./merge-texts";

const lines = (...all: string[]) => `${all.join("\n")}\n`;
const merge = async (base: string, mine: string, theirs: string) =>
  mergedText(await mergeTexts({ base, mine, theirs }));

describe("two changes of a text are merged", () => {
  const base = lines("One.", "", "Two lives in Harlem.", "", "Three.");

  test("if only one has changed it", async () => {
    expect(await merge(base, base, "x\n")).toBe("x\n");
    expect(await merge(base, "x\n", base)).toBe("x\n");
    expect(await merge(base, "x\n", "x\n")).toBe("x\n");
  });

  test("if they are in different lines", async () => {
    expect(await merge(base, base.replace("One.", "One!"), base.replace("Three.", "Three!"))).toBe(
      lines("One!", "", "Two lives in Harlem.", "", "Three!"),
    );
  });

  test("if they are in different words of a line", async () => {
    expect(
      await merge(
        base,
        base.replace("lives", "worked"),
        base.replace("Harlem.", "Hell’s Kitchen."),
      ),
    ).toBe(lines("One.", "", "Two worked in Hell’s Kitchen.", "", "Three."));
  });

  test("if both made the same change, and one more", async () => {
    expect(
      await merge(base, base.replace("lives", "lived"), base.replace("lives in", "lived near")),
    ).toBe(lines("One.", "", "Two lived near Harlem.", "", "Three."));
  });
});

describe("what both have changed in different ways is a conflict", () => {
  test("of whole lines, between what is merged", async () => {
    const base = lines("One.", "", "Two lives in Harlem.", "", "Three.");
    const mine = base.replace("Harlem", "Brooklyn").replace("One.", "One!");
    const theirs = base.replace("Harlem", "Queens").replace("Three.", "Three!");
    expect(await mergeTexts({ base, mine, theirs })).toEqual([
      { text: "One!\n\n" },
      {
        base: "Two lives in Harlem.\n",
        mine: "Two lives in Brooklyn.\n",
        theirs: "Two lives in Queens.\n",
      },
      { text: "\nThree!\n" },
    ]);
  });

  test("if one removed what the other changed", async () => {
    const base = lines("One.", "Two.");
    expect(
      await mergeTexts({ base, mine: lines("One."), theirs: lines("One.", "Two, too.") }),
    ).toEqual([{ text: "One.\n" }, { base: "Two.\n", mine: "", theirs: "Two, too.\n" }]);
  });

  test("also if the text has lines like those by which Git marks conflicts", async () => {
    const marks = ["<<<<<<< mine", "=======".repeat(20), "||||||| base", ">>>>>>> theirs"];
    const text = (word: string) => lines(...marks, word, ...marks);
    expect(await mergeTexts({ base: text("a"), mine: text("b"), theirs: text("c") })).toEqual([
      { text: lines(...marks) },
      { base: "a\n", mine: "b\n", theirs: "c\n" },
      { text: lines(...marks) },
    ]);
  });
});

test("no word that somebody has added is lost, wherever the two have added them", async () => {
  const word = fc.constantFrom("a", "b", "\\n", "\\", "é", "<<<<<<<", "\n", "\n\n");
  const places = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });
  const add = (words: readonly string[], name: string, at: readonly number[]) => {
    const added = [...words];
    for (const [number, place] of at.entries()) added.splice(place, 0, `${name}${number}`);
    return `${added.join(" ")}\n`;
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { maxLength: 20 }),
      places,
      places,
      async (words, mine, theirs) => {
        const parts = await mergeTexts({
          base: add(words, "", []),
          mine: add(words, "mine", mine),
          theirs: add(words, "theirs", theirs),
        });
        const sides = (side: "mine" | "theirs") =>
          parts.map((part) => ("text" in part ? part.text : part[side])).join("");
        for (const number of mine.keys()) expect(sides("mine")).toContain(`mine${number}`);
        for (const number of theirs.keys()) expect(sides("theirs")).toContain(`theirs${number}`);
      },
    ),
    { numRuns: 30 },
  );
});
