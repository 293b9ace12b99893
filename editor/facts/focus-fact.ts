/**
 * Leads to the field at an offset of the source: the first one of the fact that is written there.
 * @param head the beginning of the source, with the facts
 */
export function focusFact(form: HTMLFormElement, head: string, offset: number): void {
  const [name] = [...head.slice(0, offset + 1).matchAll(/^([a-z_]+):/gm)]
    .map(([, key]) => key)
    .slice(-1);
  const end = head.indexOf("\n", offset);
  const line = head.slice(head.lastIndexOf("\n", offset - 1) + 1, end < 0 ? undefined : end);
  const key = /([a-z_]{1,40}):/.exec(line)?.[1];
  const controls = [...form.querySelectorAll<HTMLElement>("[data-inputs] [name]")].filter(
    (one) => one.getAttribute("type") !== "hidden",
  );
  const own = controls.filter((one) => {
    const path = one.getAttribute("name") ?? "";
    return path === `f.${name}` || path.startsWith(`f.${name}.`);
  });
  const control = own.find((one) => one.getAttribute("name")?.endsWith(`.${key}`)) ?? own[0];
  for (let at = control?.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  control?.focus();
}
