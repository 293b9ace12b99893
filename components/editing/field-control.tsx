import { fieldId } from "@/components/forms/field-id";
import type { FieldInput } from "@/lib/authoring/field-inputs";
import { controlName } from "@/lib/authoring/sent-values";
import { type FactsView, listNameOf } from "@/lib/editing/facts-view";
import type { FormState } from "@/lib/forms/form-state";
import { helpInForm } from "./help-in-form";

export type FieldsProps = {
  view: FactsView;
  state: FormState;
  /** How many lists these fields are inside of: deep down, only labels are repeated. */
  depth?: number;
};

type Props = FieldsProps & { field: FieldInput; path: string; value: string };

/** A field with one value, or several on lines: label, help, problems, control. */
export function FieldControl({ field, path, value, view, state, depth = 0 }: Props) {
  const name = controlName(path);
  const id = fieldId(state.action, name);
  const problems = view.problems.get(path) ?? [];
  const own = problems.length === 0 ? state.errors[name] : undefined;
  const hint = depth < 2 ? hintOf(field) : "";
  const hasProblem = problems.length > 0 || own !== undefined;
  const described = [hint && `${id}-hint`, hasProblem && `${id}-error`].filter(Boolean).join(" ");
  const control = {
    id,
    name,
    defaultValue: value,
    "aria-describedby": described || undefined,
    "aria-invalid": hasProblem || undefined,
    autoFocus: view.opened === path,
  };
  const isSwitch = field.type === "switch";
  return (
    <div className="field">
      {!isSwitch && <FieldLabel field={field} id={id} />}
      {hint && !isSwitch && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {hasProblem && (
        <div id={`${id}-error`} className="field-error" data-of={path}>
          {own}
          {problems.map(({ problem, fix, line, column }) => (
            <p key={`${line}:${column}:${problem}`}>
              {problem} → {fix}
            </p>
          ))}
        </div>
      )}
      <Control field={field} control={control} />
      {isSwitch && hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <Titles field={field} value={value} titles={view.titles} />
    </div>
  );
}

function FieldLabel({ field, id }: { field: FieldInput; id: string }) {
  return (
    <label htmlFor={id}>
      {field.label}
      {field.required && <span className="field-required"> (required)</span>}
    </label>
  );
}

type ControlProps = {
  id: string;
  name: string;
  defaultValue: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  autoFocus: boolean;
};

/** Files have true and false where people say yes and no. */
const CHOICES: ReadonlyMap<string, string> = new Map([
  ["true", "Yes"],
  ["false", "No"],
]);

function Control({ field, control }: { field: FieldInput; control: ControlProps }) {
  const { defaultValue, ...others } = control;
  switch (field.type) {
    case "choice":
      return (
        <select {...control}>
          {[...new Set(["", ...field.values, defaultValue])].map((one) => (
            <option key={one} value={one}>
              {CHOICES.get(one) ?? (one || (field.required ? "Choose one" : "Not said"))}
            </option>
          ))}
        </select>
      );
    case "switch":
      return (
        <label className="field-check" htmlFor={control.id}>
          <input type="hidden" name={control.name} value="" />
          <input
            {...others}
            type="checkbox"
            value="true"
            defaultChecked={defaultValue === "true"}
          />
          {field.label}
        </label>
      );
    case "lines":
      return (
        <textarea
          {...control}
          rows={Math.max(2, defaultValue.split("\n").length + 1)}
          spellCheck={field.item === "text"}
          data-choices={
            field.item === "text"
              ? undefined
              : `list-${listNameOf(field.item === "source" ? "sources" : field.kinds)}`
          }
        />
      );
    case "text":
      return field.isLong ? (
        <textarea {...control} rows={(field.most ?? 0) > 500 ? 6 : 3} spellCheck />
      ) : (
        <input {...control} type="text" autoComplete="off" spellCheck />
      );
    default:
      return (
        <input
          {...control}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          inputMode={field.type === "number" ? "numeric" : undefined}
          list={listOf(field)}
        />
      );
  }
}

function listOf(field: FieldInput): string | undefined {
  if (field.type === "season") return "list-seasons";
  if (field.type === "source") return "list-sources";
  return field.type === "article" ? `list-${listNameOf(field.kinds)}` : undefined;
}

const HOW = {
  article: "A title, or an id.",
  source: "An id, a title or a web address.",
  text: "",
} as const;

/** The help of the schema, and how it is typed. */
function hintOf(field: FieldInput): string {
  const { label, type } = field;
  const help = helpInForm(field.help);
  const words = help.replace(/\.$/, "") === label ? "" : help;
  const how =
    type === "lines"
      ? `One on each line. ${HOW[field.item]}`
      : type === "date"
        ? field.isDay
          ? "Such as 2017-03-17."
          : "Such as 2017, 2017-03 or 2017-03-17."
        : type === "article" || type === "source"
          ? HOW[type]
          : "";
  return `${words.endsWith(".") || words === "" ? words : `${words}.`} ${how}`.trim();
}

/** What the ids in a field stand for. */
function Titles({
  field,
  value,
  titles,
}: {
  field: FieldInput;
  value: string;
  titles: FactsView["titles"];
}) {
  if (field.type !== "article" && field.type !== "source" && field.type !== "lines") return null;
  const known = value.split("\n").flatMap((line) => titles.get(line.trim()) ?? []);
  return known.length === 0 ? null : <p className="field-names">{known.join(" · ")}</p>;
}
