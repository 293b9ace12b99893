export function findNpm(
  environment?: Record<string, string | undefined>,
  node?: string,
): string | undefined;
