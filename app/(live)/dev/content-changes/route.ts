import { watch } from "node:fs";
import { contentVersion } from "@/lib/content/content-version";
import { listFolders, loadFiles } from "@/lib/content/load";

/** An editor saves in several steps, a checkout many files; readers get the last one. In milliseconds. */
const CALM = 80;

/**
 * `npm run dev` only: tells the version of the content at once and whenever a file is saved, as server-sent
 * events. A page knows by it what was saved before it could listen. The bundler does not see content files,
 * since they are read, not imported.
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

/** A file may be gone between two looks at its folder: then what comes next is told. */
function readVersion(): string {
  try {
    return contentVersion(loadFiles());
  } catch (error) {
    return String(error);
  }
}
