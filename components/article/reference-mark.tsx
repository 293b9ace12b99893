/**
 * A raised number that leads to its source in the reference list.
 * @param id where the source leads back to, for a citation in the text
 */
export function ReferenceMark({ number, id }: { number: number | string; id?: string }) {
  return (
    <sup id={id} className="mark target-mark">
      <a href={`#ref:${number}`} aria-label={`Source ${number}`}>
        {number}
      </a>
    </sup>
  );
}
