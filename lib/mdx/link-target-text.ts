/**
 * The text of a link without a label: `Jessica Jones#Powers` → `Jessica Jones § Powers`.
 * A # after a space is part of an issue number and stays: `Alias #1`.
 */
export const linkTargetText = (target: string) => target.replace(/(?<=\S)#(?=\S)/g, " § ");
