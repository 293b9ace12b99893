import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FieldInput, inputsOf } from "./field-inputs";
import { emptyGroup, type GroupValue, isGroup, isRows, readGroup } from "./input-values";
import { fieldsOfKind, type NewKind } from "./new-file";
import { readSent, stepRows, withoutBlankRows } from "./sent-values";
import { writeInputs } from "./write-inputs";
import { readRoot } from "./yaml-nodes";

const sentence = "A sentence long enough to stand in a list of search results, no more than that.";

/** Everything that files may have: comments, both styles of lists, all quotation marks, blocks, fields of other names. */
const CHARACTER = `---
# Who she is
title: 'Jessica Jones'   # as on the door
aliases: [ Jewel,  "The Detective", { name: Power Woman, section: Past } ]
description: >
  ${sentence}
line: jessica-jones
made_up: [left, alone]

played_by:
  # The first one
  - actor: cast/krysten-ritter
    series: [series/jessica-jones,   series/the-defenders]
    sources:
      - wp-jessica-jones # read twice
      - "wp-defenders"
  - series: [series/jessica-jones]

    actor: cast/elizabeth-cappuccino
    # Only in one episode
    reveals: "jessica-jones/2"
    sources: [ew-recap]
occupation: { text: Private investigator,  sources: [a-paper] } # since 2001
powers:
  - { text: Strength, sources: [a, b] }
  -   text: Flight
      uncited: true
relations: []
first_appearance:
    series: series/jessica-jones
    season: 1
    episode:
      number: 1
      title: "AKA Ladies Night"
    sources: [a]
comics_debut:
  issue: "Alias #1"
  year: 2001
  creators: ["Brian Michael Bendis", Michael Gaydos]
  sources: [a]
# The end
---

`;

const SERIES = `---
title: Daredevil
qualifier: series
description: ${sentence}
full_title: Marvel’s Daredevil
line: daredevil
network:
created_by: [{ to: team/drew-goddard, sources: [a] }, { to: team/b, uncited: true }]
leads: [heroes/matt-murdock]
seasons:
  - number: 1
    episodes:
      - number: 1
        title: "Into the Ring"
        directed_by: [{ name: Phil Abraham, uncited: true }]
        written_by:
          - { person: team/drew-goddard, sources: [a] }
      # The second
      - { number: 2, title: Cut Man }
      - number: 3
        title: Rabbit
    episode_sources: [a]
    released: 2015-04-10
    sources: [a]
announcements:
- as_of: 2016
  standing: expected
  statement: "It comes."
  expected: '2017'
  sources: [a]
---
`;

const QUOTE = `---
text: "I am not a hero."
description: ${sentence}
speaker: cast/krysten-ritter
role: actor
subjects: [heroes/jessica-jones]
source: report
date: 2017-01
status: sourced
misquotations:
  - text: "I am a hero."
    source: report
    note: |-
      Not said.
---
`;

const FILES: readonly [NewKind, string][] = [
  ["characters", CHARACTER],
  ["series", SERIES],
  ["quotes", QUOTE],
  ["sources", "title: A report # as printed\npublisher: A paper\nkind: press\ndate: 2017"],
];

const inputs = (kind: NewKind) => inputsOf(fieldsOfKind(kind));
const fileOf = (kind: NewKind) => `content/${kind}/a.${kind === "sources" ? "yaml" : "mdx"}`;

function read(kind: NewKind, text: string): GroupValue {
  const found = readRoot(fileOf(kind), text);
  if (!found) throw new Error(`These fields cannot be read:\n${text}`);
  return readGroup(inputs(kind), found.root);
}

function write(kind: NewKind, text: string, values: GroupValue): string {
  const written = writeInputs(fileOf(kind), text, inputs(kind), values);
  if (written === undefined) throw new Error("These fields cannot be written.");
  return written;
}

/** Sends some controls as a browser does, in place of what the file has. */
const send = (kind: NewKind, text: string, sent: Record<string, string>): string =>
  write(kind, text, readSent(inputs(kind), sent, read(kind, text)));

describe("a form that was not changed", () => {
  test.each(FILES)("leaves every byte of %s", (kind, text) => {
    expect(write(kind, text, read(kind, text))).toBe(text);
  });
});

/** The lines that only one of two texts has, with a sign. */
function changedLines(before: string, after: string): string[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `-${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+${line}`),
  ];
}

