import type { ReactNode } from "react";

type Stop = { href: string; label: string };

/** A page in place of one that cannot be shown: the reason, and links to other pages. */
export function ErrorNotice({
  title,
  description,
  stops,
  children,
}: {
  title: string;
  description: string;
  stops: readonly Stop[];
  children?: ReactNode;
}) {
  return (
    <main id="content">
      <div className="on-sign bg-sign text-white">
        <div className="page grid gap-5 py-8 md:flex md:items-center md:gap-7 md:py-11">
          <CutLines />
          <div className="min-w-0">
            <h1 className="font-[800] text-[clamp(2rem,6vw,3.9rem)] leading-[1.02] tracking-[-0.03em]">
              {title}
            </h1>
            <p className="mt-3 max-w-3xl text-[clamp(1rem,2.2vw,1.2rem)] leading-snug">
              {description}
            </p>
          </div>
        </div>
      </div>
      <div className="tape" />
      <div className="page py-10">
        <h2 className="mb-4 text-[1.6rem]">Trains still run to</h2>
        <ul className="stops">
          {stops.map(({ href, label }) => (
            <li key={label}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </main>
  );
}

/** The wiki’s mark with its service cut: four lines that end before the ring. */
function CutLines() {
  return (
    <svg
      viewBox="0 0 72 60"
      width="130"
      className="flex-none"
      fill="none"
      strokeWidth="5"
      aria-hidden="true"
    >
      <path d="M0 6h10l8 8m-5 5L23 9" stroke="#e0474e" />
      <path d="M72 6H62l-8 8m5 5L49 9" stroke="#9a82df" />
      <path d="M0 54h10l8-8m-5-5 10 10" stroke="#d99a00" />
      <path d="M72 54H62l-8-8m5-5L49 51" stroke="#2fa862" />
      <circle cx="36" cy="30" r="12.7" stroke="currentColor" strokeDasharray="5 3" />
    </svg>
  );
}
