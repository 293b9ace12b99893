import { manifest } from "@/lib/seo/manifest";
import { programFile } from "@/lib/seo/program-files";

/** A handler and no `manifest.ts`: Next would link that on every page, and browsers would fetch it on every first visit. */
export const GET = () => programFile("/manifest.webmanifest", JSON.stringify(manifest));
