/** Sends a form as a script does. @returns whether it was done */
export async function askForm(form: HTMLFormElement, action: string): Promise<boolean> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string") body.set(name, value);
  try {
    const response = await fetch(action, {
      method: "POST",
      headers: { accept: "application/json" },
      redirect: "error",
      body,
    });
    return response.ok;
  } catch {
    return false;
  }
}
