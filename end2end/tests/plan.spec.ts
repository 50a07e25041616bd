import { isAccessible, unfold } from "../accessible.ts";
import { awake, expect, forgive, type Page, test } from "../people.ts";
import { shows, showsInTheDark } from "../room.ts";

test("a table is closed before it is too late, after a look at who has to move", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène", { javaScriptEnabled: false });
  await hélène.goto(demo.facilitator);
  await hélène.getByRole("link", { name: "Plan", exact: true }).click();
  await expect(hélène.getByRole("heading", { name: "Plan de table", level: 1 })).toBeVisible();
  await expect(hélène.locator(".feasible")).toContainText(/12 personnes, 3 tables, 3 tours.*rencontres sur 66 possibles/);
  await expect(hélène.locator("svg.plan-grid use")).toHaveCount(36);
  await shows(hélène, "plan");

  await hélène.getByText("Le même plan en tableau").click();
  const benoît = hélène.getByRole("row").filter({ hasText: "Benoît" }).first();
  await expect(benoît.getByRole("cell")).toHaveCount(3);

  await hélène.locator("summary").filter({ hasText: "Ce qui déplace quelqu’un" }).click();
  await hélène.locator("#table-3 summary").click();
  await hélène.getByRole("link", { name: "Fermer la table 3 pour la suite…" }).click();
  await expect(hélène.getByRole("heading", { name: "Fermer la table 3 au tour 3" })).toBeVisible();
  await expect(hélène.getByText("4 personnes changent.")).toBeVisible();
  await expect(hélène.locator("table.plan-moves").first().getByRole("row")).toHaveCount(1 + 4);
  await shows(hélène, "plan-difference");
  await hélène.getByRole("button", { name: "Appliquer" }).click();
  await expect(hélène.getByText("C’est fait")).toBeVisible();
  await hélène.locator("summary").filter({ hasText: "Ce qui déplace quelqu’un" }).click();
  await expect(hélène.locator("#table-3")).toContainText("fermée au tour 3");
});

test("a list of names becomes people with seats, and what is wrong stays in the field", async ({ people, server }) => {
  forgive(/422 \(Unprocessable Entity\)/);
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await awake(hélène);
  await hélène.goto(`/atelier/${demo.code}/plan`);
  await hélène.getByText("Coller une liste de noms").click();
  const field = hélène.getByLabel("Un nom par ligne");
  await field.fill("Malika ; Mairie de Lodève\n; sans nom\nNour\tOT Sud Cévennes");
  await hélène.getByRole("button", { name: "Vérifier la liste" }).click();
  await expect(hélène.getByText("Ligne 2 : Il manque le nom")).toBeVisible();
  await shows(hélène, "plan-list");
  await hélène.getByRole("button", { name: "Ajouter ces 2 personnes" }).click();
  await expect(hélène.getByText("2 personnes sont ajoutées.")).toBeVisible();
  await expect(field).toHaveValue("; sans nom");
  await expect(hélène.locator(".feasible")).toContainText("14 personnes");

  await hélène.locator("summary").filter({ hasText: /^Personnes/ }).click();
  const malika = hélène.locator("li[id^=person-]").filter({ hasText: "Malika" });
  await expect(malika).toContainText("Mairie de Lodève");
  await malika.locator("summary").click();
  await malika.getByLabel("Toujours à la même table").selectOption({ label: "Table 2" });
  await malika.getByRole("button", { name: "Enregistrer" }).click();
  await expect(malika).toContainText("toujours à la table 2");
  await expect(malika).toBeInViewport();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the plan can be read and used by everybody, ${colorScheme}`, async ({ people, server }) => {
    const demo = await server.demo("recolte");
    const screens = [
      await people.laptop("Hélène", { colorScheme, reducedMotion: "reduce" }),
      await people.phone("Hélène’s phone", { colorScheme, reducedMotion: "reduce", viewport: { width: 360, height: 640 } }),
    ];
    for (const page of screens) {
      await page.goto(demo.facilitator);
      const width = page.viewportSize()?.width;
      await page.goto(`/atelier/${demo.code}/plan`);
      await isAccessible(page, `plan at ${width}`);
      await unfold(page);
      await isAccessible(page, `plan unfolded at ${width}`);
      await page.goto(`/atelier/${demo.code}/plan/proposition?fermer=2`);
      await isAccessible(page, `difference at ${width}`);
    }
    if (colorScheme === "light") await showsInTheDark(screens[0] as Page, "plan-difference");
  });
}

test("on paper the plan is its sentence and its two drawings", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await hélène.goto(`/atelier/${demo.code}/plan`);
  await hélène.emulateMedia({ media: "print" });
  await expect(hélène.locator(".feasible")).toBeVisible();
  await expect(hélène.locator("svg.plan-grid").first()).toBeVisible();
  await expect(hélène.locator("svg.heat")).toBeVisible();
  await expect(hélène.getByRole("button")).toHaveCount(0);
  await expect(hélène.getByRole("link", { name: "Améliorer…" })).toBeHidden();
});
