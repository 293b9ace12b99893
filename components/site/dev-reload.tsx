const reload = `new EventSource("/dev/content-changes").onmessage = () => {
  sessionStorage.clear();
  location.reload();
};`;

const lookAgain = `const looks = Number(sessionStorage.getItem(location.pathname));
if (looks < 12) {
  sessionStorage.setItem(location.pathname, looks + 1);
  setTimeout(() => location.reload(), 1000);
}`;

/**
 * In `npm run dev`, reloads the page when a content file is saved. Absent from a build.
 * @param missing on the 404 page: looks again for a few seconds, since the development server asks for
 *   a route's addresses in the background and answers with the old ones until it knows
 */
export function DevReload({ missing = false }: { missing?: boolean }) {
  if (process.env.NODE_ENV !== "development") return null;
  const script = encodeURIComponent(missing ? `${reload}${lookAgain}` : reload);
  return <script type="module" src={`data:text/javascript,${script}`} />;
}
