import { bundle } from "./bundle.mjs";

/**
 * Bundles the contributor's commands: read as they lie, hundreds of modules take every process that parses
 * more than one to load.
 * @returns {Promise<string>} the folder with `wiki.mjs`
 */
export const bundleWiki = () =>
  bundle("wiki", {
    entryPoints: {
      wiki: "scripts/wiki/program.ts",
      "parse-child": "lib/content/parse-child.ts",
      "parse-file": "lib/content/parse-file.ts",
      "fix-worker": "lib/authoring/fix-worker.ts",
      "plan-fixes": "lib/authoring/plan-fixes.ts",
    },
    // Packages of the older kind ask for what Node brings by `require`.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
