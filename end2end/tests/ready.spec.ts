import { isAccessible, unfold } from "../accessible.ts";
import { awake, expect, forgive, type Page, test } from "../people.ts";
import { shows, showsInTheDark } from "../room.ts";

/** The trial that the page shows, as a phone's camera would read it. */
async function trial(desk: Page): Promise<string> {
  const address = await desk.locator(".ready-address").innerText();
  return new URL(address).pathname;
}

function line(desk: Page, about: string) {
  return desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { name: about, exact: true }) });
}

test("a phone that scans is seen without a reload, with its round trip", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await hélène.getByRole("link", { name: "Prêts" }).click();
  await awake(hélène);
  await expect(hélène.getByRole("heading", { name: "Prêts pour demain" })).toBeVisible();
  await expect(line(hélène, "Essai par un téléphone")).toContainText("Aucun téléphone");
  await expect(line(hélène, "Date et heure")).toContainText("est-ce bien l’heure de la salle");
  const ann = await people.phone("Ann", {
    userAgent: "Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36",
  });
  await ann.goto(await trial(hélène));
  await expect(ann.getByRole("heading", { name: "Ce téléphone rejoint Tablée" })).toBeVisible();
  await expect(ann.getByRole("status")).toContainText(/Aller-retour\s:\s\d+\sms, \d+\sms au pire/);
  await expect(line(hélène, "Essai par un téléphone")).toContainText(/Chrome sur Android\s: aller-retour\s\d+\sms/);
  await expect(line(hélène, "Essai par un téléphone")).toContainText("Bon");
  await expect(line(hélène, "Poids")).toContainText(/charge\s\d+\sko la première fois \(en gzip/);
  await shows(ann, "trial-phone");
  await isAccessible(ann, "trial");
});

test("a phone without script is seen too, and a link that is none says so", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await hélène.goto(`/atelier/${demo.code}/prets`);
  await awake(hélène);
  const ann = await people.phone("Ann", {
    javaScriptEnabled: false,
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile Safari/604.1",
  });
  await ann.goto(await trial(hélène));
  await expect(ann.getByRole("heading", { name: "Ce téléphone rejoint Tablée" })).toBeVisible();
  await expect(line(hélène, "Essai par un téléphone")).toContainText("Safari sur iPhone : arrivé");
  forgive(/404 \(Not Found\)/);
  await ann.goto("/essai/0123456789abcdef0123456789abcdef");
  await expect(ann.getByRole("heading", { name: "Ce lien a expiré" })).toBeVisible();
});

test("how many will come, what is ticked and the archive change what stands at the top", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await hélène.goto(`/atelier/${demo.code}/prets`);
  await hélène.getByLabel(/Personnes avec un téléphone/).fill("60");
  await hélène.getByLabel(/Leur Wi-Fi vient/).selectOption("laptop");
  await hélène.getByRole("button", { name: "Vérifier" }).click();
  await expect(line(hélène, "Nombre de téléphones")).toContainText("À corriger");
  await expect(line(hélène, "Nombre de téléphones")).toContainText("Il faut 2 bornes Wi-Fi");
  await expect(line(hélène, "Veille et secteur")).toContainText("À vérifier");
  await hélène.getByRole("button", { name: "C’est réglé" }).click();
  await expect(line(hélène, "Veille et secteur")).toContainText("Bon");
  await awake(hélène);
  const taken = hélène.waitForEvent("download");
  await hélène.getByRole("link", { name: "Télécharger l’archive" }).click();
  expect((await taken).suggestedFilename()).toMatch(/\.json$/);
  await expect(line(hélène, "Archive")).toContainText("rien n’a changé depuis");
});

test("the page is read by everybody, on a phone too, and printed on one sheet", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await hélène.goto(`/atelier/${demo.code}/prets`);
  await awake(hélène);
  await shows(hélène, "ready");
  await showsInTheDark(hélène, "ready");
  await unfold(hélène);
  await isAccessible(hélène, "ready");
  await hélène.setViewportSize({ width: 360, height: 740 });
  await isAccessible(hélène, "ready on a phone");
  await hélène.setViewportSize({ width: 1280, height: 800 });
  const pdf = (await hélène.pdf({ preferCSSPageSize: true, path: "artifacts/screens/ready.pdf" })).toString("latin1");
  expect((pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length).toBe(1);
});