describe("what is changed is written in its place", () => {
  const changes: [string, NewKind, string, Record<string, string>, string[]][] = [
    [
      "a text in its quotation marks, with its comment",
      "characters",
      CHARACTER,
      { "f.title": "Jewel’s Friend" },
      ["-title: 'Jessica Jones'   # as on the door", "+title: 'Jewel’s Friend'   # as on the door"],
    ],
    [
      "a text in brackets",
      "characters",
      CHARACTER,
      { "f.occupation.text": "Detective, retired" },
      [
        "-occupation: { text: Private investigator,  sources: [a-paper] } # since 2001",
        '+occupation: { text: "Detective, retired",  sources: [a-paper] } # since 2001',
      ],
    ],
    [
      "a field that was not there, in the order of the schema",
      "characters",
      CHARACTER,
      { "f.occupation.reveals": "jessica-jones/1" },
      [
        "-occupation: { text: Private investigator,  sources: [a-paper] } # since 2001",
        "+occupation: { text: Private investigator, reveals: jessica-jones/1,  sources: [a-paper] } # since 2001",
      ],
    ],
    [
      "one value of a list on lines",
      "characters",
      CHARACTER,
      { "f.played_by.0.sources": "wp-jessica-jones\nwp-the-defenders\nnew" },
      ['-      - "wp-defenders"', '+      - "wp-the-defenders"', "+      - new"],
    ],
    [
      "a text that YAML would read as something else",
      "characters",
      CHARACTER,
      { "f.comics_debut.issue": "#1: yes" },
      ['-  issue: "Alias #1"', '+  issue: "#1: yes"'],
    ],
    [
      "names beside those that link to sections",
      "characters",
      CHARACTER,
      { "f.aliases": "Jewel\nAnother" },
      [
        '-aliases: [ Jewel,  "The Detective", { name: Power Woman, section: Past } ]',
        '+aliases: [ Jewel,  "Another", { name: Power Woman, section: Past } ]',
      ],
    ],
    [
      "a group that is emptied",
      "characters",
      CHARACTER,
      { "f.first_appearance.episode.number": "", "f.first_appearance.episode.title": "" },
      ["-    episode:", "-      number: 1", '-      title: "AKA Ladies Night"'],
    ],
    [
      "a group that is new",
      "characters",
      CHARACTER,
      { "f.real_name.text": "Jessica Campbell", "f.real_name.sources": "b" },
      ["+real_name:", "+  text: Jessica Campbell", "+  sources: [b]"],
    ],
    [
      "a field without a value",
      "series",
      SERIES,
      { "f.network": "Netflix" },
      ["-network:", "+network: Netflix"],
    ],
    [
      "a year in quotation marks",
      "series",
      SERIES,
      { "f.announcements.0.expected": "2018" },
      ["-  expected: '2017'", "+  expected: '2018'"],
    ],
    [
      "the first row is removed: what is left is numbered",
      "series",
      SERIES,
      { "r.seasons.0.episodes": "1\n2" },
      [
        "-      - number: 1",
        '-        title: "Into the Ring"',
        "-        directed_by: [{ name: Phil Abraham, uncited: true }]",
        "-        written_by:",
        "-          - { person: team/drew-goddard, sources: [a] }",
        "-      - { number: 2, title: Cut Man }",
        "-      - number: 3",
        "+      - { number: 1, title: Cut Man }",
        "+      - number: 2",
      ],
    ],
    [
      "a row in brackets",
      "series",
      SERIES,
      {
        "r.created_by": "1\nn1",
        "f.created_by.n1.to": "team/c",
        "f.created_by.n1.uncited": "\ntrue",
      },
      [
        "-created_by: [{ to: team/drew-goddard, sources: [a] }, { to: team/b, uncited: true }]",
        "+created_by: [{ to: team/b, uncited: true }, { to: team/c, uncited: true }]",
      ],
    ],
    [
      "a row on lines",
      "characters",
      CHARACTER,
      {
        "r.powers": "0\n1\nn1",
        "f.powers.n1.text": "Endurance: much",
        "f.powers.n1.sources": "a\nb",
      },
      ['+  - text: "Endurance: much"', "+    sources: [a, b]"],
    ],
    [
      "the first field of a row is emptied",
      "characters",
      CHARACTER,
      { "f.played_by.1.series": "" },
      [
        "-  - series: [series/jessica-jones]",
        "-    actor: cast/elizabeth-cappuccino",
        "+  - actor: cast/elizabeth-cappuccino",
      ],
    ],
    [
      "the words of a quote",
      "quotes",
      QUOTE,
      {
        "r.misquotations": "0\nn1",
        "f.misquotations.n1.text": "A hero.",
        "f.misquotations.n1.source": "interview",
        "f.misquotations.n1.note": "Cut",
      },
      ['+  - text: "A hero."', "+    source: interview", "+    note: Cut"],
    ],
    [
      "a field at the end of a file without a line break",
      "sources",
      FILES[3]?.[1] ?? "",
      { "f.language": "French", "f.author": "A. Writer" },
      ["+author: A. Writer", "+language: French"],
    ],
  ];
  test.each(changes)("%s", (_, kind, text, sent, lines) => {
    const written = send(kind, text, sent);
    expect(changedLines(text, written)).toEqual(lines);
    const wanted = withoutBlankRows(inputs(kind), readSent(inputs(kind), sent, read(kind, text)));
    expect(comparable(inputs(kind), read(kind, written))).toEqual(comparable(inputs(kind), wanted));
  });

  test("a file without fields gets them in the order of the schema", () => {
    const values = readSent(
      inputs("sources"),
      { "f.publisher": "A paper", "f.title": "A report" },
      emptyGroup(inputs("sources")),
    );
    expect(write("sources", "# Begun\n", values)).toBe(
      "# Begun\ntitle: A report\npublisher: A paper\n",
    );
    expect(
      write(
        "places",
        "---\n---\n\nWords.\n",
        readSent(inputs("places"), { "f.title": "A" }, emptyGroup(inputs("places"))),
      ),
    ).toBe("---\ntitle: A\n---\n\nWords.\n");
  });

  test("fields that cannot be read, or are written in another way, are left alone", () => {
    for (const text of [
      "---\ntitle: [a\n---\n",
      "---\ntitle: &a b\n---\n",
      "no fields",
      "---\n- a\n---\n",
    ])
      expect(
        writeInputs("content/places/a.mdx", text, inputs("places"), new Map()),
      ).toBeUndefined();
    const odd =
      "---\ntitle: [A, B]\naliases: [[a], b]\nseries: series/a\npart_of: somewhere\ntype: |\n  a\n  b\n---\n";
    const names = ["title", "aliases", "series", "part_of", "type"];
    expect(names.filter((name) => read("places", odd).has(name))).toEqual([]);
    const sent = Object.fromEntries(names.map((name) => [`f.${name}`, "x"]));
    expect(send("places", odd, { ...sent, "r.series": "n1", "f.series.n1.to": "x" })).toBe(odd);
  });

  test("whatever is sent under other names is ignored", () => {
    const hostile = {
      "f.__proto__": "x",
      "f.constructor": "x",
      "f.played_by.__proto__.actor": "x",
      "r.played_by": "0\n1\n__proto__\n-1\n99\n1\nconstructor",
      "f.played_by.99.actor": "x",
      "r.__proto__": "0",
    };
    expect(send("characters", CHARACTER, hostile)).toBe(CHARACTER);
    const many = Array.from({ length: 100_000 }, (_, index) => `n${index}`).join("\n");
    const rows = readSent(
      inputs("characters"),
      { "r.powers": many },
      read("characters", CHARACTER),
    ).get("powers");
    expect(isRows(rows ?? "") && (rows as unknown[]).length).toBe(150);
  });
});

