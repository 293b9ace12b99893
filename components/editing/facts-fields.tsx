import type { ReactNode } from "react";
import { fieldId } from "@/components/forms/field-id";
import type { FieldInput } from "@/lib/authoring/field-inputs";
import {
  type GroupValue,
  type InputValue,
  isEmptyValue,
  isGroup,
  isRows,
  type RowValue,
} from "@/lib/authoring/input-values";
import { controlName, pathOf, rowsName } from "@/lib/authoring/sent-values";
import type { FactsView } from "@/lib/editing/facts-view";
import type { FormState } from "@/lib/forms/form-state";
import { FieldControl, type FieldsProps } from "./field-control";
import { helpInForm } from "./help-in-form";

/** Where the buttons of rows send the form. */
const CHANGE = "/do/change-draft";

/** All fields of a file, in the order of its schema: those that are empty and not required are folded away. */
export function FactsFields({ view, state }: FieldsProps) {
  const { fields, values } = view;
  const isShown = (field: FieldInput) =>
    field.required ||
    field.isUsual === true ||
    !isEmptyValue(field, values.get(field.name)) ||
    hasProblem(view, state, field.name) ||
    isOpened(view, field.name);
  const written = fields.filter(({ name }) => values.has(name));
  const more = written.filter((field) => !isShown(field));
  const left = fields.filter(({ name }) => !values.has(name));
  return (
    <>
      <FieldList view={view} state={state} fields={written.filter(isShown)} values={values} />
      {left.length > 0 && (
        <p className="field-hint">
          {left.map(({ label }) => label).join(", ")}: written in a way that this form cannot show.
          It stays as it is; change it in the source.
        </p>
      )}
      {more.length > 0 && (
        <details className="field-fold">
          <summary>
            More facts: <span>{more.map(({ label }) => label).join(", ")}</span>
          </summary>
          <div className="fold-fields">
            <FieldList view={view} state={state} fields={more} values={values} />
          </div>
        </details>
      )}
      <Choices view={view} />
    </>
  );
}

type ListProps = FieldsProps & {
  fields: readonly FieldInput[];
  values: GroupValue;
  before?: string;
};

export function FieldList({ fields, values, before = "", ...props }: ListProps) {
  return fields.map((field) => {
    const value = values.get(field.name);
    const path = pathOf(before, field.name);
    if (value === undefined || field.type === "position") return null;
    return <AnyField key={path} {...props} field={field} value={value} path={path} />;
  });
}

type AnyProps = FieldsProps & { field: FieldInput; value: InputValue; path: string };

function AnyField({ field, value, path, ...props }: AnyProps) {
  if (typeof value === "string")
    return <FieldControl {...props} field={field} path={path} value={value} />;
  if (field.type === "rows" && isRows(value))
    return <Rows {...props} field={field} rows={value} path={path} />;
  if (field.type !== "group" || !isGroup(value)) return null;
  const { view, state } = props;
  return (
    <Fold
      view={view}
      state={state}
      path={path}
      id={fieldId(state.action, controlName(path))}
      title={field.label}
      words={wordsOf(view, field.fields, value)}
      values={value}
      isOpen={isEmptyValue(field, value)}
    >
      {field.help && <p className="field-hint">{helpInForm(field.help)}</p>}
      <Problems view={view} path={path} />
      <FieldList {...props} fields={field.fields} values={value} before={path} />
    </Fold>
  );
}

type RowsProps = FieldsProps & {
  field: FieldInput & { type: "rows" };
  rows: readonly RowValue[];
  path: string;
};

/** A list of facts, each folded to a line. Its buttons send the form, which comes back with the rows changed. */
function Rows({ field, rows, path, view, state, depth = 0 }: RowsProps) {
  const { label, help, fields } = field;
  return (
    <fieldset className="rows" id={`facts-${path}`}>
      <legend id={fieldId(state.action, controlName(path))}>{label}</legend>
      {help && depth < 2 && <p className="field-hint">{helpInForm(help)}</p>}
      <Problems view={view} path={path} />
      {/* A list without rows is sent too: it may have had some. */}
      <input type="hidden" name={rowsName(path)} value="" />
      {rows.length > 0 && (
        <ol>
          {rows.map(({ key, values }, index) => {
            const own = `${path}.${key}`;
            const words = wordsOf(view, fields, values);
            return (
              <li key={key}>
                <input type="hidden" name={rowsName(path)} value={key} />
                <Fold
                  view={view}
                  state={state}
                  path={own}
                  id={fieldId(state.action, controlName(own))}
                  title={words.length > 0 ? "" : `${label} ${index + 1}`}
                  words={words}
                  values={values}
                  isOpen={words.length === 0}
                >
                  <Problems view={view} path={own} />
                  <FieldList
                    view={focusFirst(view, fields, own)}
                    state={state}
                    depth={depth + 1}
                    fields={fields}
                    values={values}
                    before={own}
                  />
                  <p className="row-buttons">
                    {index > 0 && (
                      <StepButton step={`up ${own}`} of={words.join(" · ")}>
                        Move up
                      </StepButton>
                    )}
                    {index < rows.length - 1 && (
                      <StepButton step={`down ${own}`} of={words.join(" · ")}>
                        Move down
                      </StepButton>
                    )}
                    <StepButton step={`remove ${own}`} of={words.join(" · ")}>
                      Remove
                    </StepButton>
                  </p>
                </Fold>
              </li>
            );
          })}
        </ol>
      )}
      <StepButton step={`add ${path}`} hasFocus={view.opened === path}>
        {rows.length > 0 ? "Add another" : "Add one"}
        <span className="sr-only"> to {label}</span>
      </StepButton>
    </fieldset>
  );
}

