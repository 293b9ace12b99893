/** The id of a field: `/do/sign-in` and `email` → `sign-in-email`. Two forms of one page have different ones. */
export const fieldId = (action: string, name: string): string =>
  `${action.replace("/do/", "")}-${name}`;
