import type { ReactNode } from "react";

/** Rows of a list of administrators, below each other at any width. */
export const Rows = ({ children }: { children: ReactNode }) => (
  <ul className="mt-6 border-rule border-t">{children}</ul>
);

/** A row: what it is, with details below. Long words break, since they are whatever somebody typed. */
export function Row({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <li className="border-rule border-b py-3 [overflow-wrap:anywhere]">
      <p className="font-[680] font-sign">{title}</p>
      {children && <div className="text-[0.94rem] text-mute">{children}</div>}
    </li>
  );
}

/** Leads to the rows that are older than those of this page; nothing on the last page. */
export function OlderLink({
  href,
  query,
}: {
  href: string;
  query: Readonly<Record<string, string | undefined>>;
}) {
  if (!query.after) return null;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value);
  return (
    <p className="mt-6">
      <a className="link tap" href={`${href}?${params}`}>
        Older →
      </a>
    </p>
  );
}

type Choice = { label: string; href: string; isCurrent: boolean };

/** Links that filter a list. */
export function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} className="filters mt-6 first:mt-0">
      <ul className="-ms-[0.4rem] flex flex-wrap gap-x-1 font-[680] font-sign">
        {choices.map(({ label, href, isCurrent }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
