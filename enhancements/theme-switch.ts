const CHOICES = ["system", "light", "dark"] as const;
type Choice = (typeof CHOICES)[number];

const isChoice = (text: string | null): text is Choice => CHOICES.some((one) => one === text);

function readChoice(): Choice {
  const { theme } = document.documentElement.dataset;
  return isChoice(theme ?? null) ? (theme as Choice) : "system";
}

function apply(choice: Choice): void {
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    if (choice === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", choice);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}

const listGroups = () => document.querySelectorAll<HTMLElement>("[data-theme-switch]");

/** Checks the radio of the current theme. */
export function checkTheme(): void {
  for (const group of listGroups())
    for (const radio of group.querySelectorAll("input"))
      radio.checked = radio.value === readChoice();
}

/** Shows the theme switch, which needs script and is hidden without it. */
export function enhanceThemeSwitch(): void {
  checkTheme();
  for (const group of listGroups()) {
    for (const radio of group.querySelectorAll("input")) {
      radio.addEventListener("change", () => {
        if (isChoice(radio.value)) apply(radio.value);
      });
    }
    group.hidden = false;
  }
}

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
