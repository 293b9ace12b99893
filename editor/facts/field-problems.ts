import type { Diagnostic } from "../../lib/content/diagnostic";
import { element } from "../element";

/** Milliseconds without typing before a field that somebody is still in says what is wrong with it. */
const SETTLED = 1500;

type Problem = Pick<Diagnostic, "problem" | "fix">;

/** By the path of the field, `played_by.0.actor`. */
export type ProblemsByPath = ReadonlyMap<string, readonly Problem[]>;

/**
 * Says at the fields of facts what is wrong with them while somebody fills them in: once they have left the field, or pause in it. What
 * was never touched says nothing. Focus stays where it is, no fold is opened, and nothing moves while a button is pressed.
 * @returns shows the problems of all fields, in place of those shown before; those that the server has printed stay until their field is changed
 */
export function problemsAtFields(form: HTMLFormElement): (problems: ProblemsByPath) => void {
  let current: ProblemsByPath = new Map();
  const touched = new Set<string>();
  const printed = new WeakSet<Element>(listErrors(form));
  let isSettled = false;
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isTouched = (path: string) =>
    [...touched].some((one) => one === path || one.startsWith(`${path}.`));
  /** Of a row that somebody has left, also what they have not touched: a source that is missing. */
  const isDue = (path: string, { around }: Place) => {
    const { activeElement } = document;
    if (isTouched(path) && (isSettled || !around.contains(activeElement))) return true;
    const row = around.closest<HTMLElement>("[data-path]");
    return row !== null && isTouched(row.dataset.path ?? "") && !row.contains(activeElement);
  };
  const render = () => {
    // A button that moves under the pointer is not pressed.
    if (isPressed) return;
    for (const error of listErrors(form))
      if (!printed.has(error) && !current.has(error.dataset.of ?? "")) removeError(form, error);
    for (const [path, problems] of current) {
      const place = findPlace(form, path);
      if (!place) continue;
      const [error] = listErrors(place.around).filter((one) => one.dataset.of === path);
      if (error ? printed.has(error) : !isDue(path, place)) continue;
      putError(place, path, problems, error);
    }
  };
  const renderAfter = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(render, milliseconds);
  };

  form.addEventListener("input", ({ target }) => {
    const path = pathOfControl(target);
    if (path === undefined) return;
    touched.add(path);
    for (const error of listErrors(form))
      if (isWithin(path, error.dataset.of ?? "")) printed.delete(error);
    isSettled = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isSettled = true;
      render();
    }, SETTLED);
  });
  form.addEventListener("focusout", ({ target }) => {
    const path = pathOfControl(target);
    if (path !== undefined && (target as HTMLInputElement).value !== "") touched.add(path);
    renderAfter(0);
  });
  form.addEventListener("facts-changed", () => {
    for (const error of listErrors(form)) printed.add(error);
  });
  addEventListener("pointerdown", () => {
    isPressed = true;
  });
  for (const type of ["pointerup", "pointercancel"])
    addEventListener(type, () => {
      isPressed = false;
      renderAfter(0);
    });
  return (problems) => {
    current = problems;
    render();
  };
}

/** Where the problems of a field stand: after its label and hint. */
type Place = {
  /** The field, list or row. */
  around: HTMLElement;
  control: HTMLElement | undefined;
  put(error: HTMLElement): void;
};

function findPlace(form: HTMLFormElement, path: string): Place | undefined {
  const name = CSS.escape(`f.${path}`);
  const control = form.querySelector<HTMLElement>(`[name=${name}]:not([type=hidden])`);
  const field = control?.closest<HTMLElement>(".field");
  if (control && field)
    return {
      around: field,
      control,
      put: (error) => (control.closest(".field-check") ?? control).before(error),
    };
  const around = form.querySelector<HTMLElement>(
    `#facts-${CSS.escape(path)}, details[data-path=${CSS.escape(path)}]`,
  );
  const box = around?.querySelector<HTMLElement>(":scope > .fold-fields") ?? around;
  const before =
    box?.querySelector(":scope > .field-hint") ?? box?.querySelector(":scope > legend");
  if (!around || !box) return undefined;
  return {
    around,
    control: undefined,
    put: (error) => (before ? before.after(error) : box.prepend(error)),
  };
}

/** The same elements as the server prints. */
function putError(
  { control, put }: Place,
  path: string,
  problems: readonly Problem[],
  former: HTMLElement | undefined,
): void {
  const lines = problems.map(({ problem, fix }) => `${problem} → ${fix}`);
  const isSame =
    former && [...former.children].map((one) => one.textContent).join("\n") === lines.join("\n");
  if (isSame) return;
  const error = former ?? element("div", { className: "field-error" });
  error.dataset.of = path;
  error.replaceChildren(...lines.map((line) => element("p", {}, line)));
  if (!former) put(error);
  if (!control) return;
  error.id = `${control.id}-error`;
  control.setAttribute("aria-invalid", "true");
  describe(control, (ids) => [...ids.filter((id) => id !== error.id), error.id]);
}

function removeError(form: HTMLFormElement, error: HTMLElement): void {
  const control = findPlace(form, error.dataset.of ?? "")?.control;
  control?.removeAttribute("aria-invalid");
  if (control) describe(control, (ids) => ids.filter((id) => id !== error.id));
  error.remove();
}

function describe(control: HTMLElement, change: (ids: string[]) => string[]): void {
  const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  const changed = change(ids).join(" ");
  if (changed) control.setAttribute("aria-describedby", changed);
  else control.removeAttribute("aria-describedby");
}

const listErrors = (around: HTMLElement) => [
  ...around.querySelectorAll<HTMLElement>("[data-inputs] .field-error[data-of]"),
];

/** The path of a control of facts, or of what stands beside it in its field. */
function pathOfControl(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const control = target.closest("[data-inputs] .field")?.querySelector("[name^='f.']");
  const name = control?.getAttribute("name");
  return name?.slice("f.".length);
}

const isWithin = (path: string, around: string) => path === around || path.startsWith(`${around}.`);
