import { MAX_QUERY } from "@/lib/request/search-params";

/** The field of the search page. It submits to an address, so that results can be linked. */
export function SearchForm({ query }: { query: string }) {
  return (
    <search>
      <form action="/search" className="search-form">
        <label htmlFor="q" className="search-label">
          Search the wiki
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={MAX_QUERY}
          autoComplete="off"
          spellCheck="false"
          enterKeyHint="search"
          className="search-input"
        />
        <button type="submit" className="search-button">
          Search
        </button>
      </form>
    </search>
  );
}
