export function freePort(): Promise<number>;
export function untilAnswering(address: string): Promise<void>;

type Env = Record<string, string | undefined>;
export type Started = {
  address: string;
  pid: number;
  stop: () => void;
  ended: Promise<unknown>;
  output: () => string;
};

export function startDevelopment(env?: Env): Promise<Started>;
export function startServer(env?: Env): Promise<Started>;
