/** In `npm run dev`, reloads the page when a content file is saved. Absent from a build. */
export function DevReload() {
  if (process.env.NODE_ENV !== "development") return null;
  return (
    <script
      type="module"
      src="data:text/javascript,new EventSource('/dev/content-changes').onmessage=()=>location.reload()"
    />
  );
}
