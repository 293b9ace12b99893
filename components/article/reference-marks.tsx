/** The raised numbers behind a statement; each leads to its source in the reference list. */
export function ReferenceMarks({ numbers }: { numbers: readonly number[] }) {
  return numbers.map((number) => (
    <sup
      key={number}
      className="ms-1 font-[700] font-sign text-[0.68em] text-line-text leading-none"
    >
      <a
        href={`#ref:${number}`}
        className="no-underline hover:underline"
        aria-label={`Source ${number}`}
      >
        {number}
      </a>
    </sup>
  ));
}
