/** Marks a statement without a source, as visibly as a source would be. */
export function CitationNeeded() {
  return (
    <sup className="mark">
      <a href="/special/uncited" rel="help">
        [citation needed]
      </a>
    </sup>
  );
}
