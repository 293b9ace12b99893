import type { Metadata } from "next";
import { ErrorNotice } from "@/components/site/error-page";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { navigation } from "@/lib/site";

const description = "Sorry, something went wrong on our side. Please try again in a moment.";

export const metadata: Metadata = pageMetadata({
  title: "Something went wrong",
  description,
  href: "/special/error",
});

/** Shown when the server fails: the build puts this page in place of Next's own. */
export default function ErrorPage() {
  return (
    <ErrorNotice
      title="Something went wrong"
      description={description}
      stops={[{ href: "", label: "Try again" }, { href: "/", label: "Home" }, ...navigation]}
    />
  );
}
