import fc from "fast-check";
import { XmlDocument, XmlElement, XmlText } from "libxml2-wasm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { decodeText } from "../decode-text";
import { svgText } from "../example";
import { HEAVY_DRAWINGS, HOSTILE_DRAWINGS } from "./hostile-drawings";
import { parseSvg } from "./parse-svg";

const file = "content/images/door.svg";
const problemsOf = (text: string) =>
  parseSvg(file, text).diagnostics.map(
    ({ line, column, problem }) => `${line}:${column} ${problem}`,
  );
const printed = (text: string) => parseSvg(file, text).drawing?.content;
const BEGINNING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320"';

test("shapes, groups, patterns and references within the drawing pass, and the viewBox is its size", () => {
  const text = svgText(
    `<title>A door</title><defs><pattern id="rain" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0l8 8"/></pattern></defs>\n<!-- sky --><g transform="rotate(45 8 8) scale(2)"><rect width='480' height="320" fill="url(#rain)"></rect></g>`,
  );
  expect(parseSvg(file, text)).toEqual({
    drawing: {
      width: 480,
      height: 320,
      content: `${BEGINNING}><title>A door</title><defs><pattern id="rain" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0l8 8"/></pattern></defs><g transform="rotate(45 8 8) scale(2)"><rect width="480" height="320" fill="url(#rain)"/></g></svg>`,
    },
    diagnostics: [],
  });
});

test("a drawing is printed anew: without comments and indentation, in ASCII, and the same every time", () => {
  const text = svgText(
    "<!-- <script>alert(1)</script> -->\n  <title>\n Nelson &amp; Murdock’s\n door &lt;3 &#x1F6AA;</title>\n\t<path d='M0 0\n  h8'\n/>",
  );
  const content = `${BEGINNING}><title>Nelson &#38; Murdock&#8217;s door &#60;3 &#128682;</title><path d="M0 0 h8"/></svg>`;
  expect(printed(text)).toBe(content);
  expect(printed(content)).toBe(content);
});

