import { namesOfKind } from "./kinds";
import { KINDS, type Kind } from "./kinds/article-id";
import { settings } from "./settings/settings";

/**
 * The public address of the wiki, from `SITE_URL`.
 * @throws Error that names the variable, what was found and the fix
 */
export function readSiteUrl(text: string | undefined): string {
  if (!text) return "http://localhost:3000";
  if (/^https?:\/\/[a-z0-9.-]+(?::\d+)?\/?$/i.test(text) && URL.canParse(text))
    return new URL(text).origin;
  throw new Error(
    `SITE_URL must be the wiki’s public address with http or https and without a path; found “${text}”. Write it as in SITE_URL=https://wiki.example.org.`,
  );
}

/** The wiki's name, tagline, description and address. */
export const site = {
  name: settings.name,
  tagline: settings.tagline,
  description: settings.description,
  /** The public address of the wiki; canonical addresses start with it. */
  baseUrl: readSiteUrl(process.env.SITE_URL),
} as const;

/** Permanent redirects; `*` matches the rest of the address, which replaces `:splat` in the new one. */
export const moved = [
  // Next's internal name of the home page, and its file on a static host.
  { from: "/index", to: "/", status: 308 },
  { from: "/showroom", to: "/team", status: 308 },
  { from: "/showroom/*", to: "/team/:splat", status: 308 },
] as const;

/**
 * Addresses that only a running server answers, as patterns of Next. The static export redirects them to the
 * server; without a server, it redirects them to the page `otherwise`, shows the page `standIn` there, or has
 * nothing there, for addresses of programs.
 */
export const live = [
  { from: "/search", standIn: "/special/search" },
  { from: "/history/:kind([a-z]+)/:slug([a-z0-9-]+)", otherwise: "/special/history" },
  { from: "/account", otherwise: "/special/account" },
  { from: "/people/:handle([a-z0-9-]+)", otherwise: "/special/account" },
  { from: "/edit/:kind([a-z]+)/:slug([a-z0-9-]+)", otherwise: "/special/account" },
  { from: "/new", otherwise: "/special/account" },
  { from: "/new/:kind([a-z]+)", otherwise: "/special/account" },
  { from: "/random", otherwise: "/special/all" },
  { from: "/timeline/as-of", otherwise: "/timeline" },
  { from: "/timeline/:date(\\d{4}-\\d{2}-\\d{2})", otherwise: "/timeline" },
  { from: "/api/oembed" },
  { from: "/api/v1/:list([a-z.]+)" },
  { from: "/api/v1/articles/:kind([a-z]+)/:slug([a-z0-9-]+)" },
] as const;

type SectionLink = { href: string; label: string };

const linkOfKind = (kind: Kind): SectionLink => ({
  href: `/${kind}`,
  label: namesOfKind(kind).menu,
});

/** The links in the site header, in order. */
export const navigation: readonly SectionLink[] = [
  ...(["heroes", "series", "team", "quotes"] as const).map(linkOfKind),
  { href: "/timeline", label: "Timeline" },
];

/** The menu of narrow screens: every section of the wiki, those of the site header first. */
export const sections: readonly SectionLink[] = [
  ...navigation,
  ...KINDS.map(linkOfKind).filter(({ href }) => !navigation.some((link) => link.href === href)),
  { href: "/connections", label: "Connections" },
  { href: "/sources", label: "Sources" },
];
