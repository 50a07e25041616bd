import { awake, expect, type Locator, type Page, test } from "../people.ts";
import { shows } from "../room.ts";

test("a line is sorted by menu, by key and by drag, merged and taken apart, and each act is taken back", async ({ people, server }) => {
  const demo = await server.demo("themes");
  const lucie = await people.laptop("Lucie");
  await lucie.goto(demo.facilitator);
  await lucie.goto(`${server.address}/atelier/${demo.code}/themes`);
  await awake(lucie);
  const tray = lucie.getByRole("region", { name: "À ranger" });
  const offer = lucie.getByRole("region", { name: /L’offre/ });
  await expect(tray.getByRole("listitem").filter({ hasText: "Intégrer les élus" })).toBeVisible();
  const before = await tray.locator(".line").count();

  const elected = tray.locator(".line").filter({ hasText: "Intégrer les élus" });
  await elected.getByLabel("Ranger dans…").selectOption({ label: "L’offre" });
  await expect(offer.getByText("Intégrer les élus")).toBeVisible();
  await lucie.getByRole("button", { name: "Annuler le rangement" }).click();
  await expect(tray.getByText("Intégrer les élus")).toBeVisible();

  await tray.locator(".line").filter({ hasText: "Intégrer les élus" }).focus();
  await lucie.keyboard.press("1");
  const first = lucie.locator("section.theme").first();
  await expect(first.getByText("Intégrer les élus")).toBeVisible();
  await expect(tray.locator(".line:focus")).toHaveCount(1);

  const content = tray.locator(".line").filter({ hasText: "Créer avec les pros" });
  await drags(lucie, content, offer.locator("header"));
  await expect(offer.getByText("Créer avec les pros")).toBeVisible();

  const other = tray.locator(".line").filter({ hasText: "Considérer des actions individuelles" });
  await other.getByRole("button", { name: "Fusionner" }).click();
  await offer.getByRole("button", { name: "Fusionner ici" }).click();
  await expect(offer.getByText("dit 2 fois, ")).toBeVisible();
  await shows(lucie, "board-merged");
  await offer.getByText("Ce qui a été dit").click();
  await expect(offer.getByText("Considérer des actions individuelles")).toBeVisible();
  await offer.getByRole("button", { name: "Détacher" }).click();
  await expect(tray.getByText("Considérer des actions individuelles")).toBeVisible();
  expect(await tray.locator(".line").count()).toBe(before - 2);
});

test("two facilitators see each other's moves as they happen", async ({ people, server }) => {
  const demo = await server.demo("themes");
  const lucie = await people.laptop("Lucie");
  const hélène = await people.laptop("Hélène");
  for (const page of [lucie, hélène]) {
    await page.goto(demo.facilitator);
    await page.goto(`${server.address}/atelier/${demo.code}/themes`);
    await awake(page);
  }
  const line = lucie.locator(".tray .line").filter({ hasText: "Axer sa démarche" });
  await line.getByLabel("Ranger dans…").selectOption({ label: "L’aspect économique" });
  await expect(hélène.getByRole("region", { name: /L’aspect économique/ }).getByText("Axer sa démarche")).toBeVisible();
  await lucie.getByRole("button", { name: "Nouveau thème" }).click();
  await lucie.getByLabel("Nom du thème").fill("Ce qui reste à creuser");
  await lucie.getByRole("button", { name: "Enregistrer" }).click();
  await expect(hélène.getByRole("region", { name: /Ce qui reste à creuser/ })).toBeVisible();
  await shows(hélène, "board-two");
});

/** As a hand does it: not in one leap, so that what it passes over has time to notice. */
async function drags(page: Page, what: Locator, onto: Locator): Promise<void> {
  await what.hover();
  await page.mouse.down();
  await onto.hover();
  const goal = await onto.boundingBox();
  if (!goal) throw new Error("There is nothing to drop it on.");
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2 + 4, { steps: 4 });
  await page.mouse.up();
}
