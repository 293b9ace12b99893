import { cookieName, isSecure } from "../forms/cookies";

/** The `Set-Cookie` that makes a browser forget its session. */
export function forgetSession(headers: Headers): string {
  const secure = isSecure(headers);
  return `${cookieName("session", secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? "; Secure" : ""}`;
}
