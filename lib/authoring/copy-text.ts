import { type Token, Tokenizer, TokenizerMode } from "parse5";

/** A local copy of a source as plain text, with the line numbers of its file. */
export type CopyText = {
  text: string;
  /** Where each line starts: offset in the text and line of the file, ascending. */
  lineStarts: readonly (readonly [offset: number, line: number])[];
  /** What the copy says about itself: its own addresses, and lines that may be its title. */
  addresses: readonly string[];
  titles: readonly string[];
};

export type CopyForm = "text" | "markdown" | "html";

/** Reads a copy, in linear time. Pure. */
export function readCopy(form: CopyForm, content: string): CopyText {
  if (form === "html") return readHtml(content);
  return readPlain(form === "markdown" ? withoutMarks(content) : content);
}

const HEAD_LINES = 20;
const TITLE_LINES = 5;

/** `https://…` alone on its line, or after a word and a colon: `url: https://…`. */
const ADDRESS_LINE = /^(?:\W{0,4}[\w-]{1,20}:\s*)?["'<]?(https?:\/\/[^\s"'<>]+)["'>]?$/;

function readPlain(text: string): CopyText {
  const lineStarts: [number, number][] = [[0, 1]];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
    lineStarts.push([at + 1, lineStarts.length + 1]);
  const head = lineStarts
    .slice(0, HEAD_LINES)
    .map(([start], index) => text.slice(start, lineStarts[index + 1]?.[0]).trim())
    .filter(Boolean);
  return {
    text,
    lineStarts,
    addresses: head.flatMap((line) => ADDRESS_LINE.exec(line)?.[1] ?? []),
    titles: head.slice(0, TITLE_LINES).map((line) => line.replace(/^title:\s*/i, "")),
  };
}

/** A link. Its text and address have a maximum length, so that no line takes long to search. */
const LINK = /!?\[([^[\]\n]{0,400})\]\([^()\n]{0,400}\)/g;

/** Markdown without its syntax; line numbers do not change. */
const withoutMarks = (text: string): string =>
  text
    .replace(/^[ \t]{0,3}(?:>[ \t]?|#{1,6}[ \t]+|[-*+][ \t]+)/gm, "")
    .replace(LINK, "$1")
    .replace(MARK, "$1");

/** A character after a backslash, which stays, or an emphasis marker, which is removed. */
const MARK = /\\([!-/:-@[-`{-~])|\*+|(?<![\p{L}\p{N}])_+(?=\S)|_+(?![\p{L}\p{N}])/gu;

const RAW = new Set(["style", "iframe", "noembed", "noframes", "noscript"]);

/** Inline elements do not end a word; any other tag does. */
const INLINE = new Set(
  "a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** The text of an HTML page as a browser shows it: without scripts, styles and tags, with entities decoded. */
function readHtml(html: string): CopyText {
  const parts: string[] = [];
  const lineStarts: [number, number][] = [[0, 1]];
  const addresses: string[] = [];
  const titles: string[] = [];
  let length = 0;
  let hidden = "";
  let title: string | undefined;
  const add = (text: string, line: number) => {
    if (title !== undefined) title += text;
    if (hidden) return;
    lineStarts.push([length, line]);
    for (let at = text.indexOf("\n"), next = line; at >= 0; at = text.indexOf("\n", at + 1))
      lineStarts.push([length + at + 1, ++next]);
    parts.push(text);
    length += text.length;
  };
  const characters = ({ chars, location }: Token.CharacterToken) =>
    add(chars, location?.startLine ?? 1);
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onCharacter: characters,
      onWhitespaceCharacter: characters,
      onNullCharacter: () => {},
      onDoctype: () => {},
      onEof: () => {},
      onComment({ data }) {
        const saved = /^\s*saved from url=(?:\(\d+\))?(\S+)/.exec(data)?.[1];
        if (saved) addresses.push(saved);
      },
      onStartTag(token) {
        const { tagName, attrs, location } = token;
        const address = addressOf(tagName, attrs);
        if (address) addresses.push(address);
        if (!INLINE.has(tagName)) add("\n", location?.startLine ?? 1);
        if (tagName === "title" || tagName === "h1") title = "";
        const mode = modeOf(tagName);
        if (mode === undefined) return;
        tokenizer.state = mode;
        hidden = tagName;
      },
      onEndTag({ tagName, location }) {
        if (hidden === tagName) hidden = "";
        if (!INLINE.has(tagName)) add("\n", location?.startLine ?? 1);
        if (tagName !== "title" && tagName !== "h1") return;
        if (title?.trim()) titles.push(title.trim());
        title = undefined;
      },
    },
  );
  tokenizer.write(html, true);
  return { text: parts.join(""), lineStarts, addresses, titles };
}

function modeOf(tagName: string) {
  if (tagName === "script") return TokenizerMode.SCRIPT_DATA;
  if (RAW.has(tagName)) return TokenizerMode.RAWTEXT;
  return tagName === "title" || tagName === "textarea" ? TokenizerMode.RCDATA : undefined;
}

function addressOf(tagName: string, attrs: Token.Attribute[]): string | undefined {
  if (tagName !== "link" && tagName !== "meta") return undefined;
  const attribute = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
  if (tagName === "link") return attribute("rel") === "canonical" ? attribute("href") : undefined;
  return attribute("property") === "og:url" ? attribute("content") : undefined;
}
