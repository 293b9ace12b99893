import { navigation } from "@/lib/site";
import { ErrorNotice } from "./error-page";

/** The page for an address that does not exist. */
export function NotFoundPage() {
  return (
    <ErrorNotice
      title="This station is closed"
      description="There’s no page at this address. It may have moved, or the link may have a typo."
      stops={[{ href: "/", label: "Home" }, { href: "/search", label: "Search" }, ...navigation]}
    >
      <section hidden data-nearest="" aria-labelledby="nearest" className="mt-10">
        <h2 id="nearest" className="mb-4 text-[1.6rem]">
          Did you mean
        </h2>
        <ul className="stops" />
      </section>
      <p className="mt-8 max-w-prose text-mute">
        It may also be an article that nobody has written yet: see the{" "}
        <a className="link" href="/special/wanted">
          wanted articles
        </a>
        .
      </p>
    </ErrorNotice>
  );
}
