import { navigation, sections, site } from "@/lib/site";
import { Logo } from "./logo";

/** The black bar on top of every page. On a phone the links fold into a menu that needs no script. */
export function SiteHeader() {
  return (
    <header className="on-sign print:hidden bg-sign font-sign text-white">
      <div className="border-white/85 border-b-2 pt-2" />
      <div className="page flex min-h-14 items-center gap-2 md:gap-6">
        <a
          href="/"
          className="flex min-h-11 items-center gap-2 text-nowrap font-[760] text-[1.05rem] tracking-tight no-underline md:text-[1.2rem]"
        >
          <Logo />
          {site.name}
        </a>
        <nav aria-label="Main" className="hidden md:block">
          <ul className="flex gap-5">
            {navigation.map(({ href, label }) => (
              <NavItem key={href} href={href} label={label} />
            ))}
          </ul>
        </nav>
        <a
          href="/search"
          data-search=""
          aria-keyshortcuts="/"
          className="tap ms-auto min-h-11 gap-2 px-2 md:px-0 font-[650] no-underline hover:underline"
        >
          <svg viewBox="0 0 20 20" width="20" aria-hidden="true" fill="none" strokeWidth="2.5">
            <path
              d="m13 13 6 6M15 8.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z"
              stroke="currentColor"
            />
          </svg>
          <span className="sr-only md:not-sr-only">Search</span>
        </a>
        <a
          href="/account"
          className="tap hidden min-h-11 font-[650] no-underline hover:underline md:flex"
        >
          Account
        </a>
        <details className="group relative md:hidden">
          <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-1 font-[650] [&::-webkit-details-marker]:hidden">
            <span aria-hidden="true" className="grid gap-[5px]">
              <i className="block h-[2.5px] w-5 bg-white" />
              <i className="block h-[2.5px] w-5 bg-white" />
              <i className="block h-[2.5px] w-5 bg-white" />
            </span>
            Menu
          </summary>
          <nav
            aria-label="Main"
            className="absolute end-0 z-10 max-h-[calc(100dvh-4.5rem)] w-56 overflow-y-auto border-2 border-white/85 bg-sign px-4 py-2"
          >
            <ul>
              {sections.map(({ href, label }) => (
                <NavItem key={href} href={href} label={label} />
              ))}
              <NavItem href="/account" label="Account" />
            </ul>
          </nav>
        </details>
      </div>
    </header>
  );
}

function NavItem({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a
        href={href}
        className="flex min-h-11 items-center text-[0.95rem] font-[600] no-underline hover:underline"
      >
        {label}
      </a>
    </li>
  );
}
