import { navigation } from "@/lib/site";
import { ServiceNotice } from "./service-notice";

/** The page for an address that leads nowhere. */
export function ClosedStation() {
  return (
    <ServiceNotice
      title="This station is closed"
      description="There is no page at this address. It may have moved, or the link that brought you here has a typo."
      stops={[{ href: "/", label: "Home" }, { href: "/search", label: "Search" }, ...navigation]}
    >
      <section hidden data-nearest="" aria-labelledby="nearest" className="mt-10">
        <h2 id="nearest" className="mb-4 text-[1.6rem]">
          Stations of a similar name
        </h2>
        <ul className="stops" />
      </section>
      <p className="mt-8 max-w-prose text-mute">
        An article that others ask for may not be written yet: see the{" "}
        <a className="link" href="/special/wanted">
          wanted articles
        </a>
        .
      </p>
    </ServiceNotice>
  );
}