/** What a reader of the form sees: without keys, and with values trimmed. */
function comparable(fields: readonly FieldInput[], values: GroupValue): unknown {
  return fields.flatMap((field): unknown[] => {
    const value = values.get(field.name);
    if (value === undefined || field.type === "position") return [];
    if (typeof value === "string") {
      const lines = value.split("\n").map((line) => line.trim());
      return lines.join("") === "" ? [] : [[field.name, lines.filter(Boolean)]];
    }
    if (isRows(value)) {
      const inner = field.type === "rows" ? field.fields : [];
      return value.length === 0
        ? []
        : [[field.name, value.map((row) => comparable(inner, row.values))]];
    }
    const group = comparable(field.type === "group" ? field.fields : [], value) as unknown[];
    return group.length === 0 ? [] : [[field.name, group]];
  });
}

/** Every control of a form, by its path. */
function listPaths(
  fields: readonly FieldInput[],
  values: GroupValue,
  before = "",
): { path: string; field: FieldInput }[] {
  return fields.flatMap((field) => {
    const path = `${before}${field.name}`;
    const value = values.get(field.name);
    if (value === undefined) return [];
    if (field.type === "group" && isGroup(value)) return listPaths(field.fields, value, `${path}.`);
    if (field.type === "rows" && isRows(value))
      return [
        { path, field },
        ...value.flatMap(({ key, values: inner }) =>
          listPaths(field.fields, inner, `${path}.${key}.`),
        ),
      ];
    return field.type === "position" ? [] : [{ path, field }];
  });
}

