/**
 * A superscript number that links to its source in the reference list. The brackets keep it separate from the
 * words in copied text; with `user-select: none` a triple click would stop at the first one.
 * @param id the target of the source's link back, for a citation in the text
 */
export function ReferenceMark({ number, id }: { number: number | string; id?: string }) {
  return (
    <sup id={id} className="mark target-mark">
      <a href={`#ref:${number}`} aria-label={`Source ${number}`}>
        {`[${number}]`}
      </a>
    </sup>
  );
}
