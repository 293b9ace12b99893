import { emptyGroup } from "../authoring/input-values";
import type { NewKind } from "../authoring/new-file";
import { newPath } from "../authoring/new-file";
import { parseRowStep } from "../authoring/sent-values";
import type { Diagnostic } from "../content/diagnostic";
import type { Wiki } from "../content/wiki";
import { NEW_SOURCES } from "../drafts/kept-fields";
import { BusyError } from "../workers/busy-error";
import { inputsOfKind, openFacts, readFacts, type Sent } from "./facts-form";
import { buildFactsView, type FactsView } from "./facts-view";
import { newSourcesInput, readNewSources } from "./new-records";

/** A draft as its form shows it: fields and text, or the source. */
export type DraftView = {
  /** Without facts, the form shows the source. */
  facts: (FactsView & { head: string; body: string }) | undefined;
  /** Why the facts are not shown, although somebody wanted them. */
  whyNoFacts: string | undefined;
  /** The source. */
  text: string;
  /** New sources that are published with the article; undefined for a record. */
  newSources: FactsView | undefined;
};

/** What the buttons of a form do beside publishing and the preview; rows have `RowStep`. */
export const DRAFT_STEPS = ["check", "facts", "source"] as const;

/** Whether a button changed the form alone, so that nothing has to be checked. */
export const isFormStep = ({ do: done }: Sent): boolean =>
  parseRowStep(done) !== undefined || done === "facts" || done === "source";

/** Which view somebody is in, or has asked for. */
const wantsSource = ({ do: done, view }: Sent): boolean =>
  done === "source" || (done !== "facts" && view === "source");

/**
 * @param text the source, as it is shown
 * @param isSent whether the text is what somebody has sent, and not what was published or merged since
 * @param problems of all files
 */
export function buildDraftView(
  wiki: Wiki,
  kind: NewKind,
  file: string,
  {
    text,
    sent,
    isSent,
    problems,
  }: {
    text: string;
    sent: Sent;
    isSent: boolean;
    problems: readonly Diagnostic[];
  },
): DraftView {
  const newSources = kind === "sources" ? undefined : newSourcesView(wiki, sent, problems);
  if (wantsSource(sent)) return { facts: undefined, whyNoFacts: undefined, text, newSources };
  const form = (isSent ? readFacts(wiki, kind, sent) : undefined) ?? openFacts(kind, text);
  if (!form) return { facts: undefined, whyNoFacts: WHY_NO_FACTS, text, newSources };
  const own = problems.filter((one) => one.file === file);
  const view = buildFactsView(wiki, form.fields, form.values, own, sent.do);
  return {
    facts: { ...view, head: form.head, body: form.body },
    whyNoFacts: undefined,
    text,
    newSources,
  };
}

const WHY_NO_FACTS =
  "The fields at the beginning of the file cannot be read, so there is no form for them. Here is the source: the problems below say what is wrong with it.";

/** The problems of a new source are those of its file. */
function newSourcesView(wiki: Wiki, sent: Sent, problems: readonly Diagnostic[]): FactsView {
  const values = readNewSources(sent);
  const fields = [newSourcesInput()];
  const rows = values.get(NEW_SOURCES);
  const view = buildFactsView(wiki, fields, values, [], sent.do);
  if (!Array.isArray(rows)) return view;
  const own = new Map(
    rows.flatMap((row) => {
      const id = String(row.values.get("id") ?? "");
      const inputs = inputsOfKind("sources");
      const of = problems.filter(({ file }) => id !== "" && file === newPath("sources", id));
      const inner = buildFactsView(wiki, inputs, row.values ?? emptyGroup(inputs), of, undefined);
      return [...inner.problems].map(
        ([path, list]) => [`${NEW_SOURCES}.${row.key}.${path}`, list] as const,
      );
    }),
  );
  return { ...view, problems: own };
}

/** Without problems that cannot be found now the text comes back all the same; it is checked again before it is published. */
export async function orNone(
  checking: Promise<readonly Diagnostic[]>,
): Promise<readonly Diagnostic[]> {
  try {
    return await checking;
  } catch (error) {
    if (!(error instanceof BusyError)) console.error(error);
    return [];
  }
}
