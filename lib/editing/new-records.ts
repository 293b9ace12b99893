import type { FieldInput } from "../authoring/field-inputs";
import { yamlText } from "../authoring/file-text";
import { emptyGroup, type GroupValue, isRows, type RowValue } from "../authoring/input-values";
import { groupValues } from "../authoring/input-yaml";
import { fieldsOfKind, newPath } from "../authoring/new-file";
import { parseRowStep, readSent, stepRows, withoutBlankRows } from "../authoring/sent-values";
import { slugFromTitle } from "../authoring/slug";
import { NEW_SOURCES } from "../drafts/kept-fields";
import { isSlug } from "../kinds/article-id";
import type { DraftFile } from "./check-draft";
import { inputsOfKind, type Sent } from "./facts-form";

/** The id of a source, by which facts and texts cite it. */
const ID_INPUT: FieldInput = {
  name: "id",
  label: "Id",
  help: "How the article cites it: lower-case letters, digits and hyphens, such as ew-first-look. If you leave it empty, it is made from the title.",
  required: false,
  type: "text",
  most: 80,
  isLong: false,
};

/** Sources that are published in one commit with the article that cites them. */
export const newSourcesInput = (): FieldInput => ({
  name: NEW_SOURCES,
  label: "New sources",
  help: "Sources that this wiki does not have yet. They are published together with the article.",
  required: false,
  type: "rows",
  fields: [ID_INPUT, ...inputsOfKind("sources")],
});

/** The new sources that came with a form, after the step of the button that was pressed. */
export function readNewSources(sent: Sent): GroupValue {
  const fields = [newSourcesInput()];
  const values = readSent(fields, sent, emptyGroup(fields));
  const step = parseRowStep(sent.do);
  return withIds(step ? stepRows(fields, values, step) : values);
}

const rowsOf = (values: GroupValue): readonly RowValue[] => {
  const rows = values.get(NEW_SOURCES);
  return rows !== undefined && isRows(rows) ? rows : [];
};

const textOf = ({ values }: RowValue, name: string): string => {
  const value = values.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** Whoever has not chosen an id sees the one that is made of the title. */
const withIds = (values: GroupValue): GroupValue =>
  new Map([
    [
      NEW_SOURCES,
      rowsOf(values).map((row) => ({
        ...row,
        values: new Map([...row.values, ["id", textOf(row, "id") || idOf(row)]]),
      })),
    ],
  ]);

const idOf = (row: RowValue): string => slugFromTitle(textOf(row, "title")) ?? "";

/** A problem of the ids themselves, in a sentence: a file cannot have any name. */
export function findWrongId(values: GroupValue): string | undefined {
  const ids = filled(values).map((row) => textOf(row, "id"));
  const wrong = ids.find((id) => !isSlug(id, "sources"));
  if (wrong !== undefined)
    return `A new source needs an id of lower-case letters, digits and single hyphens; found “${wrong}”.`;
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined
    ? undefined
    : `Two new sources have the id “${twice}”. Change one of them.`;
}

const filled = (values: GroupValue): readonly RowValue[] =>
  rowsOf(withoutBlankRows([newSourcesInput()], values));

/** The files of the new sources. Those whose id no file can have are left out: `findWrongId` names them. */
export function recordFiles(values: GroupValue): DraftFile[] {
  const fields = inputsOfKind("sources");
  const files = filled(values).flatMap((row): DraftFile[] => {
    const id = textOf(row, "id");
    const yaml = yamlText(fieldsOfKind("sources"), groupValues(fields, row.values));
    return isSlug(id, "sources") ? [[newPath("sources", id), yaml]] : [];
  });
  return [...new Map(files)];
}
