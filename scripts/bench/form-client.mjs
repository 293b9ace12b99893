import { randomInt } from "node:crypto";

/** An address of a network of its own, so that the limits for one network do not stop a measurement. */
const newNetwork = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&" };
const fromHtml = (html) => html.replace(/&(?:lt|gt|quot|#x27|amp);/g, (one) => ENTITIES[one]);

/** The hidden fields of a form, by name. */
const hiddenFields = (form) =>
  Object.fromEntries(
    [...form.matchAll(/<input(?=[^>]*type="hidden")[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(
      ([, field, value]) => [field, fromHtml(value)],
    ),
  );

/** A browser as far as forms need one: it keeps cookies, and sends a form with its hidden fields. */
export class FormClient {
  #address;
  #cookies = new Map();
  /** With `TRUST_PROXY=1` the server takes it for the reader's. */
  network = newNetwork();

  /** @param {string} address of a server with `TRUST_PROXY=1` */
  constructor(address) {
    this.#address = address;
  }

  /** After a restart the server has another port. */
  moveTo(address) {
    this.#address = address;
  }

  get isSignedIn() {
    return this.#cookies.has("session");
  }

  /** The token of the session, as the database has it. */
  get sessionToken() {
    return decodeURIComponent(this.#cookies.get("session") ?? "").split(".")[0];
  }

  signOut() {
    this.#cookies.delete("session");
  }

  async #fetch(path, options = {}) {
    const cookie = [...this.#cookies].map((pair) => pair.join("=")).join("; ");
    const headers = { ...options.headers, cookie, "x-forwarded-for": this.network };
    const response = await fetch(this.#address + path, { ...options, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return response;
  }

  /** Opens the page of a form. @returns the hidden fields of the form */
  async open(page, name) {
    const response = await this.#fetch(page);
    const html = await response.text();
    const form = new RegExp(`<form[^>]*action="/do/${name}"[\\s\\S]*?</form>`).exec(html)?.[0];
    if (!form) throw new Error(`${page} answers ${response.status}, and has no form of ${name}.`);
    return hiddenFields(form);
  }

  /** The same of a form with a text area that is called `text`: also what is in it. */
  async openText(page, name) {
    const html = await (await this.#fetch(page)).text();
    const form =
      new RegExp(`<form[^>]*action="/do/${name}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? "";
    const [, text = ""] = /<textarea[^>]*name="text"[^>]*>\n?([^<]*)/.exec(form) ?? [];
    return { ...hiddenFields(form), text: fromHtml(text) };
  }

  /**
   * Sends a form.
   * @returns where the answer leads; it is acknowledged unless that is the form again
   */
  async send(name, fields) {
    const response = await this.#fetch(`/do/${name}`, {
      method: "POST",
      headers: { origin: this.#address, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    });
    const location = response.headers.get("location") ?? "";
    const isDone = response.status === 303 && !/[?&]form=/.test(location);
    return { status: response.status, location, isDone };
  }
}
