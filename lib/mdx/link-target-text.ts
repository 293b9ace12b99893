/**
 * What a link without other words shows of its target: `Jessica Jones#Powers` → `Jessica Jones § Powers`.
 * A sign behind a space is that of an issue and stays: `Alias #1`.
 */
export const linkTargetText = (target: string) => target.replace(/(?<=\S)#(?=\S)/g, " § ");
