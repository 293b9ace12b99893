import { compileGuidePage } from "@/lib/guide/compile-guide";
import { guidePages } from "@/lib/guide/load-guide";
import { InsertableGuide } from "./insertable-guide";

/** The page of the guide that an editor shows: the whole language in short. */
const SHORT = "cheat-sheet";

/** Help beside the editor, closed until somebody opens it; nothing in a wiki without a guide. */
export async function HelpPanel() {
  const page = guidePages().find(({ slug }) => slug === SHORT);
  if (!page) return null;
  return (
    <details className="help-panel" data-help="">
      <summary>Help: how to write it</summary>
      <div className="prose">
        <InsertableGuide compiled={await compileGuidePage(page)} />
        <p role="status" data-help-status="" />
        <p>
          <a className="link tap" href="/help" target="_blank" rel="noreferrer">
            All help pages
          </a>
        </p>
      </div>
    </details>
  );
}
