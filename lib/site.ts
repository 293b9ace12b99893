import type { Kind } from "./kinds/article-id";

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
  name: "Midland Circle",
  tagline: "The unofficial fan wiki of Marvel’s The Defenders",
  description:
    "An unofficial fan wiki of Marvel’s The Defenders: its four heroes, its showrunners, every quote with its source, and what was known when.",
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
  { from: "/random", otherwise: "/special/all" },
  { from: "/timeline/as-of", otherwise: "/timeline" },
  { from: "/timeline/:date(\\d{4}-\\d{2}-\\d{2})", otherwise: "/timeline" },
  { from: "/api/oembed" },
  { from: "/api/v1/:list([a-z.]+)" },
  { from: "/api/v1/articles/:kind([a-z]+)/:slug([a-z0-9-]+)" },
] as const;

/** The links in the site header, in order. */
export const navigation = [
  { href: "/heroes", label: "Heroes" },
  { href: "/series", label: "Series" },
  { href: "/team", label: "Team" },
  { href: "/quotes", label: "Quotes" },
  { href: "/timeline", label: "Timeline" },
] as const;

/** The menu of narrow screens: every section of the wiki, those of the site header first. */
export const sections = [
  ...navigation,
  { href: "/characters", label: "Characters" },
  { href: "/cast", label: "Cast" },
  { href: "/places", label: "Places" },
  { href: "/organizations", label: "Organizations" },
  { href: "/production", label: "Production" },
  { href: "/connections", label: "Connections" },
  { href: "/sources", label: "Sources" },
] as const;

/** The title and description of each kind's index page. `one` is the name of a single article. */
export const kindNames: Record<Kind, { title: string; one: string; description: string }> = {
  heroes: {
    title: "Heroes",
    one: "Hero",
    description:
      "The four heroes of The Defenders, each with their own line: Daredevil, Jessica Jones, Luke Cage and Iron Fist.",
  },
  characters: {
    title: "Characters",
    one: "Character",
    description:
      "Friends, enemies and everyone in between: the characters around the four heroes of The Defenders.",
  },
  team: {
    title: "Showrunner team",
    one: "Showrunner team",
    description:
      "The people who created, ran and produced Marvel’s six New York series for Netflix, and what each of them did.",
  },
  cast: {
    title: "Cast",
    one: "Cast",
    description:
      "The actors of Marvel’s six New York series for Netflix, the characters they play and what they said about them.",
  },
  series: {
    title: "Series",
    one: "Series",
    description:
      "The six series of Marvel’s New York on Netflix, from Daredevil in 2015 to the last season of Jessica Jones in 2019.",
  },
  places: {
    title: "Places",
    one: "Place",
    description:
      "The buildings and neighborhoods of the six series, real and fictional, and what happens in each of them.",
  },
  organizations: {
    title: "Organizations",
    one: "Organization",
    description:
      "The teams, companies and secret orders of the six series: who leads them and who belongs to them.",
  },
  production: {
    title: "Production",
    one: "Production",
    description:
      "How Marvel’s The Defenders came to be: plans, pictures and dates, each with the day it became public.",
  },
  quotes: {
    title: "Quotes",
    one: "Quote",
    description:
      "What actors and showrunners said about The Defenders, word for word, with speaker, subject, date and source.",
  },
};