describe("what is more than a shape is an error, with its place and fix", () => {
  test.each([
    ["<script>alert(1)</script>", "2:1 A drawing cannot contain <script>."],
    ['<path onload="alert(1)"/>', '2:7 <path> cannot have onload="alert(1)" in a drawing.'],
    ["<foreignObject/>", "2:1 A drawing cannot contain <foreignObject>."],
    ["<style>path { fill: red }</style>", "2:1 A drawing cannot contain <style>."],
    ['<path d="M0 0"\n  style="fill: red"/>', '3:3 <path> cannot have style="fill: red"'],
    ['<path class="a"/>', '<path> cannot have class="a" in a drawing.'],
    ['<image href="https://example.org/a.png"/>', "A drawing cannot contain <image>."],
    ['<use href="#a"/>', "A drawing cannot contain <use>."],
    ['<a href="/">x</a>', "A drawing cannot contain <a>."],
    ['<animate attributeName="x"/>', "A drawing cannot contain <animate>."],
    ["<text>Words</text>", "A drawing cannot contain <text>."],
    ["<lineargradient/>", "<lineargradient>. Did you mean “linearGradient”?"],
    ['<path strokewidth="4"/>', '<path> cannot have strokewidth="4" in a drawing. Did you mean'],
    ['<path fill="url(https://example.org/#a)"/>', "<path> cannot have fill="],
    ['<path fill="url(//example.org)"/>', "<path> cannot have fill="],
    ['<path fill="url(1)"/>', "<path> cannot have fill="],
    ['<path fill="u\\72l(1)"/>', "<path> cannot have fill="],
    ['<path fill="url(#a) url(#b)"/>', "<path> cannot have fill="],
    ['<path stroke-width="5em"/>', "<path> cannot have stroke-width="],
    ['<path stroke-width="1234567890"/>', "<path> cannot have stroke-width="],
    ['<path d="L8 8"/>', '<path> cannot have d="L8 8" in a drawing.'],
    ['<path d="M0 0 & 8"/>', "not well-formed XML: Unterminated reference"],
    ['<path transform="rotate(9) url(a)"/>', "<path> cannot have transform="],
    ['<path xml:base="https://example.org"/>', "<path> cannot have xml:base="],
    ["<x:path/>", "A drawing cannot contain <x:path>."],
    ['<g xmlns="http://www.w3.org/2000/svg"/>', "<g> cannot have xmlns="],
    ['<g xmlns:x="http://www.w3.org/2000/svg"/>', "<g> cannot have xmlns:x="],
    ['<svg viewBox="0 0 9 9"/>', "<svg> cannot be inside <svg>."],
    ["<title>A <g/> door</title>", "2:10 <g> cannot be inside <title>."],
    ["<stop/>", "2:1 <stop> cannot be inside <svg>."],
    [`<${"g".repeat(9000)}/>`, `2:1 A drawing cannot contain <${"g".repeat(40)}…>.`],
    ["<g>A door</g>", "2:4 There is text between the shapes, where nobody sees it."],
    ["<__proto__/>", "A drawing cannot contain <__proto__>."],
    ['<path constructor="a"/>', '<path> cannot have constructor="a"'],
  ])("%s", (shapes, problem) => {
    expect(problemsOf(svgText(shapes)).join("\n")).toContain(problem);
  });

  test("all of one drawing at once", () => {
    const shapes = '<path onload="a()" style="b" d="M0 0"/>\n<blink/>\n<g>\n<path d="x"/></g>';
    expect(problemsOf(svgText(shapes))).toEqual([
      '2:7 <path> cannot have onload="a()" in a drawing.',
      '2:20 <path> cannot have style="b" in a drawing.',
      "3:1 A drawing cannot contain <blink>.",
      '5:7 <path> cannot have d="x" in a drawing.',
    ]);
  });

  test.each([
    ["a document type", "<!DOCTYPE svg>\n", "1:1 A drawing cannot have a DOCTYPE, CDATA section"],
    [
      "an instruction",
      '<?xml-stylesheet href="a.css"?>\n',
      "1:1 A drawing cannot have an XML declaration",
    ],
    [
      "an XML declaration",
      '<?xml version="1.0"?>\n',
      "1:1 A drawing cannot have an XML declaration",
    ],
    ["a second byte order mark", "\uFEFF", "1:1 There is a byte order mark here"],
    ["a NUL", "\0", "1:1 There is a NUL character here"],
  ])("%s before it", (_, before, problem) => {
    const problems = problemsOf(before + svgText());
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test("the same in its middle, and a comment that only names them passes", () => {
    expect(problemsOf(svgText("<title><![CDATA[a]]></title>"))[0]).toContain(
      "2:8 A drawing cannot have",
    );
    expect(problemsOf(svgText("<g>\n<?php ?></g>"))[0]).toContain(
      "3:1 A drawing cannot have an XML",
    );
    expect(problemsOf(svgText("<!-- <?xml?> <!DOCTYPE svg> & < -->"))).toEqual([]);
  });
});

describe("what a browser could not read as XML is an error", () => {
  const faults = [
    "<path d=M0>",
    '<g><path d="M0 0"/>',
    '<path d="M0 0" d="M1 1"/>',
    '<path d="M0 0"fill="red"/>',
    "<title>Nelson & Murdock</title>",
    "<title>Nelson &nbsp; Murdock</title>",
    "<title>a]]>b</title>",
    "<title>\u0001</title>",
    "<title>\uFFFF</title>",
    "<title>&#1;</title>",
    "<title>&#xD800;</title>",
    "<!-- a -- b -->",
    "<!-- a --->",
    "<!-- a",
    "<g></G>",
    "</g>",
    "< g/>",
    '<path d="<"/>',
    "<path d/>",
    "<path d=\"M0 0'/>",
  ];

  test.each(faults)("%s", (shapes) => {
    const text = svgText(shapes);
    expect(() => XmlDocument.fromString(text)).toThrow();
    expect(problemsOf(text)[0]).toContain("not well-formed XML");
  });

  test("with its place and a fix", () => {
    const text = svgText("<title>🚪🚪</title>\n<title>🚪 Nelson & Murdock</title>");
    expect(parseSvg(file, text).diagnostics).toEqual([
      {
        file,
        line: 3,
        column: 18,
        problem:
          "Browsers cannot read this drawing because it is not well-formed XML: Unterminated reference (a reference must end with `;`).",
        fix: "Write &amp; for a plain &; the only named entities are &amp;, &lt;, &gt;, &quot; and &apos;.",
      },
    ]);
  });

  test.each([
    ["<p>no drawing</p>"],
    ['<svg viewBox="0 0 480 320"></svg>'],
    [svgText().replace(' viewBox="0 0 480 320"', "")],
    [svgText().replace("2000/svg", "1999/xhtml")],
  ])("%s is not one drawing with a size", (text) => {
    expect(problemsOf(text)).toContain("1:1 The drawing is not a single <svg> with a viewBox.");
  });
});

test("a width and a height other than those of the viewBox are an error", () => {
  const sized = (size: string) => svgText().replace("<svg ", `<svg ${size} `);
  expect(problemsOf(sized('width="480" height="320"'))).toEqual([]);
  expect(problemsOf(sized('width="960" height="320"'))).toEqual([
    '1:6 The drawing has width="960", but its viewBox says 480.',
  ]);
});

describe("a reference names something that the drawing has", () => {
  test.each([
    [
      '<path fill="url(#rian)"/><pattern id="rain"/>',
      "2:7 The drawing has no linearGradient or radialGradient or pattern with the id “rian”. Did you mean “rain”?",
    ],
    [
      '<path mask="url(#rain)"/><pattern id="rain"/>',
      "2:7 The drawing has no mask with the id “rain”.",
    ],
    ['<path id="a"/><path id="a"/>', "2:21 Two elements of this drawing have the id “a”."],
  ])("%s", (shapes, problem) => {
    expect(problemsOf(svgText(shapes))).toEqual([problem]);
  });
});

describe("a drawing that keeps a browser busy is an error", () => {
  test.each(HEAVY_DRAWINGS)("%s", (_, text) => {
    expect(text.length).toBeLessThan(20_000);
    expect(problemsOf(text)).not.toEqual([]);
  });

  test.each([
    ["six masks of six rectangles", "is painted with mask="],
    ["eight masks of eight rectangles", "such work multiplies"],
    [
      "a pattern in a mask, by the color of the drawing",
      "<rect> is inside a <mask> and is painted with stroke=",
    ],
    [
      "a large pattern used by a group's color",
      "characters with every mask, clip path and pattern written out",
    ],
    ["90 groups that shine through", "takes 90 layers"],
    ["700 groups in each other", "<g> is nested in 16 other elements"],
    ["dashes too small to see, by the group around", "dashes, as their lines are long"],
    ["a thousand shapes", "has 1001 elements; at most 300"],
  ])("%s is reported as such", (kind, problem) => {
    const [, text = ""] = HEAVY_DRAWINGS.find(([name]) => name === kind) ?? [];
    expect(problemsOf(text).join("\n")).toContain(problem);
  });

  test("what a careful drawing needs passes", () => {
    const careful = [
      '<linearGradient id="fade"><stop stop-color="#fff"/><stop offset="100%" stop-color="#000"/></linearGradient>',
      '<mask id="half"><rect width="480" height="320" fill="url(#fade)"/></mask>',
      '<clipPath id="window"><circle cx="240" cy="160" r="90"/></clipPath>',
      '<pattern id="rain" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0l8 8" stroke="red"/></pattern>',
      '<g mask="url(#half)" clip-path="url(#window)" fill="url(#rain)"><path d="M0 0h8v8z"/><path d="M9 0h8v8z"/></g>',
      '<path fill="none" stroke="red" stroke-dasharray="0 16.33" d="M147.6 75.6L240 168l92.4-92.4"/>',
      '<circle r="90" stroke="red" stroke-dasharray="4 4" opacity=".5"/>',
    ];
    expect(problemsOf(svgText(careful.join("\n")))).toEqual([]);
  });
});

/** All that may stand in a drawing, written down a second time. */
const KNOWN = new Set(
  "svg title desc g defs path rect circle ellipse line polyline polygon clipPath mask pattern linearGradient radialGradient stop".split(
    " ",
  ),
);
const SUSPECT = /^on|href|src|style|class|data|xml|action|base|filter|marker|cursor|attributeName/i;
const HARMLESS_URL = /^url\(#[\w-]+\)$/;

const judge = (name: string, attributes: readonly { name: string; value: string }[]): string[] => [
  ...(KNOWN.has(name) ? [] : [`<${name}>`]),
  ...attributes
    .filter(
      ({ name: attribute, value }) =>
        SUSPECT.test(attribute) || (/url|[:\\]/i.test(value) && !HARMLESS_URL.test(value)),
    )
    .map((attribute) => `<${name} ${attribute.name}="${attribute.value}">`),
];

/** What libxml2, which Chromium and Safari read drawings with, finds in one that may not be there. */
function foreignAsXml(content: string): string[] {
  using document = XmlDocument.fromString(content);
  const walk = (node: XmlElement): string[] => {
    const found = judge(
      node.name,
      node.attrs.map(({ prefix, name, content: value }) => ({
        name: prefix ? `${prefix}:${name}` : name,
        value,
      })),
    );
    if (node.namespaceUri !== "http://www.w3.org/2000/svg" || node.prefix)
      found.push(`<${node.prefix}:${node.name}>`);
    for (let child = node.firstChild; child; child = child.next)
      if (child instanceof XmlElement) found.push(...walk(child));
      else if (!(child instanceof XmlText)) found.push(child.constructor.name);
    return found;
  };
  return walk(document.root);
}

/** The same for a page of HTML that holds the drawing. */
function foreignAsHtml(content: string): string[] {
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): string[] => {
    if (node.nodeName === "#text") return [];
    if (!("tagName" in node)) return [node.nodeName];
    const attributes = node.attrs.filter(
      ({ name, value }) => name !== "xmlns" || value !== "http://www.w3.org/2000/svg",
    );
    return [...judge(node.tagName, attributes), ...node.childNodes.flatMap(walk)];
  };
  return parseFragment(content).childNodes.flatMap(walk);
}

const expectHarmless = (content: string) => {
  expect(foreignAsXml(content), content).toEqual([]);
  expect(foreignAsHtml(content), content).toEqual([]);
  expect(content).toMatch(/^[\x20-\x7e]*$/);
  // What is served is read as it was printed.
  expect(printed(content)).toBe(content);
};

describe("whatever passes holds listed elements and attributes alone, for an XML and an HTML parser", () => {
  test("the judge finds what is foreign", () => {
    const text = svgText('<a href="/"><path onload="a()" fill="url(/a)"/><x xmlns="a"/></a>');
    const wanted = ["<a>", '<a href="/">', '<path onload="a()">', '<path fill="url(/a)">', "<x>"];
    expect(foreignAsXml(text)).toEqual(expect.arrayContaining(wanted));
    expect(foreignAsHtml(text)).toEqual(expect.arrayContaining(wanted));
  });

  test.each(HOSTILE_DRAWINGS)("%s", (_, bytes) => {
    const text = decodeText(bytes).text;
    const content = text === undefined ? undefined : printed(text);
    if (content !== undefined) expectHarmless(content);
  });

  test("most hostile drawings are errors; what passes is text in a title, or was a comment", () => {
    const passing = HOSTILE_DRAWINGS.filter(([, bytes]) => {
      const { text } = decodeText(bytes);
      return text !== undefined && printed(text) !== undefined;
    });
    expect(passing.map(([kind]) => kind)).toEqual([
      "a comment that HTML ends sooner",
      "a title that HTML would read on from",
      "a script written by number in a title",
    ]);
  });

  const values = fc.constantFrom(
    ..."red none url(#a) url(#b) url(/x) url(#a)url(/x) javascript:a() 0 9 -1.5 1e9 50% M0,0 M0,0h9z rotate(9) scale(2)rotate(1) & &amp; &lt; &#60; &quot; &#x22;onload=&#34;a() < > ' a\"b #abc userSpaceOnUse expression(a) \\75rl(x)".split(
      " ",
    ),
  );
  const names = fc.constantFrom(
    ..."d fill stroke id mask clip-path transform opacity width x onload href xlink:href style class xmlns xmlns:x xml:base fill-rule offset r points stroke-dasharray OnLoad".split(
      " ",
    ),
  );
  const attribute = fc
    .tuple(names, values, fc.constantFrom('"', '"', '"', "'", ""))
    .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`);
  const element = fc.constantFrom(
    ..."g path rect mask clipPath pattern linearGradient stop title desc defs circle svg script style a use x:g image foreignObject p body meta template noscript math".split(
      " ",
    ),
  );
  const words = fc.constantFrom(
    " ",
    "\n",
    "word",
    "&amp;",
    "&lt;script>",
    "&#60;/title>",
    "<!-- a -->",
    "<!-- <g> -->",
    "<!--><b>-->",
    "<![CDATA[<b>]]>",
    "<?a?>",
    "]]>",
    "\u00e9\u2028",
    "&a;",
    "\uFEFF",
    "\0",
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      words,
      fc
        .tuple(
          element,
          fc.array(attribute, { maxLength: 3 }),
          fc.array(tie("node"), { maxLength: 3 }),
        )
        .map(([name, attributes, children]) =>
          children.length > 0
            ? `<${name}${attributes.join("")}>${children.join("")}</${name}>`
            : `<${name}${attributes.join("")}/>`,
        ),
    ),
  }));
  const DEFINED = '<mask id="a"/><linearGradient id="b"/>';

  test("drawings made at random", { timeout: 60_000 }, () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 3 }), (nodes) => {
        const content = printed(svgText(DEFINED + nodes.join("")));
        if (content === undefined) return;
        passed += 1;
        expectHarmless(content);
      }),
      { numRuns: 2000 },
    );
    expect(passed).toBeGreaterThan(200);
  });

  test("drawings of which some letters were changed", { timeout: 60_000 }, () => {
    const drawing = svgText(
      `<title>A &lt;door&gt;</title><!-- rain --><linearGradient id="b"><stop offset="1" stop-color="red"/></linearGradient><g transform="rotate(9)"><path fill="url(#b)" stroke='#fff' d="M0 0h9z"/></g>`,
    );
    const signs = fc.constantFrom(
      ...`< > " ' / = & ; # : ! - ? [ ] a x`.split(" "),
      " ",
      "\0",
      "\uFEFF",
      "\n",
      "--",
      "-->",
      "<!--",
      "&#0;",
      "xmlns:",
      "</g>",
      "<g>",
      "/>",
    );
    let passed = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(drawing.length), fc.nat(2), signs), {
          minLength: 1,
          maxLength: 2,
        }),
        (changes) => {
          const text = changes.reduce(
            (before, [at, length, sign]) => before.slice(0, at) + sign + before.slice(at + length),
            drawing,
          );
          const content = printed(text);
          if (content === undefined) return;
          passed += 1;
          // Whoever wrote it saw the same drawing: the file itself is well-formed too.
          expect(() => XmlDocument.fromString(text).dispose(), text).not.toThrow();
          expectHarmless(content);
        },
      ),
      { numRuns: 4000 },
    );
    expect(passed).toBeGreaterThan(50);
  });
});

test("thousands of groups in each other are problems of the drawing, and no error of the program", () => {
  const groups = "<g>".repeat(2800) + "</g>".repeat(2800);
  expect(problemsOf(svgText(groups))).toEqual([
    expect.stringContaining("is nested in 16 other"),
    expect.stringContaining("has 2801 elements"),
  ]);
});

test("of thousands of unknown attributes the first are reported, so that it stays quick", () => {
  const attributes = Array.from({ length: 2000 }, (_, at) => `a${at}="1"`).join(" ");
  const problems = problemsOf(svgText(`<rect ${attributes}/>`));
  expect(problems).toHaveLength(20);
  expect(problems[0]).toContain("a0=");
});

test("what is wrong with many elements in one way is reported once, with their count", () => {
  const rects = '<rect width="1" height="1" mask="url(#a)"/>\n'.repeat(30);
  const masks = `<mask id="a"><rect width="1" height="1"/></mask>\n<mask id="b">\n${rects}</mask>`;
  expect(problemsOf(svgText(masks))).toEqual([
    expect.stringMatching(
      /^4:1 <rect> is inside a <mask> .* This is the first of 30 such places\.$/,
    ),
  ]);
});
