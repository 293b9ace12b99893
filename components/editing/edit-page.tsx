import type { ReactNode } from "react";
import { Hidden, TextField } from "@/components/forms/fields";
import { FormFrame } from "@/components/forms/form";
import { Notice } from "@/components/forms/notice";
import { Masthead } from "@/components/site/masthead";
import enhancements from "@/enhancements/manifest.json";
import { isRows } from "@/lib/authoring/input-values";
import { NEW_SOURCES } from "@/lib/drafts/kept-fields";
import { PREVIEWS } from "@/lib/editing/draft-changes";
import type { EditorDraft } from "@/lib/editing/editor-draft";
import type { EditorView } from "@/lib/editing/editor-view";
import type { FormState } from "@/lib/forms/form-state";
import { kindOf } from "@/lib/kinds/article-id";
import type { Person } from "@/lib/roles/person";
import { ConflictFields } from "./conflict-fields";
import { Buttons, EnterButton } from "./draft-buttons";
import { DraftForm, NewSources } from "./draft-form";
import { DraftOffer } from "./draft-offer";
import { DraftButtons, DraftFields, DraftState } from "./draft-state";
import { EditorColumns, PreviewFrame } from "./preview-frame";
import { ProblemList } from "./problem-list";
import { withFieldProblems } from "./with-field-problems";

type Props = {
  view: EditorView;
  state: FormState;
  notice: string | undefined;
  person: Person | undefined;
  mayPublish: boolean;
  draft: EditorDraft;
  /** Of the form that deletes a draft. */
  deleting: FormState;
  /** The panel that says how to write. */
  help: ReactNode;
};

const hasNewSources = ({ newSources }: EditorView) => {
  const rows = newSources?.values.get(NEW_SOURCES);
  return rows !== undefined && isRows(rows) && rows.length > 0;
};

/** The editor of an article: its source, a preview, and what was published meanwhile. */
export function EditPage(props: Props) {
  const { view, state, notice, person, mayPublish, draft, deleting, help } = props;
  const { id, title, refused, isMerged, conflict, problems } = view;
  const crumbs = [{ href: `/${id}`, label: title }];
  // What was wrong with a text is said of it again when the conflict is resolved.
  const { text: _, ...otherErrors } = state.errors;
  const shownState = conflict ? { ...state, errors: otherErrors } : withFieldProblems(state, view);
  const isTyped = state.values.text !== undefined;
  // A conflict is about the text; what else was typed goes along with it.
  const newSources = conflict && hasNewSources(view) ? view.newSources : undefined;
  return (
    <main id="content">
      <Masthead title={`Edit ${title}`} crumbs={crumbs} />
      <div className="page py-8">
        <EditorColumns preview={!refused && !conflict && <PreviewFrame title={title} />}>
          <Notice text={notice} />
          {isMerged && (
            <p className="notice">
              Others have published changes meanwhile. They fit together with yours, and the text
              has both. Read it once more before you publish.
            </p>
          )}
          <DraftOffer draft={draft} deleting={deleting} isTyped={isTyped} />
          {!refused && !conflict && help}
          {refused ? (
            <>
              <p className="notice">{refused}</p>
              {view.typed.map(({ name, text }) => (
                <div key={name} className="field">
                  <label htmlFor={`typed-${name}`}>{`${name}. Copy it before you leave.`}</label>
                  <textarea
                    id={`typed-${name}`}
                    className="source"
                    rows={Math.min(24, text.split("\n").length + 1)}
                    readOnly
                    defaultValue={text}
                  />
                </div>
              ))}
            </>
          ) : (
            <FormFrame state={shownState} className="form editor">
              {(!conflict || newSources) && <EnterButton />}
              <Hidden name="id" value={id} />
              <Hidden name="base" value={view.base} />
              <DraftFields draft={draft} />
              {conflict ? (
                <>
                  <Hidden name="text" value={view.text} />
                  <Hidden name="theirs" value={conflict.theirs} />
                  <p>
                    You and somebody else have changed the same words. Choose for each passage which
                    version to keep. Everything else that either of you changed is kept.
                  </p>
                  <ConflictFields
                    passages={conflict.passages}
                    values={state.values.theirs === conflict.theirs ? state.values : {}}
                  />
                  {newSources && <NewSources view={newSources} state={shownState} />}
                </>
              ) : (
                <DraftForm view={view} state={state} kind={kindOf(id)} spoilers={view.spoilers} />
              )}
              {(mayPublish || !person) && (
                <TextField
                  state={state}
                  name="summary"
                  label="What did you change?"
                  hint="A few words for the history, such as: Add where she works."
                  autoComplete="off"
                />
              )}
              <Buttons
                mayPublish={mayPublish}
                person={person}
                previews={conflict ? [] : PREVIEWS}
                hasCheck={!conflict}
              >
                {!conflict && <DraftButtons draft={draft} isTyped={isTyped} />}
              </Buttons>
              <DraftState draft={draft} />
            </FormFrame>
          )}
          <p className="mt-5">
            <a className="link tap" href={`/history/${id}#edit`}>
              Edit it on your own computer
            </a>{" "}
            <a className="link tap ms-5" href="/new">
              Write another article
            </a>
          </p>
          {problems.length > 0 && (
            <section className="mt-8" aria-labelledby="problems" data-problems="">
              <h2 id="problems" className="font-[760] font-sign text-[1.4rem]">
                Problems
              </h2>
              <ProblemList id={id} problems={problems} text={view.text} />
            </section>
          )}
        </EditorColumns>
      </div>
      <script type="module" src={enhancements.editor} async data-enhance="" />
    </main>
  );
}
