export function freePort(): Promise<number>;
export function untilAnswering(address: string): Promise<void>;
export function startDevelopment(
  env?: Record<string, string>,
): Promise<{ address: string; stop: () => void; output: () => string }>;
export function startServer(
  env?: Record<string, string>,
): Promise<{ address: string; stop: () => void; output: () => string }>;
