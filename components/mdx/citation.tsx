/** A citation in the text: a raised number that leads to its source, and where its source leads back to. */
export function Citation({ number, occurrence }: { number: string; occurrence: string }) {
  return (
    <sup
      id={`cite:${number}:${occurrence}`}
      className="target-mark ms-[0.2em] font-[700] font-sign text-[0.68em] text-line-text leading-none"
    >
      <a
        href={`#ref:${number}`}
        className="no-underline hover:underline"
        aria-label={`Source ${number}`}
      >
        {number}
      </a>
    </sup>
  );
}
