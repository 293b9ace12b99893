import { getWiki } from "@/lib/content/get-wiki";
import { llmsText } from "@/lib/seo/llms-text";
import { programFile } from "@/lib/seo/program-files";

/** The entry point for language models. */
export async function GET(): Promise<Response> {
  return programFile("/llms.txt", llmsText(await getWiki()));
}
