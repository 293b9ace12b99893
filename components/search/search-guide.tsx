/** Example searches, shown before the first query. */
export function SearchGuide() {
  return (
    <section aria-labelledby="guide" className="search-part">
      <h2 id="guide">Try searching for</h2>
      <dl className="search-guide">
        {EXAMPLES.map(({ query, finds }) => (
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

const EXAMPLES = [
  { query: "jesica jons", finds: "a name, even a misspelled one" },
  { query: "who plays kilgrave", finds: "an actor by character" },
  {
    query: "showrunner of daredevil season 3",
    finds: "a member of the team by what they worked on",
  },
  { query: "trail of bread crumbs", finds: "a quote by its words, even misquoted" },
  { query: "dd 2", finds: "a season; “jj s1e3” an episode" },
];
