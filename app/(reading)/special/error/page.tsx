import type { Metadata } from "next";
import { Masthead } from "@/components/site/masthead";
import { site } from "@/lib/site";

const description =
  "This page could not be shown. The fault is ours; please try again in a moment.";

export const metadata: Metadata = {
  title: "Service interrupted",
  description,
  robots: { index: false },
};

/** What a reader sees when the server fails: the build lays this page where Next has its own. */
export default function ErrorPage() {
  return (
    <main id="content">
      <Masthead
        title="Service interrupted"
        description={description}
        crumbs={[{ href: "/", label: site.name }]}
      />
      <p className="page py-10">
        <a className="link" href="/">
          Back to the start
        </a>
      </p>
    </main>
  );
}
