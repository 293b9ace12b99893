import { keysRead, mapRead, noteRead, valueRead } from "../state/reads";
import { RecordedMap, recordedRecord } from "../state/recorded-map";
import { resolveName } from "./names";
import type { Wiki } from "./wiki";

/** The maps of a wiki, by name. */
export const WIKI_MAPS = [
  "articles",
  "fieldsById",
  "sources",
  "images",
  "summaries",
  "broken",
  "idByFormerId",
  "backlinksById",
  "quotesBySpeaker",
  "quotesBySubject",
  "quotesBySource",
  "citationsBySource",
  "inclusionsByQuote",
  "reportsBySource",
  "articlesByImage",
  "wantedLinks",
  "wantedBySlug",
  "linksById",
  "appearancesBySeries",
  "degreeById",
  "linkersByKey",
] as const satisfies readonly (keyof Wiki)[];

/** The maps of its names. */
export const NAME_MAPS = ["targetByName", "idsBySlug", "headingsById"] as const;

/** The wiki as pages read it: its maps, lists by kind, names and version note what is read of them. */
export function recordWiki(parts: Omit<Wiki, "resolve">): Wiki {
  const { version } = parts;
  const maps = Object.fromEntries(WIKI_MAPS.map((name) => [name, recorded(name, parts[name])]));
  const nameMaps = Object.fromEntries(
    NAME_MAPS.map((name) => [name, recorded(name, parts.names[name])]),
  );
  const names: Wiki["names"] = {
    ...parts.names,
    ...nameMaps,
    nearestTo: (unknown) => {
      noteRead(mapRead("targetByName"));
      noteRead(keysRead("idsBySlug"));
      return parts.names.nearestTo(unknown);
    },
  };
  const summaries = maps.summaries as Wiki["summaries"];
  return {
    ...parts,
    ...maps,
    names,
    articlesByKind: recordedRecord("articlesByKind", parts.articlesByKind),
    summariesByKind: recordedRecord("summariesByKind", parts.summariesByKind),
    resolve: (target) => resolveName(names, (id) => summaries.has(id), target),
    get version() {
      noteRead(valueRead("version"));
      return version;
    },
  };
}

/** A map that a former wiki had already is taken over. */
const recorded = (name: string, map: ReadonlyMap<string, unknown>) =>
  map instanceof RecordedMap ? map : new RecordedMap(name, map);
