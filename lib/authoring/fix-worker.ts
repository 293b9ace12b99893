import type { ContentFiles } from "../content/load";
import type { Fixes, planFixes } from "./plan-fixes";

/** The message to a fix worker: the files, and the module that plans the fixes. */
export type FixJob = { files: ContentFiles; planner: string };

/** The worker's messages: the file that it starts on (undefined while it checks all files), then the fixes. */
export type FixMessage = { at: string | undefined } | { fixes: Fixes };

const send = (message: FixMessage) => process.send?.(message);

process.on("message", async ({ files, planner }: FixJob) => {
  const { planFixes: plan }: { planFixes: typeof planFixes } = await import(planner);
  send({ fixes: plan(files, (at) => send({ at })) });
});
process.on("disconnect", () => process.exit());
