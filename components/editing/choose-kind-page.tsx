import { Masthead } from "@/components/site/masthead";
import { NEW_IN_BROWSER, nameOfNew } from "@/lib/drafts/new-in-browser";

/** What each kind is for, where its name does not say it. */
const FOR: Partial<Record<(typeof NEW_IN_BROWSER)[number], string>> = {
  heroes: "One of those with a line of their own.",
  characters: "Anybody else in the stories: friends, enemies, neighbors.",
  team: "Somebody who made the series: showrunner, writer, director.",
  cast: "An actor.",
  production: "What happened behind the scenes.",
  quotes: "Words that somebody said or wrote, with their source.",
  sources: "An interview, a report or a recap, so that articles can cite it.",
};

/** The page on which somebody chooses what to write. */
export function ChooseKindPage({ title }: { title: string | undefined }) {
  const query = title ? `?title=${encodeURIComponent(title)}` : "";
  return (
    <main id="content">
      <Masthead
        title={title ? `Write “${title}”` : "Write something new"}
        crumbs={[]}
        description="What is it about? You can try everything out before anybody sees it."
      />
      <div className="page py-8">
        <ul className="kind-list">
          {NEW_IN_BROWSER.map((kind) => (
            <li key={kind}>
              <a href={`/new/${kind}${query}`}>{nameOfNew(kind)}</a>
              {FOR[kind] && <p>{FOR[kind]}</p>}
            </li>
          ))}
          <li>
            <a href="/new/images">Picture</a>
            <p>A photograph or drawing with a free license, and who made it.</p>
          </li>
        </ul>
      </div>
    </main>
  );
}
