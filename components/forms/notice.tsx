/**
 * A sentence that says what was just done. It has the focus when the page opens: a screen reader says nothing about a status that
 * is there from the start.
 */
export function Notice({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    // biome-ignore lint/a11y/noAutofocus: it answers what somebody has just sent, and nothing comes before it.
    <p role="status" className="notice" tabIndex={-1} autoFocus>
      {text}
    </p>
  );
}
