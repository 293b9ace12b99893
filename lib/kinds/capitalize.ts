/** The text with its first letter as a capital: `the four heroes` → `The four heroes`. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
