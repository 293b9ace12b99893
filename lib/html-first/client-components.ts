/** Next's own client components are part of every page and do nothing in plain HTML. */
const NEXT = "node_modules/next/dist/";

const MANIFEST = /__RSC_MANIFEST\[("(?:[^"\\]|\\.)*")\]\s*=\s*(\{[\s\S]*\});?\s*$/;

/**
 * The client components that a route can reach and that are not the framework's own.
 * @param manifest the text of the route's `page_client-reference-manifest.js`
 * @returns their modules, such as `[project]/components/search-box.tsx`
 */
export function listClientComponents(manifest: string): string[] {
  const json = MANIFEST.exec(manifest)?.[2];
  if (json === undefined) throw new Error("Not a client reference manifest of Next.");
  const { clientModules } = JSON.parse(json) as { clientModules: Record<string, unknown> };
  const modules = Object.keys(clientModules).map((key) => key.split(" ")[0] ?? key);
  return [...new Set(modules.filter((module) => !module.includes(NEXT)))];
}
