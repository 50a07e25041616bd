import { randomUUID } from "node:crypto";
import { isAccessible } from "../accessible.ts";
import { awake, expect, forgive, type Page, test } from "../people.ts";
import { joins, mine, posts, shows } from "../room.ts";

/** Reads the code that stands on a phone, and finds the same on the page « Moi ». */
async function personalCode(phone: Page): Promise<string> {
  const code = await phone.locator("b.code").innerText();
  expect(code).toMatch(/^[A-Z0-9]{4}$/);
  await phone.getByRole("link", { name: "Moi", exact: true }).click();
  await expect(phone.locator("b.code")).toHaveText(code);
  return code;
}

/** Comes back by the door with a code. */
async function returns(phone: Page, door: string, code: string): Promise<void> {
  await phone.goto(door);
  await phone.getByText("J’étais déjà là").click();
  await phone.getByLabel(/Votre code personnel/).fill(code);
  await phone.getByRole("button", { name: "Retrouver ma place" }).click();
}

/** What a facilitator's screen asks of the server. */
async function asks(desk: Page, code: string, command: unknown): Promise<void> {
  const origin = new URL(desk.url()).origin;
  const data = { code, id: randomUUID(), command };
  const answer = await desk.request.post("/api/commande", { data, headers: { origin, accept: "application/json" } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test("with the code on her phone she is herself on another one, and both work", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  await posts(ann, { kind: "Idée", text: "Une idée d’avant la panne." });
  const code = await personalCode(ann);
  await shows(ann, "phone-myself");
  await isAccessible(ann, "phone-myself");

  const other = await people.phone("Ann’s other phone");
  forgive(/422 \(Unprocessable/);
  await returns(other, demo.participant, code === "AAAA" ? "CCCC" : "AAAA");
  await expect(other.getByRole("alert")).toContainText("Ce code n’est celui de personne");
  await shows(other, "join-back");
  await isAccessible(other, "join-back");
  await other.getByLabel(/Votre code personnel/).fill(code.toLowerCase());
  await other.getByRole("button", { name: "Retrouver ma place" }).click();
  await awake(other);
  await expect(mine(other, "Une idée d’avant la panne.")).toBeVisible();
  await posts(other, { kind: "Constat", text: "Un constat d’après." });
  await ann.getByRole("link", { name: "Revenir à mon écran" }).click();
  await expect(mine(ann, "Un constat d’après.")).toBeVisible();
});

test("a facilitator shows a code to scan, and the phone that scans it asks before it is her", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  const begin = JSON.parse((await ann.locator("[data-island=phone]").getAttribute("data-begin")) ?? "{}");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await hélène.goto(`/atelier/${demo.code}/personnes/${begin.picture.me.person}/retour`);
  await isAccessible(hélène, "give-back");
  await hélène.getByRole("button", { name: "Montrer le code à scanner" }).click();
  await expect(hélène.getByRole("img", { name: "Code QR qui redonne sa place" })).toBeVisible();
  await shows(hélène, "give-back");
  await isAccessible(hélène, "give-back-made");
  const link = await hélène.locator(".way-back").innerText();

  const other = await people.phone("Ann’s other phone", { javaScriptEnabled: false });
  await other.goto(link);
  await expect(other.getByRole("heading", { name: /Êtes-vous Ann/ })).toBeVisible();
  await shows(other, "way-back");
  await other.getByRole("button", { name: "Oui, retrouver ma place" }).click();
  await expect(other).toHaveURL(new RegExp(`/p/${demo.code}$`));

  forgive(/410 \(Gone/);
  const late = await people.phone("Somebody late");
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "Ce lien n’ouvre plus rien" })).toBeVisible();
  await isAccessible(late, "way-back-closed");
});

test("two on one phone say so at the door, and later that one has left", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await ann.goto(demo.participant);
  await ann.getByLabel(/Votre prénom/).fill("Ann");
  await expect(ann.getByLabel(/Le prénom de l’autre personne/)).toBeHidden();
  await ann.getByLabel("Nous sommes deux sur ce téléphone").check();
  await ann.getByLabel(/Le prénom de l’autre personne/).fill("Zoé");
  await shows(ann, "join-two");
  await isAccessible(ann, "join-two");
  await ann.getByRole("button", { name: "Entrer dans l’atelier" }).click();
  await awake(ann);
  await ann.getByRole("link", { name: "Moi", exact: true }).click();
  await expect(ann.getByText("Zoé partage ce téléphone. Vous comptez deux.")).toBeVisible();
  await ann.getByRole("button", { name: "Compter une seule personne" }).click();
  await awake(ann);
  await ann.getByRole("link", { name: "Moi", exact: true }).click();
  await expect(ann.getByRole("button", { name: "Compter deux" })).toBeVisible();
});

test("a message comes without taking the words from under her fingers, and goes when she has read it", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  const field = ann.locator("form.composer textarea");
  await field.pressSequentially("Une idée à moi");
  await asks(hélène, demo.code, { say: { everyone: { text: "Le café est prêt dans le hall." } } });
  const said = ann.getByRole("status").filter({ hasText: "Le café est prêt dans le hall." });
  await expect(said).toBeVisible();
  await expect(field).toBeFocused();
  await field.pressSequentially("tié écrite");
  await expect(field).toHaveValue("Une idée à moitié écrite");
  await shows(ann, "phone-message");
  await isAccessible(ann, "phone-message");
  await ann.getByRole("button", { name: "Lu", exact: true }).click();
  await expect(said).toHaveCount(0);
  await ann.reload();
  await awake(ann);
  await expect(ann.getByText("Le café est prêt dans le hall.")).toHaveCount(0);
});

test("what she took back stays below until she puts it back", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  await posts(ann, { kind: "Idée", text: "Reprise puis remise." });
  await mine(ann, "Reprise puis remise.").getByText("Modifier").click();
  await mine(ann, "Reprise puis remise.").getByRole("button", { name: "Retirer" }).click();
  await expect(mine(ann, "Reprise puis remise.").getByText("Retirée", { exact: true })).toBeVisible();
  await shows(ann, "phone-taken-back");
  await isAccessible(ann, "phone-taken-back");
  await ann.getByRole("button", { name: "Remettre" }).click();
  await awake(ann);
  await expect(mine(ann, "Reprise puis remise.").getByText("Envoyée")).toBeVisible();
});
