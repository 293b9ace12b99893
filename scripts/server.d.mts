export function freePort(): Promise<number>;
export function untilAnswering(address: string): Promise<void>;

type Started = { address: string; pid: number; stop: () => void; output: () => string };

export function startDevelopment(env?: Record<string, string>): Promise<Started>;
export function startServer(env?: Record<string, string>): Promise<Started>;
