import type { ReactNode } from "react";
import { Masthead } from "@/components/site/masthead";
import enhancements from "@/enhancements/manifest.json";
import { countWords } from "@/lib/search/count-words";
import { hitsOf } from "@/lib/search/hits";
import { site } from "@/lib/site";
import type { SearchView } from "@/lib/views/search/search-view";
import { HiddenHits } from "./hidden-hits";
import { HitList } from "./hit-list";
import { NothingFound } from "./nothing-found";
import { SearchForm } from "./search-form";
import { SearchGuide } from "./search-guide";

/** The frame of both search pages: the field, and the results below it. */
export function SearchFrame({ query, children }: { query: string; children: ReactNode }) {
  return (
    <main id="content">
      <link rel="stylesheet" href={enhancements.searchStyle} precedence="search" />
      <Masthead title="Search" crumbs={[{ href: "/", label: site.name }]} />
      <div className="page py-8">
        <SearchForm query={query} />
        {children}
      </div>
    </main>
  );
}

/** Search results, or example searches. */
export function SearchPage({ view }: { view: SearchView }) {
  const { query, problem, answer, from, hidden, create } = view;
  return (
    <SearchFrame query={query}>
      {problem && <p className="search-count">{problem}</p>}
      {answer && (
        <p className="search-count">{countWords(answer, { from, more: hidden.length > 0 })}</p>
      )}
      {answer && (
        <HitList
          hits={hitsOf({ jump: from === 1 ? answer.jump : undefined, found: answer.found })}
        />
      )}
      <Pages view={view} />
      {hidden.length > 0 && <HiddenHits parts={hidden} />}
      {answer && <NothingFound query={query} nearest={answer.nearest} create={create} />}
      {!answer && <SearchGuide />}
    </SearchFrame>
  );
}

function Pages({ view: { previous, next } }: { view: SearchView }) {
  if (!previous && !next) return null;
  return (
    <nav aria-label="Pages of results" className="mt-5 flex max-w-3xl justify-between gap-x-5">
      {previous && (
        <a rel="prev" className="link tap" href={previous}>
          ← Previous results
        </a>
      )}
      {next && (
        <a rel="next" className="link tap ms-auto" href={next}>
          More results →
        </a>
      )}
    </nav>
  );
}
