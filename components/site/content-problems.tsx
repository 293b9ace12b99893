import { plural } from "@/lib/kinds/plural";
import type { ProblemsView } from "@/lib/views/content-report/problems-view";

/** Files that were saved with problems: the wiki still shows what they had before. Nothing if there are none. */
export function ContentProblems({ problems: { open, hidden } }: { problems: ProblemsView }) {
  const count = open.length + hidden;
  if (count === 0) return null;
  return (
    <section aria-labelledby="problems" className="hatch mb-8 border border-rule p-5">
      <h2 id="problems" className="text-[1.2rem]">
        {plural(count, "file")} with problems
      </h2>
      <p className="mt-1 max-w-prose">
        {count === 1 ? "It was" : "They were"} saved with problems, so the wiki shows what{" "}
        {count === 1 ? "it" : "they"} had before. The server’s log and <code>npm run check</code>{" "}
        say what to fix.
      </p>
      {open.length > 0 && (
        <ul className="mt-2">
          {open.map((file) => (
            <li key={file}>
              <code>{file}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
