import type { ReactNode } from "react";
import { HONEYPOT, PERSON_FIELD, TOKEN_FIELD } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { ErrorSummary } from "./error-summary";
import { fieldId } from "./field-id";

type Props = {
  state: FormState;
  /** The text of its button. */
  submit: string;
  /** For a form that destroys something. */
  isDangerous?: boolean;
  /** Fields (`TextField` and so on), with the same `state`. */
  children?: ReactNode;
};

/** A form of an action, with its hidden fields, its problems on top, and its button. */
export function Form({ state, submit, isDangerous = false, children }: Props) {
  return (
    <FormFrame state={state}>
      {children}
      <button type="submit" className={isDangerous ? "button button-danger" : "button"}>
        {submit}
      </button>
    </FormFrame>
  );
}

type FrameProps = Pick<Props, "state" | "children"> & {
  className?: string;
  /** Whether it sends a file. */
  hasFile?: boolean;
};

/** The same for a form with other buttons, which are among its children. */
export function FormFrame({ state, className = "form", hasFile, children }: FrameProps) {
  const { action, token, personId } = state;
  const honeypot = fieldId(action, HONEYPOT);
  return (
    <form
      method="post"
      action={action}
      className={className}
      encType={hasFile ? "multipart/form-data" : undefined}
      noValidate
    >
      <ErrorSummary state={state} />
      <input type="hidden" name={TOKEN_FIELD} value={token} />
      {personId && <input type="hidden" name={PERSON_FIELD} value={personId} />}
      <div className="form-trap" aria-hidden="true">
        <label htmlFor={honeypot}>Leave this empty</label>
        <input id={honeypot} name={HONEYPOT} tabIndex={-1} autoComplete="off" />
      </div>
      {children}
    </form>
  );
}
