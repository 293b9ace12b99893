/** What the schema says about writing a file. A form has its own way for each. */
const ABOUT_FILES: readonly (readonly [RegExp, string])[] = [
  [/ ?One of: [^.]{1,1000}\.?$/, ""],
  [/, one per line(?=\.|$)/, ""],
  [/: names of files in content\/\w+(?=\.|$)/, ""],
  [
    /^true if no source has been found yet; shown as (.+?)\. Replaces sources(?=\.|$)/,
    "Shown as $1",
  ],
  [/ if title_seen is false(?=\.|$)/, " if it was not seen"],
  [/\bas_of\b/, "“Known as of”"],
  [/^true (?=for |if )/, "Yes, "],
  [/^false (?=for |if )/, "No, "],
];

/** The help of a field, without what only the writer of a file needs to know. */
export const helpInForm = (help: string): string =>
  ABOUT_FILES.reduce((words, [about, instead]) => words.replace(about, instead), help);
