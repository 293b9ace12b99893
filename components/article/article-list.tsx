import { LineBullet } from "@/components/site/line-bullet";
import type { Summary } from "@/lib/content/summary";

/** Articles as stations: bullet, title, one sentence. The whole row is the link. */
export function ArticleList({ articles }: { articles: readonly Summary[] }) {
  return (
    <ul className="border-rule border-t">
      {articles.map((article) => (
        <li key={article.id} data-line={article.line} className="border-rule border-b">
          <a href={article.href} className="group flex items-start gap-4 py-4 no-underline">
            <LineBullet line={article.line} decorative className="mt-0.5 text-[1.5rem]" />
            <span>
              <span className="block font-[740] font-sign text-[1.2rem] leading-snug tracking-tight group-hover:underline">
                {article.title}
              </span>
              <span className="block text-[0.98rem] text-mute leading-normal">
                {article.description}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
