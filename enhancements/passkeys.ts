import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

/** Passkeys on the pages of accounts: browsers let only scripts ask them. No other page loads this file. */

type Kind = "register" | "authenticate";

/** What the browser's passkey answers, as JSON. */
async function ask(kind: Kind): Promise<string> {
  const answer = await fetch(`/api/auth/passkey/generate-${kind}-options`);
  if (!answer.ok) throw new Error(`Status ${answer.status}.`);
  const optionsJSON = await answer.json();
  return JSON.stringify(
    kind === "register"
      ? await startRegistration({ optionsJSON })
      : await startAuthentication({ optionsJSON }),
  );
}

const PROBLEMS: Readonly<Record<string, string>> = {
  NotAllowedError: "The passkey was not used: it was canceled, or it took too long. Try again.",
  InvalidStateError: "This device has a passkey for your account already.",
};

function enhance(part: HTMLElement): void {
  const form = part.querySelector("form");
  const response = part.querySelector<HTMLInputElement>("input[name=response]");
  const status = part.querySelector<HTMLElement>("[data-passkey-status]");
  if (!form || !response || !status) return;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    status.textContent = "";
    try {
      response.value = await ask(part.dataset.passkey as Kind);
      // Not as if the button was pressed: that would ask again.
      form.submit();
    } catch (error) {
      status.textContent =
        PROBLEMS[(error as Error).name] ?? "That did not work. Reload the page, and try again.";
    }
  });
  part.hidden = false;
}

function enhanceAll(): void {
  if (!browserSupportsWebAuthn()) return;
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey]")) enhance(part);
  for (const part of document.querySelectorAll<HTMLElement>("[data-without-passkeys]"))
    part.hidden = true;
}

// The script is in the head of the page, and one that the browser has already runs before the form is there.
if (document.readyState === "loading")
  document.addEventListener("DOMContentLoaded", enhanceAll, { once: true });
else enhanceAll();