const texts = fc.oneof(
  fc.constantFrom(
    "",
    "A",
    "a: b",
    "# c",
    "[x]",
    "{ y",
    "2017",
    "true",
    "null",
    "- d",
    "“e” 'f' \"g\"",
    "*h",
    "é, ü",
    "1.5",
    "daredevil/2",
    "a\nb\nc",
    "\ttab",
    "x # y",
    "|",
    ">",
    "%",
    "@",
    "`",
    "~",
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\0]/g, "")),
);
const step = fc.record({
  at: fc.nat(),
  text: texts,
  type: fc.constantFrom("set", "add", "remove", "up", "down"),
});
type Step = { at: number; text: string; type: string };

/** One edit of somebody at a form. */
function edit(
  fields: readonly FieldInput[],
  values: GroupValue,
  { at, text, type }: Step,
): { values: GroupValue; path: string } {
  const all = listPaths(fields, values);
  if (type === "set") {
    const controls = all.filter(({ field }) => field.type !== "rows");
    const { path, field } = controls[at % controls.length] as (typeof controls)[number];
    const isLines = field.type === "lines";
    const typed =
      field.type === "switch" ? (text ? "true" : "") : isLines ? text : text.replaceAll("\n", " ");
    return { values: readSent(fields, { [`f.${path}`]: typed }, values), path };
  }
  const lists = all.filter(({ field }) => field.type === "rows");
  const { path } = lists[at % Math.max(1, lists.length)] ?? { path: "none" };
  if (type === "add") return { values: stepRows(fields, values, { type, path }), path };
  const key = (rowsAt(values, path) ?? []).map((row) => row.key)[at % 3] ?? "0";
  return { values: stepRows(fields, values, { type: type as "up", path: `${path}.${key}` }), path };
}

function rowsAt(values: GroupValue, path: string) {
  let at: unknown = values;
  for (const name of path.split("."))
    at =
      at instanceof Map
        ? at.get(name)
        : (at as { key: string; values: GroupValue }[] | undefined)?.find(({ key }) => key === name)
            ?.values;
  return at as { key: string }[] | undefined;
}

const comments = (text: string) =>
  text
    .split("\n")
    .filter((line) => /^\s*#/.test(line))
    .map((line) => line.trim())
    .sort();

describe.each(FILES)("any sequence of edits of %s", (kind, text) => {
  const fields = inputs(kind);

  test("writes what the form says, and nothing else: comments, and lines that nobody touched, stay", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let values = read(kind, text);
        const touched: string[] = [];
        for (const one of steps) {
          const done = edit(fields, values, one);
          values = done.values;
          touched.push(done.path.split(".")[0] ?? "");
        }
        values = withoutBlankRows(fields, values);
        const written = write(kind, text, values);
        expect(comparable(fields, read(kind, written)), written).toEqual(
          comparable(fields, values),
        );
        // A comment in a row goes with the row.
        if (
          steps.every(({ type, text: typed }) => type === "add" || (type === "set" && typed.trim()))
        )
          expect(comments(written)).toEqual(comments(text));
        for (const block of blocksOf(text))
          if (!touched.includes(block.name)) expect(written).toContain(block.text);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test("and back again gives the same bytes", () => {
    fc.assert(
      fc.property(step, (one) => {
        const values = read(kind, text);
        const changed = edit(fields, values, one);
        const name = changed.path.split(".")[0] ?? "";
        const was = values.get(name);
        if (was === undefined) return;
        const back = new Map([...changed.values, [name, was]]);
        expect(write(kind, text, back)).toBe(text);
      }),
    );
  });
});

/** Each field at the top of a file, with the lines below it and its comments. */
function blocksOf(text: string): { name: string; text: string }[] {
  return [...text.matchAll(/^([a-z_]+):.*\n(?:(?:[ -].*)?\n(?![a-z_]+:|---|#))*/gm)].map(
    (match) => ({
      name: match[1] ?? "",
      text: match[0].trimEnd(),
    }),
  );
}
