import { HiddenGroups } from "@/components/article/fact-spoiler";
import { LinkWords } from "@/components/article/link-words";
import { PageSection } from "@/components/article/page-section";
import { IndexPage } from "@/components/site/index-page";
import type { Contributions } from "@/lib/people/contributions";
import { type Profile, profileHref } from "@/lib/people/profile";
import { ROLE_WORDS } from "@/lib/roles/role-words";
import { formatDayOf } from "@/lib/time/partial-date";
import type { DayOfChanges } from "@/lib/views/history/changes-view";

type Props = {
  profile: Profile;
  /** Undefined if Git cannot read the history. */
  contributions: (Contributions & { days: DayOfChanges[] }) | undefined;
};

function describe({ state }: Profile): string {
  const since = formatDayOf(state.since);
  if (state.kind === "deleted") return `This account was deleted. It began on ${since}.`;
  return `${ROLE_WORDS[state.role].label}, here since ${since}.${state.kind === "blocked" ? " This account is blocked." : ""}`;
}

/** Somebody who takes part: since when, a line about themselves, and what they changed. */
export function ProfilePage({ profile, contributions }: Props) {
  const about = profile.state.kind === "deleted" ? "" : profile.state.about;
  return (
    <IndexPage title={profile.name} description={describe(profile)}>
      {about && <p className="mb-8 [overflow-wrap:anywhere]">{about}</p>}
      <PageSection id="changes" title="Changes">
        {!contributions ? (
          <p>This copy of the wiki can’t show history, because Git can’t read any here.</p>
        ) : contributions.count === 0 ? (
          <p>{profile.name} has not changed anything yet.</p>
        ) : (
          <>
            <p>
              {contributions.count === 1 ? "One change" : `${contributions.count} changes`}, the
              newest first.
            </p>
            {contributions.days.map((day) => (
              <Day key={day.dateTime} day={day} />
            ))}
            <Pages profile={profile} contributions={contributions} />
          </>
        )}
      </PageSection>
    </IndexPage>
  );
}

function Day({ day: { date, dateTime, changes } }: { day: DayOfChanges }) {
  return (
    <section className="mt-6">
      <h3 className="font-[720] font-sign">
        <time dateTime={dateTime}>{date}</time>
      </h3>
      <ul>
        {changes.map(({ key, message, articles }) => (
          <li key={key} className="border-rule border-t py-2 [overflow-wrap:anywhere]">
            <p className="text-mute">{message}</p>
            <HiddenGroups parts={articles}>
              {(links) => (
                <LinkWords
                  links={links}
                  after={({ isNew, changeHref, text }) => (
                    <>
                      {" "}
                      (
                      <a className="link" href={changeHref} rel="nofollow">
                        {isNew ? "new" : "change"}
                        <span className="sr-only">: what changed in {text}</span>
                      </a>
                      )
                    </>
                  )}
                />
              )}
            </HiddenGroups>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pages({
  profile,
  contributions: { page, pages },
}: {
  profile: Profile;
  contributions: Contributions;
}) {
  if (pages === 1) return null;
  const href = (number: number) =>
    `${profileHref(profile.handle)}${number === 1 ? "" : `?page=${number}`}`;
  return (
    <nav aria-label="Pages of changes" className="mt-6 flex justify-between gap-x-5">
      {page > 1 && (
        <a className="link tap" href={href(page - 1)} rel="prev nofollow">
          ← Newer
        </a>
      )}
      {page < pages && (
        <a className="link tap ms-auto" href={href(page + 1)} rel="next nofollow">
          Older →
        </a>
      )}
    </nav>
  );
}
