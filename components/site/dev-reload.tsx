/** Reloads once for each new content version; nothing happens for the page's own version. */
const reload = (version: string) => `const shown = ${JSON.stringify(version)};
new EventSource("/dev/content-changes").onmessage = ({ data }) => {
  if (data === shown || data === sessionStorage.getItem("content")) return;
  sessionStorage.setItem("content", data);
  sessionStorage.removeItem("looks");
  parent.location.reload();
};`;

const lookAgain = `const looks = Number(sessionStorage.getItem("looks"));
if (looks < 12) {
  sessionStorage.setItem("looks", looks + 1);
  setTimeout(() => parent.location.reload(), 1000);
}`;

const found = `sessionStorage.removeItem("looks");`;

/**
 * In `npm run dev`, reloads the page when its content is out of date. Absent from a build. In a frame, because
 * React does not run scripts that it renders in the browser, as it does for the 404 page.
 * @param version of the content before the page was rendered: a file may be saved at any time since
 * @param missing on the 404 page: retries for a few seconds, since the development server asks for
 *   a route's addresses in the background and answers with the old ones until it knows
 */
export function DevReload({ version, missing }: { version: string; missing: boolean }) {
  const script = reload(version) + (missing ? lookAgain : found);
  return <iframe hidden title="Reload" srcDoc={`<script type="module">${script}</script>`} />;
}
