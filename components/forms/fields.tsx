import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import type { FormState } from "@/lib/forms/form-state";
import { fieldId } from "./field-id";

type FieldProps = {
  state: FormState;
  name: string;
  label: string;
  /** What to write, below the label. */
  hint?: ReactNode;
  /** The value at first; what was typed replaces it. */
  value?: string;
};

type ControlProps = {
  id: string;
  name: string;
  defaultValue: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** Label, hint, control and problem of one field, connected for assistive technology. */
function Field({
  state: { action, errors, values },
  name,
  label,
  hint,
  value = "",
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = fieldId(action, name);
  const error = errors[name];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {children({
        id,
        name,
        defaultValue: values[name] ?? value,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}

type TextProps = FieldProps & {
  type?: "text" | "email" | "password" | "search" | "datetime-local";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  isRequired?: boolean;
};

/** A line of text. A password is never shown again. */
export function TextField({ type = "text", autoComplete, isRequired, ...field }: TextProps) {
  return (
    <Field {...field}>
      {({ defaultValue, ...control }) => (
        <input
          {...control}
          type={type}
          defaultValue={type === "password" ? undefined : defaultValue}
          autoComplete={autoComplete}
          required={isRequired}
          {...(type === "email" && {
            inputMode: "email",
            autoCapitalize: "none",
            spellCheck: false,
          })}
        />
      )}
    </Field>
  );
}

/** A file of the reader, whose form sends it (`hasFile`). A browser never fills it in: after an error it is chosen again. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  return (
    <Field {...field}>
      {({ defaultValue: _, ...control }) => <input {...control} type="file" accept={accept} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  rows = 5,
  isRequired,
  ...field
}: FieldProps & { rows?: number; isRequired?: boolean }) {
  return (
    <Field {...field}>
      {(control) => <textarea {...control} rows={rows} required={isRequired} />}
    </Field>
  );
}

type Option = { value: string; label: string };

/** One of a few. */
export function Select({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type CheckboxProps = Omit<FieldProps, "value"> & { isChecked?: boolean };

/** Sends `on` if it is checked, and nothing else. */
export function Checkbox({ state, name, label, hint, isChecked = false }: CheckboxProps) {
  const id = fieldId(state.action, name);
  const error = state.errors[name];
  // A box that was not checked is not among what was sent.
  const isSent = Object.keys(state.values).length > 0;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <label htmlFor={id} className="field-check">
        <input
          type="checkbox"
          id={id}
          name={name}
          defaultChecked={isSent ? state.values[name] === "on" : isChecked}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
        />
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A value that goes with the form unseen; it is checked like any other. */
export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
);
