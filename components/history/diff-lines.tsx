import { FactSpoiler } from "@/components/article/fact-spoiler";
import type { HiddenPart } from "@/lib/views/history/change-view";
import type { DiffLine } from "@/lib/views/history/revision-diff";
import type { DiffSpan } from "@/lib/views/history/word-diff";

/**
 * Lines of one or two revisions: added words are underlined, removed words struck through, and both are announced
 * to screen readers.
 */
export function DiffLines({ parts }: { parts: readonly HiddenPart[] }) {
  return parts.map(({ spoilers, lines, hasChanged }, index) => (
    <FactSpoiler
      // The parts of a page never change their places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      key={index}
      spoilers={spoilers}
      label={hasChanged ? (season) => <>A change with {season} spoilers</> : undefined}
    >
      {lines.map(renderLine)}
    </FactSpoiler>
  ));
}

/*
 * Functions instead of components below: a revision has up to 800 lines, and the development server takes a
 * millisecond for each component.
 */

function renderLine({ kind, part, spans }: DiffLine, index: number) {
  const isHeading = part === "text" && /^#/.test(spans[0]?.text ?? "");
  const look = kind === "kept" ? "border-rule text-mute" : "border-s-route bg-sheet";
  const face = part === "fields" ? "text-[0.9rem]" : "py-2";
  return (
    <p
      key={index}
      className={`whitespace-pre-wrap break-words border-s-8 px-4 ${look} ${face} ${isHeading ? "font-[720] font-sign" : ""}`}
    >
      {spans.map((span, at) => renderSpan(span, at, kind === "changed"))}
    </p>
  );
}

/** @param isAmong whether the line also has unchanged words */
function renderSpan({ kind, text }: DiffSpan, index: number, isAmong: boolean) {
  if (kind === "kept") return renderText(text);
  const Change = kind === "added" ? "ins" : "del";
  return (
    <Change
      key={index}
      className={kind === "removed" ? "text-wanted" : isAmong ? "font-[700]" : undefined}
    >
      <span className="sr-only">{kind === "added" ? " [added:] " : " [removed:] "}</span>
      {renderText(text)}
      <span className="sr-only"> [end] </span>
    </Change>
  );
}

const CITATION = /(<(?:Cite|Uncited)\b[^<>]*>)/;

/** The source text, with small citations, so that the sentences around them stay readable. */
function renderText(text: string) {
  return text.split(CITATION).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their places
      <small key={index}>{part}</small>
    ) : (
      part
    ),
  );
}
