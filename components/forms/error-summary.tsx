import type { FormState } from "@/lib/forms/form-state";
import { fieldId } from "./field-id";

/**
 * All problems of a form, each with a link to its field; nothing without problems. It has the focus when the page opens, so that
 * the page scrolls to its form, and a screen reader begins there.
 */
export function ErrorSummary({ state: { action, errors } }: { state: FormState }) {
  const list = Object.entries(errors);
  if (list.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: it answers what somebody has just sent.
    <div role="alert" className="form-problems" tabIndex={-1} autoFocus>
      <p className="font-[700]">
        {list.length === 1 ? "There is a problem:" : "There are problems:"}
      </p>
      <ul>
        {list.map(([name, text]) => (
          <li key={name}>{name ? <a href={`#${fieldId(action, name)}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
