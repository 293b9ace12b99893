import type { Pair, YAMLMap } from "yaml";
import type { FieldInput } from "./field-inputs";
import { type GroupValue, type InputValue, isEmptyValue, sameValue } from "./input-values";
import { pairOf } from "./yaml-nodes";

/** A field with what it was, what it is to be, and where the map has it, if it does. */
export type Change = {
  field: FieldInput;
  was: InputValue;
  value: InputValue;
  pair: Pair | undefined;
};

/** The fields of a map that a form has changed. */
export function listFieldChanges(
  map: YAMLMap,
  fields: readonly FieldInput[],
  before: GroupValue,
  after: GroupValue,
): Change[] {
  return fields.flatMap((field): Change[] => {
    const [was, value] = [before.get(field.name), after.get(field.name)];
    if (was === undefined || value === undefined || sameValue(was, value)) return [];
    // What was empty and still is, is not written.
    if (isEmptyValue(field, was) && isEmptyValue(field, value)) return [];
    return [{ field, was, value, pair: pairOf(map, field.name) }];
  });
}
