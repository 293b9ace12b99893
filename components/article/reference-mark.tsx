/**
 * A raised number that leads to its source in the reference list.
 * @param id where the source leads back to, for a citation in the text
 */
export function ReferenceMark({ number, id }: { number: number | string; id?: string }) {
  return (
    <sup
      id={id}
      className="target-mark ms-[0.2em] font-[700] font-sign text-[0.68em] text-line-text leading-none"
    >
      <a
        href={`#ref:${number}`}
        className="-mx-[0.5em] -my-1.5 inline-block px-[0.6em] py-1.5 no-underline hover:underline"
        aria-label={`Source ${number}`}
      >
        {number}
      </a>
    </sup>
  );
}
