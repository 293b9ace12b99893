export function freePort(): Promise<number>;
export function untilAnswering(address: string): Promise<void>;
export function startServer(
  env?: Record<string, string>,
): Promise<{ address: string; stop: () => void; output: () => string }>;
