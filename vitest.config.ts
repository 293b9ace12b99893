import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

/**
 * Milliseconds. Beside other work a test that starts processes takes many times as long as alone: these limits end
 * what hangs, and measure nothing.
 */
const limits = { testTimeout: 30_000, hookTimeout: 60_000 };

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

/**
 * Tests that read the wiki's own content say so in their names, since `npm test` runs them a second time, on content
 * whose lines end otherwise. The others find none.
 */
const readingContent = "**/*.content.test.ts?(x)";
const withoutContent = {
  exclude: [...configDefaults.exclude, readingContent],
  env: {
    CONTENT_DIR: "no content: name the test *.content.test.ts",
    GUIDE_DIR: fileURLToPath(new URL("lib/guide/example", import.meta.url)),
    WIKI_SETTINGS: fileURLToPath(new URL("lib/settings/example.yaml", import.meta.url)),
  },
};

export default defineConfig({
  test: {
    // One of two cores would be left idle otherwise.
    maxWorkers: availableParallelism(),
    globalSetup: "scripts/unit-setup.mjs",
    projects: [
      {
        resolve: { alias },
        // Most of it is pure: its files share what they import, which is what takes the time.
        test: {
          ...limits,
          ...withoutContent,
          name: "lib",
          include: ["{lib,scripts,server,editor}/**/*.test.ts?(x)"],
          isolate: false,
        },
      },
      {
        resolve: { alias },
        // Pages and handlers are given a wiki of their own.
        test: {
          ...limits,
          ...withoutContent,
          name: "app",
          include: ["{components,app}/**/*.test.ts?(x)"],
        },
      },
      {
        resolve: { alias },
        test: { ...limits, name: "content", include: [readingContent], isolate: false },
      },
    ],
  },
});
