import { manifest } from "@/lib/seo/manifest";
import { programFile } from "@/lib/seo/program-files";

// Next prerenders a file of this name when the code is compiled, with the settings and content of that time.
export const dynamic = "force-dynamic";

/** A handler and no `manifest.ts`: Next would link that on every page, and browsers would fetch it on every first visit. */
export const GET = () => programFile("/manifest.webmanifest", JSON.stringify(manifest));
