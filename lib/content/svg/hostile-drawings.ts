const SVG = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320"';
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

const around = (inside: string, attributes = "") => `<svg ${SVG}${attributes}>${inside}</svg>`;
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));

/**
 * For tests: files that run code, load something or link elsewhere if a browser opens them unchanged. Each calls
 * `TRAP()` or requests `/trap`, in at least one browser.
 */
export const HOSTILE_DRAWINGS: readonly (readonly [kind: string, file: Uint8Array])[] = [
  // Ignored or text for an HTML parser, but code for an XML parser.
  ["a script in a title", around("<desc><title><script>TRAP()</script></title></desc>")],
  ["a script in a description", around("<desc><script>TRAP()</script></desc>")],
  ["a script in a title of HTML", around(`<title ${XHTML}><script>TRAP()</script></title>`)],
  ["a body of XHTML", around(`<desc><body ${XHTML} onload="TRAP()"/></desc>`)],
  ["an image of XHTML", around(`<desc><img ${XHTML} src="/trap" onerror="TRAP()"/></desc>`)],
  ["a frame of XHTML", around(`<desc><iframe ${XHTML} src="javascript:parent.TRAP()"/></desc>`)],
  ["a refresh", around(`<desc><meta ${XHTML} http-equiv="refresh" content="0;url=/trap"/></desc>`)],
  [
    "a refresh in a title",
    around(
      `<desc><title><meta ${XHTML} http-equiv="refresh" content="0;url=/trap"/></title></desc>`,
    ),
  ],
  [
    "a body of XHTML in a title",
    around(`<desc><title><body ${XHTML} onload="TRAP()"/></title></desc>`),
  ],
  ["a base", around(`<desc><base ${XHTML} href="/trap"/></desc>`)],
  ["a style sheet of XHTML", around(`<desc><link ${XHTML} rel="stylesheet" href="/trap"/></desc>`)],
  ["a foreign object", around(`<foreignObject><body ${XHTML} onload="TRAP()"/></foreignObject>`)],
  [
    "a script with a prefix",
    `<svg ${SVG} xmlns:a="http://www.w3.org/2000/svg"><a:script>TRAP()</a:script></svg>`,
  ],
  [
    "a root with a prefix",
    `<a:svg xmlns:a="http://www.w3.org/2000/svg" viewBox="0 0 480 320" onload="TRAP()"/>`,
  ],
  [
    "another namespace for the root",
    `<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 480 320"><script>TRAP()</script></svg>`,
  ],
  ["a namespace begun within", around(`<g ${XHTML}><script>TRAP()</script></g>`)],
  ["a path of XHTML", around(`<path ${XHTML} onclick="TRAP()"/>`)],
  // Code in SVG itself.
  ["a script", around("<script>TRAP()</script>")],
  ["a script from elsewhere", around('<script href="/trap"/>')],
  [
    "a script from elsewhere, by xlink",
    around('<script xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="/trap"/>'),
  ],
  ["a handler of the root", around("", ' onload="TRAP()"')],
  ["a handler, its name in capitals", around("", ' onLoad="TRAP()"')],
  [
    "a handler of an animation",
    around(
      '<rect width="9" height="9"><animate attributeName="x" dur="1ms" onbegin="TRAP()"/></rect>',
    ),
  ],
  [
    "an animation of an address",
    around(
      '<a href="#"><set attributeName="href" to="javascript:TRAP()"/><rect width="480" height="320"/></a>',
    ),
  ],
  ["a link", around('<a href="javascript:TRAP()"><rect width="480" height="320"/></a>')],
  ["an image", around('<image href="/trap" width="9" height="9"/>')],
  ["a use of elsewhere", around('<use href="/trap#a"/>')],
  [
    "a filter",
    around(
      '<filter id="a"><feImage href="/trap"/></filter><rect width="9" height="9" filter="url(#a)"/>',
    ),
  ],
  ["a style", around("<style>@import '/trap';</style>")],
  ["a style attribute", around('<rect width="9" height="9" style="background: url(/trap)"/>')],
  ["a fill from elsewhere", around('<rect width="9" height="9" fill="url(/trap#a)"/>')],
  [
    "a fill from elsewhere, its letters written by number",
    around('<rect width="9" height="9" fill="u&#x72;l(/trap#a)"/>'),
  ],
  [
    "a fill from elsewhere, after a comment of CSS",
    around('<rect width="9" height="9" fill="url(#a)/**/url(/trap#a)"/>'),
  ],
  [
    "a mask from elsewhere",
    around('<rect width="9" height="9" mask="url(//trap.invalid/trap#a)"/>'),
  ],
  ["a cursor", around('<rect width="480" height="320" cursor="url(/trap), auto"/>')],
  // Other documents inside the document.
  ["a style sheet by instruction", `<?xml-stylesheet href="/trap"?>${around("")}`],
  ["an instruction within", around('<?xml-stylesheet href="/trap"?>')],
  ["a default attribute", `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "TRAP()">]>${around("")}`],
  [
    "a default attribute after two marks",
    `\uFEFF\uFEFF<!DOCTYPE svg [<!ATTLIST svg onload CDATA "TRAP()">]>${around("")}`,
  ],
  [
    "a default attribute after a comment",
    `<!-- a --><!DOCTYPE svg [<!ATTLIST svg onload CDATA "TRAP()">]>${around("")}`,
  ],
  [
    "an entity that is a script",
    `<!DOCTYPE svg [<!ENTITY a "<script xmlns='http://www.w3.org/2000/svg'>TRAP()</script>">]>${around("&a;")}`,
  ],
  [
    "an entity from elsewhere",
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "/trap">]>${around("<title>&a;</title>")}`,
  ],
  ["a document type from elsewhere", `<!DOCTYPE svg SYSTEM "/trap">${around("")}`],
  ["a section of characters", around("<title><![CDATA[</title><script>TRAP()</script>]]></title>")],
  ["a comment that HTML ends sooner", around("<!--><script>TRAP()</script>-->")],
  ["a comment that HTML ends otherwise", around("<!-- --!><script>TRAP()</script> -->")],
  [
    "a title that HTML would read on from",
    around("<title>&lt;/title>&lt;script>TRAP()&lt;/script></title>"),
  ],
  [
    "a script written by number in a title",
    around("<title>&#60;script&#62;TRAP()&#60;/script&#62;</title>"),
  ],
  ["HTML after the end", `${around("")}<script>TRAP()</script>`],
  ["HTML around it", `<body onload="TRAP()">${around("")}</body>`],
  // Encodings other than UTF-8.
  ["a script in UTF-16 without a mark", utf16(around("<script>TRAP()</script>"))],
  ["a script in UTF-16 with its mark", utf16(`\uFEFF${around("<script>TRAP()</script>")}`)],
  [
    "a script in UTF-16 around ASCII",
    new Uint8Array([...bytes(around("")), ...utf16(around("<script>TRAP()</script>"))]),
  ],
  [
    "a script in UTF-16 with a declaration",
    utf16(`<?xml version="1.0" encoding="UTF-16LE"?>${around("<script>TRAP()</script>")}`),
  ],
  [
    "a script in UTF-7",
    `<?xml version="1.0" encoding="UTF-7"?>${around("<title>+ADw-script+AD4-TRAP()+ADw-/script+AD4-</title>")}`,
  ],
  [
    "a script after the escapes of ISO-2022-JP",
    `<?xml version="1.0" encoding="ISO-2022-JP"?>${around("<title>\u001b$B<script>TRAP()</script>\u001b(B</title>")}`,
  ],
].map(
  ([kind, file]) =>
    [String(kind), typeof file === "string" ? bytes(file) : (file as Uint8Array)] as const,
);

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join("");

/** `depth` masks, each of `width` rectangles that use the mask before. */
const masks = (depth: number, width: number) =>
  around(
    `${times(
      depth,
      (mask) =>
        `<mask id="m${mask}">${times(width, () => `<rect width="480" height="320" fill="#fff"${mask > 0 ? ` mask="url(#m${mask - 1})"` : ""}/>`)}</mask>`,
    )}<rect width="480" height="320" mask="url(#m${depth - 1})"/>`,
  );

/** For tests: drawings of a few kB that keep a browser busy for many seconds. */
export const HEAVY_DRAWINGS: readonly (readonly [kind: string, text: string])[] = [
  ["six masks of six rectangles", masks(6, 6)],
  ["eight masks of eight rectangles", masks(8, 8)],
  [
    "clip paths that clip each other",
    around(
      `<clipPath id="a"><rect width="9" height="9"/></clipPath><clipPath id="b"><rect width="9" height="9" clip-path="url(#a)"/></clipPath>`,
    ),
  ],
  [
    "a clip path of a clip path",
    around(
      `<clipPath id="a"><rect width="9" height="9"/></clipPath><clipPath id="b" clip-path="url(#a)"><rect width="9" height="9"/></clipPath>`,
    ),
  ],
  [
    "a pattern of patterns",
    around(
      `<pattern id="a" width="9" height="9"><rect width="9" height="9"/></pattern><pattern id="b" width="9" height="9"><rect width="9" height="9" fill="url(#a)"/></pattern>`,
    ),
  ],
  [
    "a pattern in itself",
    around(
      `<pattern id="a" width="9" height="9"><rect width="9" height="9" fill="url(#a)"/></pattern><rect width="9" height="9" fill="url(#a)"/>`,
    ),
  ],
  [
    "a pattern in a mask, by the color of the group around the mask",
    around(
      `<pattern id="a" width="9" height="9"><rect width="9" height="9"/></pattern><g fill="url(#a)"><mask id="b"><rect width="9" height="9"/></mask></g>`,
    ),
  ],
  [
    "a pattern in a mask, by the color of the drawing",
    around(
      `<pattern id="a" width="9" height="9"><rect width="9" height="9"/></pattern><mask id="b"><rect width="9" height="9"/></mask>`,
      ' stroke="url(#a)"',
    ),
  ],
  [
    "a pattern that takes another's shapes",
    around(`<pattern id="a" width="9" height="9"/><pattern id="b" href="#a"/>`),
  ],
  [
    "a laugh of uses",
    around(
      `<g id="a"><path d="M0 0h9"/></g>${times(9, (index) => `<g id="${"bcdefghij"[index]}">${`<use href="#${"abcdefghi"[index]}"/>`.repeat(9)}</g>`)}<use href="#j"/>`,
    ),
  ],
  [
    "a large pattern used often",
    around(
      `<pattern id="a" width="479" height="319" patternUnits="userSpaceOnUse">${times(250, () => '<path d="M0 0h480v320"/>')}</pattern>${times(28, () => '<rect width="480" height="320" fill="url(#a)"/>')}`,
    ),
  ],
  [
    "a large pattern used by a group's color",
    around(
      `<pattern id="a" width="479" height="319" patternUnits="userSpaceOnUse">${times(200, () => '<path d="M0 0h480v320"/>')}</pattern><g fill="url(#a)">${times(25, () => '<path d="M0 0h480v320"/>')}</g>`,
    ),
  ],
  [
    "a large clip path used often",
    around(
      `<clipPath id="a">${times(250, (index) => `<path d="M${index} 0L480 320 0 ${index}"/>`)}</clipPath>${times(28, () => '<rect width="480" height="320" clip-path="url(#a)"/>')}`,
    ),
  ],
  [
    "a mask used 200 times",
    around(
      `<mask id="a"><path d="M0 0h480v320"/></mask>${times(200, () => '<path d="M0 0h480v320" mask="url(#a)"/>')}`,
    ),
  ],
  [
    "700 groups in each other",
    around(`${'<g opacity=".9">'.repeat(700)}<path d="M0 0h480v320"/>${"</g>".repeat(700)}`),
  ],
  [
    "90 groups that shine through",
    around('<g opacity=".9"><path d="M0 0h480v320"/><path d="M9 0h480v320"/></g>'.repeat(90)),
  ],
  [
    "dashes too small to see",
    around(
      times(
        50,
        (index) =>
          `<path fill="none" stroke="red" stroke-dasharray=".0005" d="M0 ${index}l240 3 240-2"/>`,
      ),
    ),
  ],
  [
    "dashes too small to see, by the group around",
    around(
      `<g stroke="red" stroke-dasharray="0 .001">${times(50, (index) => `<line x2="480" y2="${index}"/>`)}</g>`,
    ),
  ],
  [
    "dashes in lengths of the whole line",
    around('<path stroke="red" pathLength="9999999" stroke-dasharray="1" d="M0 0h480"/>'),
  ],
  [
    "dashes of a line that begins anew far away",
    around(`<path stroke="red" stroke-dasharray="1" d="M99999 0${"L0 0z".repeat(2000)}"/>`),
  ],
  [
    "dashes of an arc that grows by itself",
    around('<path stroke="red" stroke-dasharray="1" d="M0 0A99999 .0001 0 0 0 0 9"/>'),
  ],
  [
    "dashes of curves that swing wider and wider",
    around(`<path stroke="red" stroke-dasharray="1" d="M0 0Q9 9 1 0${"T-1 0T1 0".repeat(1500)}"/>`),
  ],
  [
    "a turbulence",
    around(
      '<filter id="a"><feTurbulence numOctaves="9999"/></filter><rect width="480" height="320" filter="url(#a)"/>',
    ),
  ],
  ["numbers beyond all bounds", around('<path stroke="red" d="M0 0h1e30v1e30"/>')],
  ["a thousand shapes", around('<path d="M0 0h9"/>'.repeat(1000))],
];

const full = '<path d="M0 0h480v320H0"/>';
const zigzag = (length: number) =>
  `M0 0${times(2000, (index) => (index % 2 ? `L${index % 480} 0` : `L${(index * 7) % 480} 320`))}`
    .slice(0, length)
    .replace(/L[^L]*$/, "");

/** For tests: accepted drawings, each with the maximum of something that takes a browser time. */
export const HEAVIEST_ACCEPTED: readonly (readonly [kind: string, text: string])[] = [
  ["shapes", around(times(298, () => '<rect width="480" height="320"/>'))],
  [
    "gradients",
    around(
      `<radialGradient id="a"><stop stop-color="red"/><stop offset="1"/></radialGradient><g fill="url(#a)">${times(49, () => full)}</g>`,
    ),
  ],
  [
    "a pattern",
    around(
      `<pattern id="a" width="479" height="319" patternUnits="userSpaceOnUse">${times(40, () => full)}</pattern><g fill="url(#a)" stroke="url(#a)" stroke-width="99">${times(14, () => full)}</g>`,
    ),
  ],
  [
    "tiny tiles",
    around(
      `<pattern id="a" width="1" height="1" patternUnits="userSpaceOnUse" patternTransform="rotate(31) scale(.001) skewX(40)">${times(20, () => full)}</pattern><g fill="url(#a)">${times(40, () => full)}</g>`,
    ),
  ],
  [
    "masks",
    around(
      `<mask id="a" x="-999%" y="-999%" width="9999%" height="9999%">${times(200, () => full)}</mask>${'<g mask="url(#a)">'.repeat(2)}${full}${"</g>".repeat(2)}`,
    ),
  ],
  [
    "clip paths",
    around(
      `<clipPath id="a"><path d="${zigzag(700)}"/></clipPath>${times(4, () => `${'<g clip-path="url(#a)">'.repeat(12)}${full}${"</g>".repeat(12)}`)}`,
    ),
  ],
  [
    "layers in each other",
    around(
      times(3, () => `${'<g opacity=".9">'.repeat(14)}${full.repeat(20)}${"</g>".repeat(14)}`),
    ),
  ],
  ["a long path", around(`<path d="${zigzag(19_000)}"/>`)],
  [
    "a long line",
    around(
      `<path fill="none" stroke="red" stroke-width="40" stroke-linejoin="round" d="${zigzag(19_000)}"/>`,
    ),
  ],
  [
    "long arcs",
    around(
      `<path fill="none" stroke="red" stroke-width="40" d="M0 0${times(500, (index) => `A99999 .0001 ${index} 1 0 ${index % 480} ${(index * 7) % 320}`)}"/>`,
    ),
  ],
  [
    "dashes",
    around(
      '<path fill="none" stroke="red" stroke-width="300" stroke-linecap="round" stroke-dasharray="0 .9" d="M0 0c240 160 240-160 100 300"/>',
    ),
  ],
];
