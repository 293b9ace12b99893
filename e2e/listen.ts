import type { Page } from "@playwright/test";

/** The browser's errors while it shows pages. */
export async function listenForViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/404/.test(message.text())) violations.push(message.text());
  });
  page.on("pageerror", (error) => violations.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`${event.violatedDirective}: ${event.blockedURI}`),
    );
  });
  return violations;
}

/** The paths of all scripts that pages request. */
export function listenForScripts(page: Page): Set<string> {
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.add(new URL(request.url()).pathname);
  });
  return scripts;
}
