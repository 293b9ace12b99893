import { Masthead } from "@/components/site/masthead";
import type { Diagnostic } from "@/lib/content/diagnostic";
import type { Summary } from "@/lib/content/summary";

/** Shown by `npm run dev` in place of an article whose file has errors; a build rejects such a file. */
export function BrokenArticle({
  summary,
  problems,
}: {
  summary: Summary;
  problems: readonly Diagnostic[];
}) {
  return (
    <main id="content">
      <Masthead
        title="Service notice"
        description={`${problems[0]?.file ?? `content/${summary.id}.mdx`} cannot be shown until this is fixed.`}
        crumbs={[{ href: `/${summary.kind}`, label: summary.kind }]}
      />
      <ol className="page mt-8 grid gap-6">
        {problems.map(({ file, line, column, field, problem, fix }) => (
          <li key={`${line}:${column}:${problem}`} className="hatch border border-rule p-5">
            <p className="font-[650] font-sign text-mute">
              {file}, line {line}, column {column}
              {field && `, ${field}`}
            </p>
            <p className="mt-1 text-[1.1rem]">{problem}</p>
            <p className="mt-1">→ {fix}</p>
          </li>
        ))}
      </ol>
    </main>
  );
}
