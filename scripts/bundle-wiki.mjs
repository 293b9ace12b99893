import { bundle } from "./bundle.mjs";

/**
 * Bundles the contributors' commands, because every worker process would otherwise load hundreds of source modules
 * at its start.
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
  });
