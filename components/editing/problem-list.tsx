import type { Diagnostic } from "@/lib/content/diagnostic";
import { type ArticleId, pathFromId } from "@/lib/kinds/article-id";

const LONGEST = 160;

export type ProblemListProps = { id: ArticleId; problems: readonly Diagnostic[]; text: string };

/** The problems of a draft, and of other files with it, each with its line, and what to write instead. */
export function ProblemList({ id, problems, text }: ProblemListProps) {
  const own = pathFromId(id);
  const lines = text.split("\n");
  return (
    <ol className="problem-list">
      {problems.map(({ file, line, column, field, problem, fix }) => (
        <li key={`${file}:${line}:${column}:${problem}`}>
          <p className="font-[650] font-sign text-mute">
            {file !== own && `${file}, line ${line}`}
            {file === own && `Line ${line}`}
            {field && `, ${field}`}
          </p>
          {file === own && <p className="problem-line">{excerpt(lines[line - 1] ?? "", column)}</p>}
          <p>{problem}</p>
          <p>→ {fix}</p>
        </li>
      ))}
    </ol>
  );
}

/** A line, or of a long one the part around a column. */
function excerpt(line: string, column: number): string {
  if (line.length <= LONGEST) return line;
  const from = Math.max(0, Math.min(column - LONGEST / 2, line.length - LONGEST));
  const part = line.slice(from, from + LONGEST);
  return `${from > 0 ? "…" : ""}${part}${from + LONGEST < line.length ? "…" : ""}`;
}
