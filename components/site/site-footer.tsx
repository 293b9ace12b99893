import { guidePages } from "@/lib/guide/load-guide";
import { namesOfKind } from "@/lib/kinds";
import { KINDS } from "@/lib/kinds/article-id";
import { settings } from "@/lib/settings/settings";
import { site } from "@/lib/site";

const more: { href: string; label: string; rel?: string }[] = [
  ...KINDS.map((kind) => ({ href: `/${kind}`, label: namesOfKind(kind).title })),
  { href: "/timeline", label: "Timeline" },
  { href: "/connections", label: "Connections" },
  { href: "/sources", label: "Sources" },
  { href: "/seen", label: "What have you seen?" },
  { href: "/random", label: "Random article", rel: "nofollow" },
  { href: "/special", label: "Editor tools" },
  ...(guidePages().length > 0 ? [{ href: "/help", label: "Help" }] : []),
  { href: "/about", label: "About this wiki" },
];

/** The footer of every page: links to all sections, and that the wiki is unofficial. */
export function SiteFooter() {
  return (
    <footer className="on-sign print:hidden mt-20 bg-sign pt-10 pb-12 text-[0.9rem] text-white">
      <div className="page grid gap-8 md:grid-cols-[1fr_1.4fr]">
        <div>
          <p className="font-[760] font-sign text-[1.05rem]">{site.name}</p>
          <p className="mt-2 max-w-sm text-white/85">
            An unofficial fan project. It isn’t made or approved by{" "}
            {new Intl.ListFormat("en-GB", { type: "disjunction" }).format(settings.owners)}; names
            and characters belong to their owners. Text may be shared under{" "}
            <a
              href="https://creativecommons.org/licenses/by-sa/4.0/"
              rel="license"
              className="text-nowrap"
            >
              CC BY-SA 4.0
            </a>
            .
          </p>
          <ThemeSwitch />
        </div>
        <nav aria-label="All sections of the wiki">
          <ul className="grid grid-cols-[auto_auto] gap-x-6 lg:grid-cols-3">
            {more.map(({ href, label, rel }) => (
              <li key={href}>
                <a
                  href={href}
                  rel={rel}
                  className="tap font-[600] font-sign no-underline hover:underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

const themes = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Needs script, which shows it: without script, the wiki follows the system. */
function ThemeSwitch() {
  return (
    <fieldset hidden data-theme-switch="" className="mt-5">
      <legend className="font-[600] font-sign">Colors</legend>
      <div className="mt-1 flex gap-5">
        {themes.map(({ value, label }) => (
          <label key={value} className="tap cursor-pointer gap-2">
            <input type="radio" name="theme" value={value} className="size-5 accent-white" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
