import type { RevisionListView as List } from "@/lib/views/history/history-view";
import type { RevisionView } from "@/lib/views/history/revision-view";
import { RevisionLine } from "./revision-line";

/** The revisions of an article as stations, newest first; readers can pick two and compare them. */
export function RevisionList({ list, action }: { list: List; action: string }) {
  const { revisions, count, problem, older, newer } = list;
  const canCompare = revisions.length > 1;
  return (
    <>
      {problem && <p className="hatch border border-rule p-5">{problem}</p>}
      <p>
        {count === 1 ? "One revision" : `${count} revisions, the newest first`}. Open one to read
        the article as it was then{canCompare && ", or pick two to compare"}.
      </p>
      <form action={action} className="only mt-5">
        {canCompare && <Compare />}
        <ol className="route my-5">
          {revisions.map((revision, index) => (
            <li key={revision.hash} className="py-3">
              <RevisionLine revision={revision}>
                {canCompare && (
                  <span className="flex gap-x-4">
                    <Choice name="from" revision={revision} isChosen={index === 1} />
                    <Choice name="to" revision={revision} isChosen={index === 0} />
                  </span>
                )}
              </RevisionLine>
            </li>
          ))}
        </ol>
        {canCompare && <Compare />}
      </form>
      <nav aria-label="Pages of revisions" className="mt-5 flex max-w-3xl justify-between gap-x-5">
        {newer && (
          <a className="link tap" href={newer} rel="nofollow">
            ← Newest revisions
          </a>
        )}
        {older && (
          <a className="link tap ms-auto" href={older} rel="nofollow">
            Older revisions →
          </a>
        )}
      </nav>
    </>
  );
}

function Compare() {
  return (
    <button
      type="submit"
      className="min-h-11 cursor-pointer bg-ink px-5 font-[680] font-sign text-[0.95rem] text-paper"
    >
      Compare
    </button>
  );
}

function Choice({
  name,
  revision: { hash, date, time },
  isChosen,
}: {
  name: "from" | "to";
  revision: RevisionView;
  isChosen: boolean;
}) {
  return (
    <label className="tap cursor-pointer gap-2">
      <input
        type="radio"
        name={name}
        value={hash}
        defaultChecked={isChosen}
        className="size-5"
        required
      />
      {name === "from" ? "From" : "To"}
      <span className="sr-only">
        {" "}
        the revision of {date}, {time}
      </span>
    </label>
  );
}
