import type { Command } from "commander";
export function addLinks(_program: Command): void {}
