/**
 * Shows the theme that the reader has chosen. Runs before the first paint (the script blocks
 * rendering, not parsing), so that the chosen theme never flashes.
 */
export function applyChosenTheme(): void {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  } catch {
    // Storage is forbidden: the system's theme applies, or the one chosen on this page.
  }
}
