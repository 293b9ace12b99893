import { getWiki } from "@/lib/content/get-wiki";
import { contentFolder } from "@/lib/content/load";
import { listAdded } from "@/lib/git/added-dates";
import { listChanges } from "@/lib/git/changes";
import { listModified } from "@/lib/git/modified-dates";
import { buildChangesFeed } from "@/lib/seo/changes-feed";
import { atomFeed, jsonFeed } from "@/lib/seo/feed";
import { programFile } from "@/lib/seo/program-files";
import { buildQuotesFeed } from "@/lib/seo/quotes-feed";

const SHOWN = 60;

async function changes() {
  const folder = contentFolder();
  const [last, modified] = await Promise.all([listChanges(folder, SHOWN), listModified(folder)]);
  return buildChangesFeed(await getWiki(), last, modified);
}

async function quotes() {
  const folder = contentFolder();
  const [added, modified] = await Promise.all([listAdded(folder), listModified(folder)]);
  return buildQuotesFeed(await getWiki(), {
    added: added ?? new Map(),
    modified: modified ?? new Map(),
  });
}

const answers = new Map([
  ["changes.atom", async () => programFile("/feeds/changes.atom", atomFeed(await changes()))],
  ["changes.json", async () => programFile("/feeds/changes.json", jsonFeed(await changes()))],
  ["quotes.atom", async () => programFile("/feeds/quotes.atom", atomFeed(await quotes()))],
  ["quotes.json", async () => programFile("/feeds/quotes.json", jsonFeed(await quotes()))],
]);

type Context = { params: Promise<{ file: string }> };

/** `/feeds/changes.atom`, and the like. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const answer = answers.get((await params).file);
  return answer ? answer() : new Response(null, { status: 404 });
}
