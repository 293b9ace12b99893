import { expect, test } from "vitest";
import type { SourceDiagnostic, SourceField } from "../source-field";
import { switchField } from "./switch-field";

/** A field that keeps its text in memory. */
function memoryField(text = "") {
  const field = { text, from: 0, to: 0, shown: [] as readonly SourceDiagnostic[] };
  const changed = new Set<() => void>();
  const source: SourceField = {
    text: () => field.text,
    change(changes) {
      for (const { from, to, insert } of [...changes].reverse())
        field.text = field.text.slice(0, from) + insert + field.text.slice(to);
      for (const listener of changed) listener();
    },
    prepend(words) {
      field.text = words + field.text;
    },
    onChange: (listener) => void changed.add(listener),
    onMove() {},
    cursor: () => field.to,
    selection: () => ({ from: field.from, to: field.to }),
    select(from, to = from) {
      Object.assign(field, { from, to });
    },
    showDiagnostics(shown) {
      field.shown = shown;
    },
  };
  return { field, source };
}

function twoFields() {
  const [code, plain] = [memoryField("abc"), memoryField()];
  const shown: boolean[] = [];
  const source = switchField(code.source, plain.source, {
    intoCode: (text) => code.source.change([{ from: 0, to: code.field.text.length, insert: text }]),
    intoPlain: (text) => void Object.assign(plain.field, { text }),
    show: (isCode) => void shown.push(isCode),
    reveal() {},
  });
  return { code, plain, source, shown };
}

test("the text and what is selected go along, there and back", () => {
  const { code, plain, source, shown } = twoFields();
  source.select(1, 2);
  source.switchTo(false);
  expect(plain.field).toMatchObject({ text: "abc", from: 1, to: 2 });
  source.change([{ from: 3, to: 3, insert: "d" }]);
  expect(code.field.text).toBe("abc");
  source.switchTo(true);
  expect(code.field).toMatchObject({ text: "abcd", from: 1, to: 2 });
  expect(shown).toEqual([false, true]);
  source.switchTo(true);
  expect(shown).toHaveLength(2);
});

test("listeners hear of the field that is used, and not of the switch", () => {
  const { code, plain, source } = twoFields();
  let heard = 0;
  source.onChange(() => heard++);
  source.switchTo(false);
  source.switchTo(true);
  expect(heard).toBe(0);
  source.change([{ from: 0, to: 0, insert: "x" }]);
  plain.source.change([{ from: 0, to: 0, insert: "y" }]);
  expect(heard).toBe(1);
  expect(code.field.text).toBe("xabc");
});

test("the problems found meanwhile are marked when there is something that can mark them", () => {
  const { code, source } = twoFields();
  const problem = { file: "a", line: 1, column: 1, problem: "p", fix: "f" };
  source.switchTo(false);
  source.showDiagnostics([problem]);
  expect(code.field.shown).toEqual([]);
  source.switchTo(true);
  expect(code.field.shown).toEqual([problem]);
});
