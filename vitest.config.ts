import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    globalSetup: "scripts/unit-setup.mjs",
    include: ["{lib,components,scripts,app}/**/*.test.ts?(x)"],
  },
});
