import type { Metadata } from "next";
import { ServiceNotice } from "@/components/site/service-notice";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { navigation } from "@/lib/site";

const description =
  "This page could not be shown. The fault is ours; please try again in a moment.";

export const metadata: Metadata = pageMetadata({
  title: "Service interrupted",
  description,
  href: "/special/error",
});

/** What a reader sees when the server fails: the build lays this page where Next has its own. */
export default function ErrorPage() {
  return (
    <ServiceNotice
      title="Service interrupted"
      description={description}
      stops={[{ href: "", label: "Try again" }, { href: "/", label: "Home" }, ...navigation]}
    />
  );
}
