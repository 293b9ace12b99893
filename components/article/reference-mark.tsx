/**
 * A raised number that leads to its source in the reference list. The brackets keep it from running into the
 * words where a text is copied; with `user-select: none` a triple click would end at the first of them.
 * @param id where the source leads back to, for a citation in the text
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
