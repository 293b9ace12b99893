/** What can be searched for, where nothing was asked yet. */
export function SearchGuide() {
  return (
    <section aria-labelledby="guide" className="search-part">
      <h2 id="guide">What finds what</h2>
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
        Slips of the pen are forgiven. Or browse{" "}
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
  { query: "who plays kilgrave", finds: "an actor by the character" },
  { query: "showrunner of daredevil season 3", finds: "a member of the team by what they did" },
  { query: "trail of bread crumbs", finds: "a quotation by its words, right or wrong" },
  { query: "dd 2", finds: "a season; “jj s1e3” an episode" },
];
