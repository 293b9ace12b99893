import { withHistory } from "./git";

/** The commit that is checked out; undefined without Git. */
export async function findHead(folder: string): Promise<string | undefined> {
  return (await withHistory(folder, (git) => git("rev-parse", "HEAD")))?.trim();
}
