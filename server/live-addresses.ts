import { live } from "../lib/site";

/** A parameter of an address pattern: `:date(\\d{4})`. */
const PARAMETER = /:\w+\(([^)]+)\)/g;

const LIVE = live.map(({ from }) => new RegExp(`^${from.replace(PARAMETER, "$1")}$`));

/** The API, which also answers its own unknown addresses, and what scripts of pages ask: the search, the editor. */
const API = /^\/api\/(?:v1\/.|search$|complete$)/;

/** Whether Next answers each request of this address anew: live pages and the API. */
export const isAnsweredByNext = (pathname: string): boolean =>
  API.test(pathname) || LIVE.some((pattern) => pattern.test(pathname));