/** The path of a row that the file does not have yet. */
const IS_NEW = /\.n\d+$/;

/** Of a row that was just added, its first control has the focus. */
function focusFirst(view: FactsView, fields: readonly FieldInput[], path: string): FactsView {
  const isNew = view.opened === path && IS_NEW.test(path);
  const [first] = fields.filter(({ type }) => type !== "position");
  return isNew && first ? { ...view, opened: pathOf(path, first.name) } : view;
}

type StepProps = { step: string; of?: string; hasFocus?: boolean; children: ReactNode };

function StepButton({ step, of, hasFocus = false, children }: StepProps) {
  return (
    <button
      type="submit"
      name="do"
      value={step}
      formAction={CHANGE}
      className="button button-small"
      // biome-ignore lint/a11y/noAutofocus: it is where somebody was before the page came back.
      autoFocus={hasFocus}
    >
      {children}
      {of && <span className="sr-only">: {of}</span>}
    </button>
  );
}

type FoldProps = {
  view: FactsView;
  state: FormState;
  path: string;
  id: string;
  title: string;
  words: readonly string[];
  values: GroupValue;
  isOpen: boolean;
  children: ReactNode;
};

/** Fields folded to a line, which says what they have; what a season reveals is only said when it is opened. */
function Fold({ view, state, path, id, title, words, values, isOpen, children }: FoldProps) {
  const reveals = values.get("reveals");
  const spoiler = typeof reveals === "string" ? view.spoilers.get(reveals.trim()) : undefined;
  const isNow = hasProblem(view, state, path) || isOpened(view, path);
  const hasFocus = view.opened === path && !IS_NEW.test(path);
  const [name, ...rest] = title ? [title, ...words] : words;
  return (
    <details className="field-fold" id={id} data-path={path} open={isOpen || isNow}>
      {/* biome-ignore lint/a11y/noAutofocus: it is where somebody was before the page came back. */}
      <summary className={spoiler && "hatch"} autoFocus={hasFocus}>
        {spoiler ? (
          <>
            {title ? `${title}: spoiler` : "Spoiler"} for <i>{spoiler.series.text}</i>{" "}
            {`season\u00a0${spoiler.season}`}
          </>
        ) : (
          <>
            {name}
            {name && rest.length > 0 && (title ? ": " : " · ")}
            {rest.length > 0 && <span>{rest.join(" · ")}</span>}
          </>
        )}
      </summary>
      <div className="fold-fields">{children}</div>
    </details>
  );
}

function Problems({ view, path }: { view: FactsView; path: string }) {
  const problems = view.problems.get(path) ?? [];
  if (problems.length === 0) return null;
  return (
    <div className="field-error" data-of={path}>
      {problems.map(({ problem, fix }) => (
        <p key={problem}>
          {problem} → {fix}
        </p>
      ))}
    </div>
  );
}

/** The first values of a fact in words: “Kilgrave · nemesis”, “Jessica Jones (series) · season 1”. */
function wordsOf(view: FactsView, fields: readonly FieldInput[], values: GroupValue): string[] {
  const words = fields.flatMap((field): string[] => {
    const value = values.get(field.name);
    if (typeof value !== "string" || value.trim() === "") return [];
    if (["sources", "reveals"].includes(field.name) || field.type === "switch") return [];
    // A year says what it is; another number does not.
    if (field.type === "number" && field.name !== "year")
      return [`${field.label.toLowerCase()} ${value}`];
    return [
      value
        .split("\n")
        .map((line) => view.titles.get(line.trim()) ?? line)
        .join(", "),
    ];
  });
  return words.slice(0, 3);
}

const isWithin = (path: string, around: string) => path === around || path.startsWith(`${around}.`);

const hasProblem = ({ problems }: FactsView, { errors }: FormState, path: string) =>
  [...problems.keys()].some((one) => isWithin(one, path)) ||
  Object.keys(errors).some((name) => isWithin(name, controlName(path)));

const isOpened = ({ opened }: FactsView, path: string) =>
  opened !== undefined && isWithin(opened, path);

/** What fields can be chosen from, once for all of them. */
export function Choices({ view: { choices } }: { view: FactsView }) {
  return [...choices].map(([name, list]) => (
    <datalist key={name} id={`list-${name}`}>
      {list.map(({ value, label, hint }) => (
        <option key={value} value={value} label={label === value ? hint : label} />
      ))}
    </datalist>
  ));
}
