import type { Edit } from "./edits";
import { addToList, rangeAt, readFields, removeFromList, replaceValue } from "./frontmatter-edits";
import { same } from "./rename-mentions";
import { idOf, type RenameProblem, type Subject } from "./rename-subject";
import type { Fields } from "./yaml-nodes";

const UNWRITABLE: RenameProblem = {
  problem: "The fields of its file are written in a syntax that this command cannot change.",
  fix: "Write each field on a line of its own: title: …",
};

/** The edits to the renamed file's own frontmatter: title, aliases, former ids. */
export function ownEdits(
  file: string,
  text: string,
  subject: Subject,
  keepAlias: boolean,
): Edit[] | RenameProblem {
  const fields = readFields(file, text);
  if (!fields) return UNWRITABLE;
  const { article, oldTitle, newTitle, oldName, newName } = subject;
  const edits: (Edit | undefined)[] = [];
  if (newTitle !== undefined && newTitle !== oldTitle)
    edits.push(replaceValue(fields, ["title"], newTitle));
  if (article && article.kind !== "quotes" && oldName !== newName) {
    const { aliases } = article.frontmatter;
    const dropped = aliases.findIndex(({ name }) => same(name, newName));
    const newAlias = keepAlias && !same(oldName, newName) ? oldName : undefined;
    if (dropped >= 0)
      edits.push(
        newAlias && rangeAt(fields, ["aliases", dropped])
          ? replaceValue(fields, ["aliases", dropped], newAlias)
          : removeFromList(fields, "aliases", dropped),
      );
    else if (newAlias) edits.push(addToList(fields, "aliases", newAlias, ["title", "qualifier"]));
  }
  if (subject.oldSlug !== subject.newSlug && subject.former)
    edits.push(formerEdit(fields, subject));
  return edits.includes(undefined) ? UNWRITABLE : (edits as Edit[]);
}

/** Adds the former name: the full id of an article, the slug of a source. A return to a former name swaps it in the list. */
function formerEdit(fields: Fields, subject: Subject): Edit | undefined {
  const { article, former = [], oldSlug, newSlug } = subject;
  const nameOf = (slug: string) => (article ? idOf(subject, slug) : slug);
  const again = former.indexOf(nameOf(newSlug));
  if (again >= 0) return replaceValue(fields, ["moved_from", again], nameOf(oldSlug));
  const after =
    article?.kind === "quotes" ? ["description"] : ["title", "title_seen", "qualifier", "aliases"];
  return addToList(fields, "moved_from", nameOf(oldSlug), after);
}
