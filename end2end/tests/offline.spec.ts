import { awake, expect, forgive, type Page, test } from "../people.ts";
import { joins, losesTheNetwork, mine, posts, type Said, shows, writes } from "../room.ts";

/** What a browser says of a network or a server that is not there. */
const NOBODY_THERE = /net::ERR_|Failed to load resource/;

/** Presses « Envoyer », whoever is there to receive it. */
async function sends(phone: Page, said: Said): Promise<void> {
  await writes(phone, said);
  await phone.getByRole("button", { name: said.kind === "Idée" ? "Envoyer l’idée" : "Envoyer le constat" }).click();
}

/** How many contributions with these words the facilitator finds at all tables together. */
async function found(desk: Page, text: string): Promise<number> {
  let cards = 0;
  for (const table of await desk.locator("button.room-table").all()) {
    await table.click();
    // The heading says when it is this table's panel, and no longer the one before.
    const number = (await table.getAttribute("id"))?.replace("table-", "");
    await expect(desk.locator("#panel")).toContainText(`Table ${number}`);
    cards += await desk.locator(".panel-posts .card").filter({ hasText: text }).count();
  }
  return cards;
}

test("three contributions written without a network outlive the page and arrive once", async ({ people, server }) => {
  forgive(NOBODY_THERE);
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  const page = ann.url();
  await losesTheNetwork(ann);
  await expect(ann.getByRole("status").filter({ hasText: /Hors ligne.: vous pouvez continuer à écrire/ })).toBeVisible();

  const said: Said[] = [
    { kind: "Idée", text: "Écrit dans le tunnel, d’abord." },
    { kind: "Constat", text: "Écrit dans le tunnel, ensuite." },
    { kind: "Idée", text: "Écrit dans le tunnel, enfin.", example: "celui de Lodève" },
  ];
  for (const one of said) {
    await sends(ann, one);
    await expect(mine(ann, one.text).getByText("En attente")).toBeVisible();
  }
  await expect(ann.getByRole("status").filter({ hasText: /3 contributions attendent le réseau/ })).toBeVisible();
  await shows(ann, "phone-offline");

  // Without a network there is no page to reload; the words are on the phone all the same.
  await ann.reload().catch(() => undefined);
  await ann.context().setOffline(false);
  await ann.goto(page);
  await awake(ann);
  for (const one of said) {
    await expect(mine(ann, one.text)).toHaveCount(1);
    await expect(mine(ann, one.text).getByText("Envoyée")).toBeVisible();
  }

  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await awake(hélène);
  for (const one of said) expect(await found(hélène, one.text), one.text).toBe(1);
});

test("what she sends without a network leaves by itself once it is back", async ({ people, server }) => {
  forgive(NOBODY_THERE);
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  await losesTheNetwork(ann);
  const said: Said = { kind: "Idée", text: "Écrit pendant que le réseau manquait." };
  await sends(ann, said);
  await expect(ann.getByRole("status").filter({ hasText: /1 contribution attend le réseau/ })).toBeVisible();
  await ann.context().setOffline(false);
  await expect(mine(ann, said.text).getByText("Envoyée")).toBeVisible({ timeout: 20_000 });
  await expect(mine(ann, said.text)).toHaveCount(1);
  await expect(ann.getByText(/Hors ligne/)).toHaveCount(0, { timeout: 20_000 });
});

test("a tab that is closed keeps the draft, and says so while she writes", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  const page = ann.url();
  await expect(ann.getByText("Brouillon gardé sur ce téléphone")).toHaveCount(0);
  await writes(ann, { kind: "Constat", text: "Une phrase à moitié", example: "un exemple aussi" });
  await expect(ann.getByText("Brouillon gardé sur ce téléphone")).toBeVisible();
  await shows(ann, "phone-draft");
  const context = ann.context();
  await ann.close();

  const again = await context.newPage();
  await again.goto(page);
  await awake(again);
  await expect(again.locator("form.composer textarea")).toHaveValue("Une phrase à moitié");
  await expect(again.getByLabel("Exemple (facultatif)")).toHaveValue("un exemple aussi");
  await expect(again.getByRole("radio", { name: /Constat/ })).toBeChecked();
  await posts(again, { kind: "Constat", text: "Une phrase à moitié, puis entière." });
  await expect(again.locator("form.composer textarea")).toHaveValue("");
});

test("two tabs of one phone are one draft and one contribution", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  const other = await ann.context().newPage();
  await other.goto(ann.url());
  await awake(other);
  const said: Said = { kind: "Idée", text: "Écrite dans un onglet, lue dans l’autre." };
  await writes(ann, said);
  await expect(other.locator("form.composer textarea")).toHaveValue(said.text);
  await other.getByRole("button", { name: "Envoyer l’idée" }).click();
  await expect(mine(other, said.text).getByText("Envoyée")).toBeVisible();
  await expect(ann.locator("form.composer textarea")).toHaveValue("");
  await expect(mine(ann, said.text)).toHaveCount(1);
  await expect(mine(other, said.text)).toHaveCount(1);
});

test("a browser that keeps nothing says so, and sends all the same", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await ann.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await joins(ann, demo.participant, "Ann");
  const said: Said = { kind: "Idée", text: "Une idée sur un téléphone plein." };
  await writes(ann, said);
  await expect(ann.getByRole("status").filter({ hasText: /Ce navigateur ne garde rien/ })).toBeVisible();
  await expect(ann.getByText("Brouillon gardé sur ce téléphone")).toHaveCount(0);
  await posts(ann, said);
  await expect(ann.getByText(/Ce navigateur ne garde rien/)).toHaveCount(0);
});

test("a server that dies while she writes finds it once when it is back, and the console counts right", async ({ people, server }) => {
  forgive(NOBODY_THERE);
  const demo = await server.demo("recolte");
  const [ann, hélène] = [await people.phone("Ann"), await people.laptop("Hélène")];
  await joins(ann, demo.participant, "Ann");
  await hélène.goto(demo.facilitator);
  await awake(hélène);
  await posts(ann, { kind: "Idée", text: "Reçue avant la panne." });

  await server.dies();
  const said: Said = { kind: "Constat", text: "Écrite pendant la panne." };
  await sends(ann, said);
  await expect(mine(ann, said.text).getByText("En attente")).toBeVisible();
  await server.returns();

  await expect(mine(ann, said.text).getByText("Envoyée")).toBeVisible({ timeout: 30_000 });
  await expect(mine(ann, said.text)).toHaveCount(1);
  await expect.poll(() => found(hélène, said.text), { timeout: 30_000 }).toBe(1);
  expect(await found(hélène, "Reçue avant la panne.")).toBe(1);
  await expect(hélène.getByText(/Connexion perdue/)).toHaveCount(0);
});
