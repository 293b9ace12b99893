import type { Summary } from "../../content/summary";
import { namesOfKind } from "../../kinds";

/** The title and description of an article that is a spoiler, wherever it is hidden, also on its own page. */
export const hiddenHead = ({ kind }: Summary): { title: string; description: string } => ({
  title: `Hidden ${namesOfKind(kind).one.toLowerCase()}`,
  description:
    "The existence of this article is a spoiler. If you’ve seen that season, you can show it.",
});
