/** Reloads once for each content; with that of the page nothing happens. */
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
 * In `npm run dev`, reloads the page when its content is not the present one any more. Absent from a build. In a frame,
 * because React runs no script of what it renders in the browser, as it does with a page that turns out to be missing.
 * @param version of the content before the page was rendered: a file may be saved at any time since
 * @param missing on the 404 page: looks again for a few seconds, since the development server asks for
 *   a route's addresses in the background and answers with the old ones until it knows
 */
export function DevReload({ version, missing }: { version: string; missing: boolean }) {
  const script = reload(version) + (missing ? lookAgain : found);
  return <iframe hidden title="Reload" srcDoc={`<script type="module">${script}</script>`} />;
}
