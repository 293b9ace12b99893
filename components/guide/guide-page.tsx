import type { ComponentProps } from "react";
import { SectionHeading } from "@/components/article/section-heading";
import { Masthead } from "@/components/site/masthead";
import { Neighbors } from "@/components/site/neighbors";
import { site } from "@/lib/site";
import type { GuideView } from "@/lib/views/site/guide-view";
import { Example } from "./example";
import { type GuideComponents, runGuide } from "./run-guide";

export const HELP = "Help";

const COMPONENTS: GuideComponents = {
  Example,
  h2: ({ id, children }: ComponentProps<"h2">) => (
    <SectionHeading level={2} id={id}>
      {children}
    </SectionHeading>
  ),
  h3: ({ id, children }: ComponentProps<"h3">) => (
    <SectionHeading level={3} id={id}>
      {children}
    </SectionHeading>
  ),
  a: (props: ComponentProps<"a">) => (
    <a {...props} className="link" rel={relOf(props.href ?? "")} />
  ),
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a phone, which the keyboard has to reach.
  table: (props: ComponentProps<"table">) => <table {...props} tabIndex={0} />,
};

/** Other sites, and forms, which are for people alone. */
function relOf(href: string): string | undefined {
  if (href.startsWith("https:")) return "external nofollow";
  return /^\/(?:account|new)(?:\/|$)/.test(href) ? "nofollow" : undefined;
}

const always = () => COMPONENTS;

type Props = { view: GuideView; compiled: string };

/** A page of the guide: the list of all pages as a route, with this one as the station where we are, and its text. */
export function GuidePage({ view: { page, pages, neighbors }, compiled }: Props) {
  const Text = runGuide(compiled, always);
  return (
    <main id="content">
      <Masthead
        title={page.title}
        description={page.description}
        crumbs={[
          { href: "/", label: site.name },
          { href: "/help", label: HELP },
        ]}
      />
      <div className="page article-grid guide">
        <GuideRoute pages={pages} current={page} />
        <article className="min-w-0">
          <div className="prose">
            <Text />
          </div>
          <Neighbors many="More help" one="page" {...neighbors} />
        </article>
      </div>
    </main>
  );
}

function GuideRoute({ pages, current }: { pages: GuideView["pages"]; current: GuideView["page"] }) {
  return (
    <nav aria-label="All help pages" className="print:hidden">
      <details className="fold">
        <summary className="min-h-11 cursor-pointer py-2 font-[700] font-sign">
          All help pages ({pages.length})
        </summary>
        <ol className="route">
          {pages.map(({ slug, href, title }) => (
            <li key={slug}>
              <a href={href} aria-current={slug === current.slug ? "page" : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
