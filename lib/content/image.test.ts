import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { ImageId } from "../kinds/article-id";
import { heroText, imageText, smallWiki, svgText, wikiOf } from "./example";

const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
  .png()
  .toBuffer();

const hero = "content/heroes/jessica-jones.mdx";
const record = "content/images/door.yaml";
const picture = "content/images/door.svg";
const showing = (text: string) => ({
  [hero]: heroText("Jessica Jones", "aliases: [The Detective]\n", text),
});
const withDoor = {
  ...smallWiki,
  ...showing('<Figure image="door"/>'),
  [record]: imageText(),
  [picture]: svgText(),
};
const problemsOf = (changes: Record<string, string | Uint8Array | undefined>) => {
  const files = Object.entries({ ...withDoor, ...changes }).filter(([, one]) => one !== undefined);
  return wikiOf(Object.fromEntries(files) as Record<string, string>).diagnostics.map(
    ({ file, line, problem, fix }) => `${file}:${line} ${problem} → ${fix}`,
  );
};

test("an image is a picture and its record, and knows which articles show it", () => {
  const { wiki, diagnostics } = wikiOf(withDoor);
  expect(diagnostics).toEqual([]);
  const image = wiki.images.get("door" as ImageId);
  expect([image?.credit, image?.picture.width, image?.picture.height]).toEqual(["A fan", 480, 320]);
  expect(wiki.articlesByImage.get("door" as ImageId)).toEqual([
    { from: "heroes/jessica-jones", reveals: [] },
  ]);
});

test("a changed picture is a new version of the wiki", () => {
  const changed = { ...withDoor, [picture]: svgText('<path d="M0 0h8"/>') };
  expect(wikiOf(changed).wiki.version).not.toBe(wikiOf(withDoor).wiki.version);
});

describe("neither is accepted without the other", () => {
  test("an image file without a record is reported, also in the text that names it", () => {
    expect(problemsOf({ [record]: undefined })).toEqual([
      `${picture}:1 This image has no record. → Write who made it, and under which license, in content/images/door.yaml; the help page “Adding pictures” (content-guide/pictures.mdx) shows how.`,
      `${hero}:7 There is no image “door”. → Write the id of an image that exists, or add the image and its record: content/images/door.svg and door.yaml.`,
    ]);
  });

  test("a record without an image file", () => {
    expect(problemsOf({ [picture]: undefined })[0]).toBe(
      `${record}:1 There is no image for this record. → Add it as content/images/door.svg (or .png, or .webp), or delete the record.`,
    );
  });

  test("a typo in one of the two names gets a suggestion", () => {
    const problems = problemsOf({
      [record]: undefined,
      "content/images/doro.yaml": imageText(),
      ...showing("Words.<Uncited/>"),
    });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("This image has no record. Did you mean “doro”?");
    expect(problems[1]).toContain("There is no image for this record. Did you mean “door”?");
  });

  test("two pictures of one name", () => {
    expect(problemsOf({ "content/images/door.png": png })[0]).toContain(
      `content/images/door.png:1 ${picture} is an image of the same name. → Keep one`,
    );
  });
});

describe("a record says everything", () => {
  test.each(["title", "alt", "credit", "license", "source"])("%s is not left out", (field) => {
    const text = imageText().replace(new RegExp(`^${field}: .*\n`, "m"), "");
    const problems = problemsOf({ [record]: text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${record}:1 The field “${field}” is missing.`);
  });

  test.each([
    ["license: CC BY-SA 4.0", "license: CC BY-SA 4", "Did you mean “CC BY-SA 4.0”?"],
    ["license: CC BY-SA 4.0", "license: All rights reserved", "Expected CC BY-SA 4.0, "],
    ["source: own drawing", "source: the internet", "Expected “own drawing” or an address"],
    ["source: own drawing", "source: javascript:alert(1)", "Expected “own drawing” or an address"],
    ["alt: A door with", "alt: A door #", "Expected 10 to 250 characters; found 6."],
    ["credit: A fan", "credit: A fan\nlicence: MIT", "no field “licence” here. Did you mean"],
  ])("%s is not %s", (right, wrong, problem) => {
    expect(problemsOf({ [record]: imageText().replace(right, wrong) }).join("\n")).toContain(
      problem,
    );
  });

  test("the page a picture was taken from is an address", () => {
    const text = imageText().replace("own drawing", "https://commons.example.org/door");
    expect(problemsOf({ [record]: text })).toEqual([]);
  });
});

describe("text names an image that exists", () => {
  test("a mistake is reported with its line", () => {
    expect(problemsOf(showing('Text.\n\n<Figure image="dooor"/>'))[0]).toContain(
      `${hero}:9 There is no image “dooor”. Did you mean “door”?`,
    );
  });

  test("an image whose files are being fixed is not missed on top", () => {
    const problems = problemsOf({ [picture]: svgText("<script/>") });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("A drawing cannot contain <script>.");
  });
});

test("a name or a kind that an image cannot have", () => {
  for (const file of ["content/images/The Door.png", "content/images/door.jpg"])
    expect(problemsOf({ [file]: file.endsWith(".png") ? png : "" })[0]).toContain(
      "An image cannot have this file name.",
    );
});

test("a drawing over 20 kB is an error", () => {
  const long = svgText(`<path d="${"M0 0h8".repeat(4000)}"/>`);
  expect(problemsOf({ [picture]: long })[0]).toContain("This drawing is larger than 20 kB.");
});
