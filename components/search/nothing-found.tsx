import type { SearchView } from "@/lib/views/search/search-view";

type Props = {
  query: string;
  nearest: readonly { href: string; title: string }[];
  create: SearchView["create"];
};

/** Shown when a search finds nothing: suggestions, and how to write the article. */
export function NothingFound({ query, nearest, create }: Props) {
  return (
    <>
      {nearest.length > 0 && (
        <section aria-labelledby="nearest" className="search-part">
          <h2 id="nearest">Did you mean</h2>
          <ul className="search-nearest">
            {nearest.map(({ href, title }) => (
              <li key={href}>
                <a className="link" href={href}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {create && (
        <section aria-labelledby="create" className="search-part">
          <h2 id="create">Create this article</h2>
          <p>
            There’s no article about “{query}” yet.
            {create.wantedHref && (
              <>
                {" "}
                Other articles already{" "}
                <a className="link" href={create.wantedHref}>
                  link to it
                </a>
                .
              </>
            )}{" "}
            <a className="link" href={`/new?title=${encodeURIComponent(query)}`} rel="nofollow">
              Write it here
            </a>
            , or add a file such as <code>{create.file}</code>; the{" "}
            <a className="link" href="/about#writing">
              contributor’s guide
            </a>{" "}
            explains how. The{" "}
            <a className="link" href="/special/wanted">
              wanted articles
            </a>{" "}
            are other good places to start.
          </p>
        </section>
      )}
    </>
  );
}
