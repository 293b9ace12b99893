import { articleIdFromPath, imageIdFromPath, sourceIdFromPath } from "../kinds/article-id";

/** Whether this is a file that the wiki may write, below the content folder: `heroes/jessica-jones.mdx`. */
export const isContentFile = (file: string): boolean =>
  [articleIdFromPath, sourceIdFromPath, imageIdFromPath].some(
    (parse) => parse(`content/${file}`) !== undefined,
  );
