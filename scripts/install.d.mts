export function isInstalled(folder?: string): boolean;
export function installIfStale(): Promise<void>;
