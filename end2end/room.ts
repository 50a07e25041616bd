import { awake, expect, type Page } from "./people.ts";
import type { Demo } from "./server.ts";

/** Comes in by the join address: the page, a first name or none, one button. */
export async function joins(page: Page, address: string, name = ""): Promise<void> {
  await page.goto(address);
  await page.getByLabel(/Votre prénom/).fill(name);
  await page.getByRole("button", { name: "Entrer dans l’atelier" }).click();
  await page.waitForURL(/\/p\//);
  await awake(page);
}

/** What somebody writes during a harvest. */
export type Said = { kind: "Idée" | "Constat"; text: string; example?: string };

/** Writes a sentence on a phone without sending it. */
export async function writes(phone: Page, said: Said): Promise<void> {
  await phone.getByRole("radio", { name: new RegExp(said.kind) }).check();
  await phone.locator("form.composer textarea").fill(said.text);
  if (said.example) await phone.getByLabel("Exemple (facultatif)").fill(said.example);
}

/** Writes a sentence, sends it, and waits until the phone says that it has been received. */
export async function posts(phone: Page, said: Said): Promise<void> {
  await writes(phone, said);
  await phone.getByRole("button", { name: said.kind === "Idée" ? "Envoyer l’idée" : "Envoyer le constat" }).click();
  await expect(mine(phone, said.text).getByText("Envoyée")).toBeVisible();
}

/** A phone's own contribution, by its text. */
export function mine(phone: Page, text: string) {
  return phone.getByRole("region", { name: /Vos contributions/ }).locator("li.card").filter({ hasText: text });
}

/** Presses the console's one big button, which says what it does, and waits for the phase that it brings. */
export async function goesOn(desk: Page, button: string, phase: string): Promise<void> {
  await expect(desk.locator("#next")).toContainText(button);
  await desk.locator("#next").click();
  await expect(desk.getByRole("timer")).toContainText(phase);
}

/** Milliseconds that the console's clock shows. */
export async function left(desk: Page): Promise<number> {
  const shown = (await desk.getByRole("timer").locator("b").innerText()).match(/^(\d+):(\d\d)$/);
  if (!shown) throw new Error("The console shows no time left.");
  return (Number(shown[1]) * 60 + Number(shown[2])) * 1_000;
}

/** The network is gone for a page. Chromium plays offline but lets a stream stand that is already open, and a heartbeat on it
 *  says the contrary; a page that was turned away from asks anew when it is seen again, and finds nobody. */
export async function losesTheNetwork(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.evaluate(() => {
    window.dispatchEvent(new Event("pagehide"));
    window.dispatchEvent(new Event("pageshow"));
  });
}

/** Keeps a picture of a screen among the run's artefacts, so that a person can look at it. */
export async function shows(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `artifacts/screens/${name}.png`, fullPage: true, animations: "disabled" });
}

/** The same for those who like it dark. */
export async function showsInTheDark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await shows(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
}

/** What a facilitator asks for from her own page. */
export async function asks(desk: Page, demo: Demo, command: unknown): Promise<void> {
  const answer = await desk.evaluate(
    async ([code, command]) => {
      const body = JSON.stringify({ code, id: crypto.randomUUID(), command });
      const response = await fetch("/api/commande", { method: "POST", headers: { "content-type": "application/json" }, body });
      return [response.status, await response.text()];
    },
    [demo.code, command] as const,
  );
  expect(answer).toEqual([200, "true"]);
}
