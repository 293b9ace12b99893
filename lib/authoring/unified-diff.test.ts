import { expect, test } from "vitest";
import { unifiedDiff } from "./unified-diff";

test("a change is shown with the lines around it, a moved file with both paths", () => {
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index}\n`);
  const before = lines.join("");
  const text = unifiedDiff([
    {
      does: "move",
      file: "content/heroes/a.mdx",
      to: "content/heroes/b.mdx",
      before,
      after: before.replace("line 5", "line five"),
    },
    {
      does: "move",
      file: "content/images/a.png",
      to: "content/images/b.png",
      before: new Uint8Array([0]),
      after: new Uint8Array([0]),
    },
  ]);
  expect(text).toBe(`diff --git a/content/heroes/a.mdx b/content/heroes/b.mdx
rename from content/heroes/a.mdx
rename to content/heroes/b.mdx
--- a/content/heroes/a.mdx
+++ b/content/heroes/b.mdx
@@ -3,7 +3,7 @@
 line 2
 line 3
 line 4
-line 5
+line five
 line 6
 line 7
 line 8
diff --git a/content/images/a.png b/content/images/b.png
rename from content/images/a.png
rename to content/images/b.png
`);
});
