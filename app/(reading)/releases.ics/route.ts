import { getWiki } from "@/lib/content/get-wiki";
import { programFile } from "@/lib/seo/program-files";
import { releaseCalendar } from "@/lib/seo/release-calendar";

/** All releases, for calendars that subscribe. */
export async function GET(): Promise<Response> {
  return programFile("/releases.ics", releaseCalendar(await getWiki()));
}
