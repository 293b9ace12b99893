import { vi } from "vitest";

/** The same test, on a wiki whose lists are too long for one page. */

vi.mock("@/lib/views/lists/list-limits", () => ({
  LIST_LIMITS: { lines: 1, cards: 1, excerpt: 1 },
}));

await import("./canary-words.test");
