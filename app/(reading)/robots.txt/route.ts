import { absoluteUrl } from "@/lib/seo/absolute-url";
import { programFile } from "@/lib/seo/program-files";

export const dynamic = "force-static";

/** Everything may be read. What should not be listed says so itself, and must be read for that. */
export const GET = () =>
  programFile(
    "/robots.txt",
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl("/sitemap.xml")}\n`,
  );
