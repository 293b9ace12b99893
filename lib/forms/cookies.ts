import { randomBytes } from "node:crypto";
import { originOf } from "../request/origin";

/** Whether readers reach the wiki with TLS: cookies are for it alone then, and their names say so. */
export const isSecure = (headers: Headers): boolean => originOf(headers).startsWith("https:");

/** `form` → `__Host-form` behind TLS: a browser accepts that name only from this host, for all addresses of it, with TLS. */
export const cookieName = (name: string, secure: boolean): string =>
  secure ? `__Host-${name}` : name;

/** The value of a cookie of a request; undefined if there is none, or several. */
export function readCookie(headers: Headers, name: string): string | undefined {
  const values = (headers.get("cookie") ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
  return values.length === 1 ? values[0] : undefined;
}

const FORM = "form";
const VALUE = /^[\w-]{43}$/;

/** The cookie that forms are bound to; undefined if the browser has not got one yet. */
export function readFormCookie(headers: Headers): string | undefined {
  const value = readCookie(headers, cookieName(FORM, isSecure(headers)));
  return value && VALUE.test(value) ? value : undefined;
}

/** A new cookie for forms: its value, and the `Set-Cookie` that sends it. It ends with the browser's session. */
export function newFormCookie(headers: Headers): {
  name: string;
  value: string;
  setCookie: string;
} {
  const secure = isSecure(headers);
  const name = cookieName(FORM, secure);
  const value = randomBytes(32).toString("base64url");
  const setCookie = `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return { name, value, setCookie };
}
