import { watch } from "node:fs";
import { listFolders } from "@/lib/content/load";

/**
 * `npm run dev` only: says “changed” whenever a content file is saved, as server-sent events. The
 * bundler does not see content files, since they are read, not imported.
 */
export function GET(request: Request): Response {
  if (process.env.NODE_ENV !== "development") return new Response(null, { status: 404 });
  const events = new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(new TextEncoder().encode(text));
      let waiting: NodeJS.Timeout | undefined;
      // An editor saves in several steps; readers get the last one.
      const changed = () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => send("data: changed\n\n"), 80);
      };
      // Folder by folder: a recursive watch of Node 20 takes a while to see every file on Linux.
      const watchers = listFolders().map((folder) =>
        watch(/* turbopackIgnore: true */ folder, changed),
      );
      send(": watching\n\n");
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
