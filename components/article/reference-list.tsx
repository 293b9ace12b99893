import type { ReferenceView } from "@/lib/views/sources/reference-view";
import type { HiddenGroup } from "@/lib/views/spoilers/split-hidden";
import { HiddenGroups } from "./fact-spoiler";
import { SourceLine } from "./source-line";

type ReferenceGroups = readonly HiddenGroup<ReferenceView>[];

/**
 * The sources of an article by number, each with links back to where it is cited. Sources that only spoilers cite
 * come last, hidden like them. Their numbers link to an anchor before the spoilers, since browsers open a spoiler
 * when an address points inside it.
 */
export function ReferenceList({ references }: { references: ReferenceGroups }) {
  const isOpen = ({ spoilers }: HiddenGroup<ReferenceView>) => spoilers.length === 0;
  const hidden = references.filter((part) => !isOpen(part));
  const hiddenNumbers = new Set(hidden.flatMap(({ items }) => items.map(({ number }) => number)));
  return (
    <>
      {references.filter(isOpen).map(({ key, items }) => (
        <Entries key={key} references={items} addressed />
      ))}
      {hidden.length > 0 && (
        <div className="hidden-references">
          {[...hiddenNumbers].map((number) => (
            <span key={number} id={`ref:${number}`} />
          ))}
          <HiddenGroups parts={hidden}>{(items) => <Entries references={items} />}</HiddenGroups>
        </div>
      )}
    </>
  );
}

function Entries({
  references,
  addressed = false,
}: {
  references: readonly ReferenceView[];
  addressed?: boolean;
}) {
  return (
    <ol className="grid gap-2.5 text-[0.94rem] leading-normal">
      {references.map((reference) => (
        <li
          key={reference.number}
          id={addressed ? `ref:${reference.number}` : undefined}
          className="target-mark flex min-w-0 gap-3"
        >
          <span className="w-6 flex-none text-end font-[700] font-sign text-line-text">
            {reference.number}
          </span>
          <div className="min-w-0">
            <SourceLine source={reference.source}>
              {" "}
              <BackLinks reference={reference} />
            </SourceLine>
          </div>
        </li>
      ))}
    </ol>
  );
}

function BackLinks({
  reference: { number, occurrences, spoilers, inFields },
}: {
  reference: ReferenceView;
}) {
  const backs = Array.from({ length: occurrences }, (_, index) => index + 1);
  return (
    <span className="inline-flex flex-wrap align-top text-mute print:hidden">
      {backs.map((occurrence) => (
        <a
          key={occurrence}
          href={`#cite:${number}:${occurrence}`}
          className="back"
          aria-label={`Back to mention ${occurrence} of source ${number}`}
        >
          ↑{occurrences > 1 ? occurrence : ""}
        </a>
      ))}
      {spoilers.map(({ id, seasons }) => (
        <a
          key={id}
          href={`#${id}`}
          className="back"
          aria-label={`Back to a spoiler for ${seasons} that cites source ${number}`}
          title={`Spoilers: ${seasons}`}
        >
          ↑ spoiler
        </a>
      ))}
      {inFields && (
        <a
          href="#facts"
          className="back"
          aria-label={`Back to the facts that cite source ${number}`}
        >
          ↑ facts
        </a>
      )}
    </span>
  );
}
