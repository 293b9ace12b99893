/** What a draft is of, in a sentence: a source of its own is no article. */
export const subjectNoun = (subject: string): "article" | "source" =>
  subject === "new/sources" ? "source" : "article";
