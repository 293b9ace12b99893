import { watch } from "node:fs";
import { contentVersion } from "@/lib/content/content-version";
import { listFolders, loadFiles } from "@/lib/content/load";

/**
 * Editors save in several steps, and a checkout writes many files: only the last version is sent. In milliseconds.
 */
const CALM = 80;

/**
 * `npm run dev` only: sends the content version at once and whenever a file is saved, as server-sent events. A
 * page compares it with its own version, which catches files saved before it could listen. The bundler does not
 * watch content files, since they are read, not imported.
 */
export function GET(request: Request): Response {
  if (process.env.NODE_ENV !== "development") return new Response(null, { status: 404 });
  const events = new ReadableStream({
    start(controller) {
      const send = () => controller.enqueue(new TextEncoder().encode(`data: ${readVersion()}\n\n`));
      let waiting: NodeJS.Timeout | undefined;
      const changed = () => {
        clearTimeout(waiting);
        waiting = setTimeout(send, CALM);
      };
      // Folder by folder: a recursive watch of Node 20 takes a while to see every file on Linux.
      const watchers = listFolders().map((folder) =>
        watch(/* turbopackIgnore: true */ folder, changed),
      );
      send();
      request.signal.addEventListener("abort", () => {
        clearTimeout(waiting);
        for (const watcher of watchers) watcher.close();
        controller.close();
      });
    },
  });
  return new Response(events, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
  });
}

/**
 * A file may be deleted while its folder is read: then the error is sent as the version, and the next one follows.
 */
function readVersion(): string {
  try {
    return contentVersion(loadFiles());
  } catch (error) {
    return String(error);
  }
}
