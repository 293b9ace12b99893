import { navigation } from "@/lib/site";
import { Masthead } from "./masthead";

/** The page for an address that leads nowhere. */
export function ClosedStation() {
  return (
    <main id="content">
      <Masthead
        title="This station is closed"
        description="There is no page at this address. It may have moved, or the link that brought you here has a slip."
        crumbs={[{ href: "/", label: "Midland Circle" }]}
      />
      <div className="page py-10">
        <p>From here you can change to:</p>
        <ul className="mt-4 max-w-md border-rule border-t">
          {[{ href: "/", label: "Home" }, ...navigation].map(({ href, label }) => (
            <li key={href} className="border-rule border-b">
              <a
                href={href}
                className="flex min-h-12 items-center font-[700] font-sign no-underline hover:underline"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
        <p className="mt-6 max-w-prose text-mute">
          An article that others ask for may not be written yet: see the{" "}
          <a className="link" href="/special/wanted">
            wanted articles
          </a>
          .
        </p>
      </div>
    </main>
  );
}
