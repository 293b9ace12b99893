import { absoluteUrl } from "@/lib/request/origin";
import { programFile } from "@/lib/seo/program-files";

// Next prerenders a file of this name when the code is compiled, with the settings and content of that time.
export const dynamic = "force-dynamic";

/** Everything may be crawled. Pages that should not be indexed say so, and must be crawled for that. */
export const GET = () =>
  programFile(
    "/robots.txt",
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl("/sitemap.xml")}\n`,
  );
