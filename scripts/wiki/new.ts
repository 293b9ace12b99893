import type { Command } from "commander";
export function addNew(_program: Command): void {}
