import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * Milliseconds. Beside other work a test that starts processes takes many times as long as alone: these limits end
 * what hangs, and measure nothing.
 */
const limits = { testTimeout: 30_000, hookTimeout: 60_000 };

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

export default defineConfig({
  test: {
    globalSetup: "scripts/unit-setup.mjs",
    projects: [
      {
        resolve: { alias },
        // Most of it is pure: its files share what they import, which is what takes the time.
        test: {
          ...limits,
          name: "lib",
          include: ["{lib,scripts,server}/**/*.test.ts?(x)"],
          isolate: false,
        },
      },
      {
        resolve: { alias },
        // Pages and handlers are given a wiki of their own.
        test: { ...limits, name: "app", include: ["{components,app}/**/*.test.ts?(x)"] },
      },
    ],
  },
});
