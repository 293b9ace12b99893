import { Fragment } from "react";
import { type Subscription, subscriptions } from "@/lib/seo/subscriptions";

/** Links to feeds and calendars, for readers and, in the head of the page, for programs. */
export function Subscribe({ to }: { to: readonly Subscription[] }) {
  return (
    <p className="mt-4 text-[0.94rem] text-mute print:hidden">
      Subscribe:{" "}
      {to
        .flatMap((name) => subscriptions[name])
        .map(({ href, type, label }, index) => (
          <Fragment key={href}>
            {index > 0 && ", "}
            {/* React moves it to the head. */}
            <link rel="alternate" type={type} title={label} href={href} />
            <a className="link tap" href={href}>
              {label}
            </a>
          </Fragment>
        ))}
    </p>
  );
}
