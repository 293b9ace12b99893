import type { Article } from "./article";
import { type Diagnostic, fieldName } from "./diagnostic";
import { pictureText } from "./picture-letters";
import { placeOf } from "./place-of";

/** What the picture of an article prints, by field. */
function listPrinted({
  kind,
  frontmatter,
}: Article): [path: PropertyKey[], text: string | undefined][] {
  if (kind !== "quotes")
    return [
      [["title"], frontmatter.title],
      [["qualifier"], frontmatter.qualifier],
    ];
  const { text, segments = [], role } = frontmatter;
  return [
    [["text"], text],
    ...segments.map((part, index): [PropertyKey[], string] => [["segments", index], part]),
    [["role"], role],
  ];
}

/** Letters that would be missing in the picture beside a shared link; a sign, such as ♥, may be. */
export function checkPictureLetters(article: Article): Diagnostic[] {
  return listPrinted(article).flatMap(([path, text = ""]) => {
    const letters = pictureText(text).lacking.filter((one) => /[\p{L}\p{N}]/u.test(one));
    if (letters.length === 0) return [];
    const place = placeOf(article, path);
    return [
      {
        file: article.file,
        line: place?.line ?? 1,
        column: place?.column ?? 1,
        field: fieldName(path),
        problem: `The typeface of the pictures beside shared links has no ${letters.map((one) => `“${one}”`).join(", ")}.`,
        mend: "Write the words in Latin letters; the original spelling can stand in the text.",
      },
    ];
  });
}
