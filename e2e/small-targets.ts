import type { Page } from "@playwright/test";

/**
 * Targets outside of sentences that can be touched, and is missed by a finger within 22 px of its middle,
 * as `words: tag`. Links in a sentence are left out: no line could be high enough for them. All of the
 * page has to be in view.
 */
export async function listSmallTargets(page: Page): Promise<string[]> {
  for (const fold of await page.locator("header details, main details").all())
    await fold.evaluate((one: HTMLDetailsElement) => {
      one.open = !one.closest("header");
    });
  return page.evaluate(() => {
    const isInSentence = (target: Element) => {
      const isInline = (one: Element) => getComputedStyle(one).display.startsWith("inline");
      if (getComputedStyle(target).display !== "inline") return false;
      let block = target.parentElement ?? target;
      while (block.parentElement && isInline(block)) block = block.parentElement;
      const copy = block.cloneNode(true) as Element;
      for (const other of copy.querySelectorAll("a, button, .sr-only")) other.remove();
      return (copy.textContent ?? "").replace(/[\s,·:;()]/g, "").length > 2;
    };
    const isHit = (target: Element, x: number, y: number) => {
      const found = document.elementFromPoint(x, y);
      return Boolean((target.closest("label") ?? target).contains(found));
    };
    const isSmall = (target: Element) => {
      const own = target.closest("label") ?? target;
      const { x, y, width, height } = own.getBoundingClientRect();
      const [middleX, middleY] = [x + width / 2, y + height / 2];
      const reach = 21;
      return [
        [-reach, 0],
        [reach, 0],
        [0, -reach],
        [0, reach],
      ].some(([dx = 0, dy = 0]) => !isHit(target, middleX + dx, middleY + dy));
    };
    return [...document.querySelectorAll("a[href], button, input, select, summary")]
      .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((one) => !one.matches(".sr-only") && !isInSentence(one) && isSmall(one))
      .map((one) => `${(one.ariaLabel ?? one.textContent)?.trim()}: ${one.tagName}`);
  });
}
