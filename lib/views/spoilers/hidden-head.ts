import type { Summary } from "../../content/summary";
import { kindNames } from "../../site";

/** What an article that a season gives away is called where nobody has lifted its cover, its own page included. */
export const hiddenHead = ({ kind }: Summary): { title: string; description: string } => ({
  title: `Hidden ${kindNames[kind].one.toLowerCase()}`,
  description:
    "The existence of this article is a spoiler. If you’ve seen that season, you can show it.",
});
