import { Hidden, TextField } from "@/components/forms/fields";
import { FormFrame } from "@/components/forms/form";
import { Notice } from "@/components/forms/notice";
import { Masthead } from "@/components/site/masthead";
import enhancements from "@/enhancements/manifest.json";
import { nameOfNew } from "@/lib/drafts/new-in-browser";
import type { EditorDraft } from "@/lib/editing/editor-draft";
import type { NewView } from "@/lib/editing/new-view";
import { NO_BLOB } from "@/lib/editing/stored-text";
import type { FormState } from "@/lib/forms/form-state";
import type { ArticleId } from "@/lib/kinds/article-id";
import type { Person } from "@/lib/roles/person";
import { Buttons, EnterButton } from "./draft-buttons";
import { DraftForm } from "./draft-form";
import { DraftOffer } from "./draft-offer";
import { DraftButtons, DraftFields, DraftState } from "./draft-state";
import { EditorColumns, PreviewFrame } from "./preview-frame";
import { ProblemList } from "./problem-list";
import { withFieldProblems } from "./with-field-problems";

type Props = {
  view: NewView;
  state: FormState;
  notice: string | undefined;
  person: Person | undefined;
  mayPublish: boolean;
  draft: EditorDraft;
  /** Of the form that deletes a draft. */
  deleting: FormState;
};

/** The form of an article, quote or source that is not there yet. */
export function NewPage(props: Props) {
  const { view, state, notice, person, mayPublish, draft, deleting } = props;
  const isTyped = state.values.text !== undefined || state.values.head !== undefined;
  const { kind, slug, href, problems, text } = view;
  const name = nameOfNew(kind).toLowerCase();
  return (
    <main id="content">
      <Masthead title={`New ${name}`} crumbs={[{ href: "/new", label: "Something new" }]} />
      <div className="page py-8">
        <EditorColumns preview={kind !== "sources" && <PreviewFrame title={`your new ${name}`} />}>
          <Notice text={notice} />
          <DraftOffer draft={draft} deleting={deleting} isTyped={isTyped} />
          <FormFrame state={withFieldProblems(state, view)} className="form editor">
            <EnterButton />
            <Hidden name="kind" value={kind} />
            <Hidden name="base" value={NO_BLOB} />
            <DraftFields draft={draft} />
            <DraftForm view={view} state={state} kind={kind} spoilers={[]}>
              <TextField
                state={state}
                name="slug"
                label="Name in the address"
                value={slug}
                hint={
                  href
                    ? `It will be at ${href}. Change it only if it has to be another one.`
                    : `You can leave it empty: it is made from the ${kind === "quotes" ? "speaker and the words" : "title"}.`
                }
                autoComplete="off"
              />
            </DraftForm>
            {kind !== "sources" && kind !== "quotes" && <Example />}
            {(mayPublish || !person) && (
              <TextField
                state={state}
                name="summary"
                label="Summary for the history"
                value={`Add ${kind === "sources" ? "a source" : `a new ${name}`}`}
                hint="A few words, such as: Add a hero of Harlem."
                autoComplete="off"
              />
            )}
            <Buttons
              mayPublish={mayPublish}
              person={person}
              previews={kind === "sources" ? [] : ["page"]}
              hasCheck
            >
              <DraftButtons draft={draft} isTyped={isTyped} />
            </Buttons>
            <DraftState draft={draft} />
          </FormFrame>
          {problems.length > 0 && (
            <section className="mt-8" aria-labelledby="problems" data-problems="">
              <h2 id="problems" className="font-[760] font-sign text-[1.4rem]">
                Problems
              </h2>
              <ProblemList
                id={(href?.slice(1) ?? `${kind}/untitled`) as ArticleId}
                problems={problems}
                text={text}
              />
            </section>
          )}
        </EditorColumns>
      </div>
      <script type="module" src={enhancements.editor} async data-enhance="" />
    </main>
  );
}

const Example = () => (
  <details className="field-fold">
    <summary>An example of a text</summary>
    <pre className="example-text">{EXAMPLE}</pre>
    <p className="field-hint">
      A text that you leave empty begins with the description; others can say more later.
    </p>
  </details>
);

const EXAMPLE = `[[Claire Temple]] is a night nurse who patches up people who cannot go to a hospital.<Uncited/>

## On the night shift

She finds [[Matt Murdock]] in a dumpster, and asks no questions.<Cite source="name-of-a-source"/>`;
