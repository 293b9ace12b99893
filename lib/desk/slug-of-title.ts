import { SLUG_LENGTH } from "../content/article-id";
import { wantedSlug } from "../content/graph";

/** The file name that a title suggests: “Hell’s Kitchen” → `hells-kitchen`; empty where it has no letter or digit of ours. */
export function slugOfTitle(title: string): string {
  const plain = wantedSlug(title.replace(/['’‘]/g, "").replace(/&/g, " and "));
  const slug = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  if (slug.length <= SLUG_LENGTH) return slug;
  const cut = slug.slice(0, SLUG_LENGTH + 1);
  return cut.slice(0, cut.lastIndexOf("-") > 0 ? cut.lastIndexOf("-") : SLUG_LENGTH);
}
