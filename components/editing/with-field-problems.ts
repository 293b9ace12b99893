import { controlName } from "@/lib/authoring/sent-values";
import { NEW_SOURCES } from "@/lib/drafts/kept-fields";
import type { DraftView } from "@/lib/editing/draft-view";
import type { FormState } from "@/lib/forms/form-state";

/** The state of a form with the problems of its facts among those on top, each leading to its field. */
export function withFieldProblems(state: FormState, { facts, newSources }: DraftView): FormState {
  const found = [
    ...[...(facts?.problems ?? [])],
    ...[...(newSources?.problems ?? [])].map(
      ([path, list]) => [path.startsWith(NEW_SOURCES) ? path : NEW_SOURCES, list] as const,
    ),
  ].map(([path, list]) => [controlName(path), list.map(({ problem }) => problem).join(" ")]);
  return { ...state, errors: { ...Object.fromEntries(found), ...state.errors } };
}
