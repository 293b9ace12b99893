import type { Summary } from "../content/summary";
import { kindNames } from "../site";

/** What an article that a season gives away is called where nobody has lifted its cover, its own page included. */
export const coveredHead = ({ kind }: Summary): { title: string; description: string } => ({
  title: `Covered ${kindNames[kind].one.toLowerCase()}`,
  description:
    "That there is such an article gives a season away. Whoever has seen that season can lift the cover.",
});
