import type { PassageView } from "@/lib/editing/editor-view";
import { CHOICES, choiceField } from "@/lib/editing/resolve-conflicts";
import type { DiffSpan } from "@/lib/views/history/word-diff";

const WORDS = {
  mine: "Yours",
  theirs: "Published",
  both: "Both, the published one first",
} as const;

type Props = {
  passages: readonly PassageView[];
  /** What was sent about these passages before. */
  values: Readonly<Record<string, string>>;
};

/** Passages that two people have changed in different ways, side by side, and which version is kept. */
export function ConflictFields({ passages, values }: Props) {
  return passages.map(({ mine, theirs }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: passages have no other identity than their place
    <fieldset key={index} className="conflict">
      <legend>
        Passage {index + 1} of {passages.length}
      </legend>
      <Side name="Yours" spans={mine} />
      <Side name="Published" spans={theirs} />
      <p className="conflict-choice">
        {CHOICES.map((choice) => (
          <label key={choice} className="field-check">
            <input
              type="radio"
              name={choiceField(index)}
              value={choice}
              defaultChecked={values[choiceField(index)] === choice}
              required
            />
            {WORDS[choice]}
          </label>
        ))}
      </p>
    </fieldset>
  ));
}

function Side({ name, spans }: { name: string; spans: readonly DiffSpan[] }) {
  return (
    <div className="conflict-side">
      <h2>{name}</h2>
      <p>
        {spans.length === 0 ? (
          <i>Nothing: it was deleted.</i>
        ) : (
          spans.map(({ kind, text }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other identity than their place
            kind === "kept" ? text : <mark key={index}>{text}</mark>,
          )
        )}
      </p>
    </div>
  );
}
