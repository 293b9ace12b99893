import type { Metadata } from "next";
import { IndexPage } from "@/components/site/index-page";
import { pageMetadata } from "@/lib/seo/page-metadata";

const title = "Accounts";
const description =
  "This copy of the wiki has no server, so nobody can sign in here. Everything can be read without an account.";

export const metadata: Metadata = pageMetadata({ title, description, href: "/special/account" });

/** The static export redirects here from the header’s link if there is no server. */
export default function AccountElsewherePage() {
  return (
    <IndexPage title={title} description={description}>
      <div className="prose">
        <p>
          To write something, change its file in a clone of the wiki’s repository:{" "}
          <code>npm run dev</code> shows it while you write, and <code>npm run check</code> reports
          errors and where they are.{" "}
          <a className="link" href="/about">
            About this wiki
          </a>{" "}
          says where the repository is.
        </p>
      </div>
    </IndexPage>
  );
}
