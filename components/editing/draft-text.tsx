import { fieldId } from "@/components/forms/field-id";
import type { FormState } from "@/lib/forms/form-state";

type TextProps = { state: FormState; text: string; hint: string; isSource?: boolean };

/** The text, or the whole source. In both views it is the field `text`: `head` says that the facts are not in it. */
export function DraftText({ state, text, hint, isSource = false }: TextProps) {
  const id = fieldId(state.action, "text");
  const error = state.errors.text;
  return (
    <div className="field">
      <label htmlFor={id}>Text</label>
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <textarea
        id={id}
        name="text"
        defaultValue={text}
        rows={isSource ? 24 : 18}
        spellCheck
        autoComplete="off"
        className="source"
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}
