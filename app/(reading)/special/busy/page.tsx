import type { Metadata } from "next";
import { ErrorNotice } from "@/components/site/error-page";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { navigation } from "@/lib/site";

const description =
  "Too many readers are viewing older revisions right now. Try again in a few seconds.";

export const metadata: Metadata = pageMetadata({
  title: "Busy",
  description,
  href: "/special/busy",
});

/** Shown when the server is too busy for a request; it is sent with status 503. */
export default function BusyPage() {
  return (
    <ErrorNotice
      title="Busy"
      description={description}
      stops={[{ href: "", label: "Try again" }, { href: "/", label: "Home" }, ...navigation]}
    />
  );
}
