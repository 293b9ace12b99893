/** Writes the colors of the lines as a stylesheet; returns the settings that browsers need. */
export function prepareSettings(): Promise<{ lines: object[]; series: object[] }>;
