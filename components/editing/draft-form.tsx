import type { ReactNode } from "react";
import { Hidden } from "@/components/forms/fields";
import type { FieldInput } from "@/lib/authoring/field-inputs";
import type { NewKind } from "@/lib/authoring/new-file";
import type { DraftView } from "@/lib/editing/draft-view";
import type { FactsView } from "@/lib/editing/facts-view";
import type { FormState } from "@/lib/forms/form-state";
import type { SpoilerView } from "@/lib/views/spoilers/spoiler-view";
import { DraftText } from "./draft-text";
import { FactsFields, FieldList } from "./facts-fields";
import { Hide } from "./hide";
import { ViewSwitch } from "./view-switch";

type FieldsProps = {
  view: DraftView;
  state: FormState;
  kind: NewKind;
  /** The seasons that the file reveals, hidden or not. */
  spoilers: readonly SpoilerView[];
  /** Between the facts and the text. */
  children?: ReactNode;
};

/** A draft, as facts and text or as source, with the buttons that lead from one view to the other. */
export function DraftForm({ view, state, kind, spoilers, children }: FieldsProps) {
  const { facts, whyNoFacts, text, newSources } = view;
  const isRecord = kind === "sources" || kind === "images";
  const isTyped = state.values.text !== undefined || state.values.head !== undefined;
  // Of an article that is a spoiler as a whole, every fact is one.
  const whole = facts?.values.get("reveals");
  const isWhole = typeof whole === "string" && whole.trim() !== "";
  return (
    <>
      <ViewSwitch isSource={!facts} isRecord={isRecord} />
      {whyNoFacts && <p className="notice">{whyNoFacts}</p>}
      {facts ? (
        <>
          <Hidden name="view" value="facts" />
          <Hidden name="head" value={facts.head} />
          <Hide spoilers={isWhole ? spoilers : []} isOpen={isTyped} what="the facts">
            <div className="facts" data-facts="" data-inputs={plainInputs(facts.fields)}>
              <FactsFields view={facts} state={state} />
            </div>
          </Hide>
          {children}
          {!isRecord && (
            <Hide spoilers={spoilers} isOpen={isTyped} what="the text">
              <DraftText
                state={state}
                text={facts.body}
                hint={
                  kind === "quotes"
                    ? "Where and when it was said, if the quote needs it. It may be empty."
                    : 'Paragraphs with an empty line between them. Each ends with its source, <Cite source="…"/>, or with <Uncited/>.'
                }
              />
            </Hide>
          )}
        </>
      ) : (
        <>
          <Hidden name="view" value="source" />
          {children}
          <Hide spoilers={spoilers} isOpen={isTyped} what="the text">
            <DraftText
              state={state}
              text={text}
              isSource
              hint={
                isRecord
                  ? "One field on each line."
                  : "Facts between the two lines of ---, then the article. Lines that you leave alone stay as they are."
              }
            />
          </Hide>
        </>
      )}
      {newSources && <NewSources view={newSources} state={state} />}
    </>
  );
}

/** The sources that are published together with the article. */
export function NewSources({ view, state }: { view: FactsView; state: FormState }) {
  return (
    <div className="facts" data-facts="">
      <FieldList view={view} state={state} fields={view.fields} values={view.values} />
      <p className="field-hint">
        Or record a source on its own:{" "}
        <a className="link" href="/new/sources" target="_blank" rel="noopener">
          new source, in a new tab
        </a>
        .
      </p>
    </div>
  );
}

/** What the script of the editor needs to know of the fields, to write them as the server does. */
const plainInputs = (fields: readonly FieldInput[]): string =>
  JSON.stringify(fields, (key, value) =>
    ["help", "label", "most", "required"].includes(key) ? undefined : value,
  );
