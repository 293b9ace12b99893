import { settings } from "@/lib/settings/settings";
/** Example searches, shown before the first query. */
export function SearchGuide() {
  return (
    <section aria-labelledby="guide" className="search-part">
      <h2 id="guide">Try searching for</h2>
      <dl className="search-guide">
        {settings.searches.map(({ query, finds }) => (
          <div key={query}>
            <dt>
              <a className="link" href={`/search?q=${encodeURIComponent(query)}`}>
                {query}
              </a>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <p>
        Typos are fine. Or browse{" "}
        <a className="link" href="/special/all">
          all articles
        </a>
        .
      </p>
    </section>
  );
}
