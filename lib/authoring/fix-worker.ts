import type { ContentFiles } from "../content/load";
import type { Fixes, planFixes } from "./plan-fixes";

/** What a process that plans fixes is sent, and the module that it plans by. */
export type FixJob = { files: ContentFiles; planner: string };

/** What it says: the file that it begins with, or none while it looks at all of them; then the plan. */
export type FixMessage = { at: string | undefined } | { fixes: Fixes };

const say = (message: FixMessage) => process.send?.(message);

process.on("message", async ({ files, planner }: FixJob) => {
  const { planFixes: plan }: { planFixes: typeof planFixes } = await import(planner);
  say({ fixes: plan(files, (at) => say({ at })) });
});
process.on("disconnect", () => process.exit());
