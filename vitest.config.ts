import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

export default defineConfig({
  test: {
    globalSetup: "scripts/unit-setup.mjs",
    projects: [
      {
        resolve: { alias },
        // Most of it is pure: its files share what they import, which is what takes the time.
        test: { name: "lib", include: ["{lib,scripts,server}/**/*.test.ts?(x)"], isolate: false },
      },
      {
        resolve: { alias },
        // Pages and handlers are given a wiki of their own.
        test: { name: "app", include: ["{components,app}/**/*.test.ts?(x)"] },
      },
    ],
  },
});
