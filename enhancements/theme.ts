/**
 * Runs before the first paint, so that a chosen theme never flashes: a classic script, because a
 * module would wait.
 */
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's theme it is.
}
