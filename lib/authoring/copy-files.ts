import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { decodeText } from "../content/decode-text";
import type { CopyForm } from "./copy-text";

export type CopyFile = { file: string; form: CopyForm; content: string };

export type UnreadableCopy = { file: string; problem: string; fix: string };

const FORMS: Record<string, CopyForm> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
};

const MB = 1024 * 1024;
const MAX_BYTES = 4 * MB;
const MAX_ALL = 200 * MB;
const MAX_LINE = 1_000_000;

/**
 * Reads the local copies of sources in a folder: plain text, Markdown and HTML. Other files, and files that are
 * too large to compare, are listed as unreadable.
 */
export function readCopies(folder: string): { copies: CopyFile[]; unreadable: UnreadableCopy[] } {
  const copies: CopyFile[] = [];
  const unreadable: UnreadableCopy[] = [];
  let bytes = 0;
  for (const file of readdirSync(folder).sort()) {
    if (file.startsWith(".")) continue;
    const form = FORMS[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ""];
    const read = readOne(`${folder}/${file}`, form, bytes);
    if ("problem" in read) unreadable.push({ file, ...read });
    else if (form) copies.push({ file, form, content: read.content });
    bytes += "content" in read ? read.content.length : 0;
  }
  return { copies, unreadable };
}

type Read = { content: string } | Omit<UnreadableCopy, "file">;

function readOne(path: string, form: CopyForm | undefined, before: number): Read {
  const status = lstatSync(path);
  if (!status.isFile())
    return {
      problem: "This is not a regular file.",
      fix: "Put the file itself here, not a link or a folder.",
    };
  if (!form)
    return { problem: "This file type cannot be read.", fix: "Save it as .txt, .md or .html." };
  if (status.size > MAX_BYTES)
    return { problem: "This copy is larger than 4 MB.", fix: "Save only the article, as text." };
  if (before + status.size > MAX_ALL)
    return {
      problem: "The copies before this one already add up to 200 MB.",
      fix: "Compare in several folders.",
    };
  const content = decodeText(readFileSync(path)).text;
  if (content === undefined || content.includes("\0"))
    return { problem: "This is not UTF-8 text.", fix: "Save it as UTF-8 text." };
  if (longestLine(content) > MAX_LINE)
    return {
      problem: "A line of this copy has over a million characters.",
      fix: "Save it as text, with line breaks.",
    };
  return { content };
}

function longestLine(text: string): number {
  let [longest, start] = [0, 0];
  for (let end = 0; end >= 0; start = end + 1) {
    end = text.indexOf("\n", start);
    longest = Math.max(longest, (end < 0 ? text.length : end) - start);
  }
  return longest;
}
