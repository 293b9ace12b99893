import { PageSection } from "@/components/article/page-section";
import { LetterNav } from "@/components/lists/letter-nav";
import { ListFoot } from "@/components/lists/list-foot";
import { QuoteList } from "@/components/quote/quote-list";
import { LineBullet } from "@/components/site/line-bullet";
import { Masthead } from "@/components/site/masthead";
import { site } from "@/lib/site";
import type { MemberView, TeamView } from "@/lib/views/team/team-view";
import { CreditsTable } from "./credits-table";

/** The showrunner team: who ran what, who they are, what they said. */
export function TeamPage({ view }: { view: TeamView }) {
  const { page, table, members, quotes, allQuotes } = view;
  return (
    <main id="content">
      <Masthead
        title={page.title}
        description={page.description}
        crumbs={[{ href: "/", label: site.name }, ...page.above]}
      />
      <div className="page py-8">
        <LetterNav page={page} />
        <PageSection id="seasons" title="Credits" wide>
          <CreditsTable table={table} />
        </PageSection>
        <PageSection id="people" title="People" wide>
          <ul className="grid gap-x-12 lg:grid-cols-2">
            {members.map((member) => (
              <Member key={member.id} member={member} />
            ))}
          </ul>
        </PageSection>
        {quotes.length > 0 && (
          <PageSection id="quotes" title="What they said" wide>
            <QuoteList cards={quotes.map((quote) => ({ quote }))} size="compact" />
            {allQuotes && (
              <p className="mt-4">
                <a className="link tap" href={allQuotes}>
                  All quotes
                </a>
              </p>
            )}
          </PageSection>
        )}
        <ListFoot page={page} />
      </div>
    </main>
  );
}

function Member({ member: { href, title, description, lines } }: { member: MemberView }) {
  return (
    <li className="border-rule border-t">
      <a href={href} className="group block py-4 no-underline">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1 font-[740] font-sign text-[1.2rem] leading-snug tracking-tight group-hover:underline">
          {title}
          <span className="flex gap-1">
            {lines.map((line) => (
              <LineBullet key={line} line={line} className="text-[0.95rem]" />
            ))}
          </span>
        </span>
        <span className="mt-1 block text-[0.98rem] text-mute leading-normal">{description}</span>
      </a>
    </li>
  );
}
