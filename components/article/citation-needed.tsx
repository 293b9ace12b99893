/** A statement that nobody has found a source for yet, said as plainly as a source would be. */
export function CitationNeeded() {
  return (
    <sup className="mark">
      <a href="/special/uncited" rel="help">
        [citation needed]
      </a>
    </sup>
  );
}
