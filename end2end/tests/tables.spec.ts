import { isAccessible, unfold } from "../accessible.ts";
import { awake, expect, forgive, type Page, test } from "../people.ts";
import { joins, losesTheNetwork, shows, showsInTheDark } from "../room.ts";
import type { Demo } from "../server.ts";

/** Makes the links of all tables, and reads them off the page: a host's and a narrator's for each. */
async function links(desk: Page, demo: Demo): Promise<string[]> {
  await desk.goto(demo.facilitator);
  await desk.goto(`/atelier/${demo.code}/liens`);
  await desk.getByRole("button", { name: /liens de toutes les tables/ }).click();
  await expect(desk.getByRole("heading", { name: "Les liens sont prêts" })).toBeVisible();
  return desk.locator(".links-card input").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}

/** Opens a link, and waits until the page answers. */
async function opens(page: Page, link: string | undefined): Promise<void> {
  if (!link) throw new Error("There is no such link.");
  await page.goto(link);
  await awake(page);
}

test("a host writes for two people without a phone, one after the other, and her table reads them", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène");
  const [first] = await links(hélène, demo);
  const host = await people.laptop("Anne, host", { viewport: { width: 1024, height: 768 }, hasTouch: true });
  await opens(host, first);
  await expect(host).toHaveURL(/\/h\/[A-Z0-9]+$/);
  await expect(host.getByRole("heading", { level: 1 })).toContainText("Table 1");
  await expect(host.getByRole("timer")).toContainText("Récolte");

  const sheet = host.getByRole("region", { name: "Écrire pour quelqu’un" });
  const posts = host.getByRole("region", { name: /Écrit à cette table/ });
  for (const text of ["Un marché le jeudi soir, près de la gare.", "Un banc à l’ombre."]) {
    await sheet.locator("textarea").fill(text);
    await sheet.getByRole("button", { name: "Envoyer l’idée" }).click();
    await expect(posts.locator("li.card").filter({ hasText: text }).getByText("Écrite par vous")).toBeVisible();
    await expect(sheet.locator("textarea")).toHaveValue("");
    await expect(sheet.locator("textarea")).toBeFocused();
  }
  await shows(host, "host-harvest");
  await showsInTheDark(host, "host-harvest");

  await hélène.goto(`/atelier/${demo.code}`);
  await awake(hélène);
  await hélène.locator("button.room-table").first().click();
  await expect(hélène.getByRole("paragraph").filter({ hasText: "Un banc à l’ombre." })).toBeVisible();

  const mine = posts.locator("li.card").filter({ hasText: "Un banc" });
  await mine.getByText("Modifier").click();
  await mine.getByRole("button", { name: "Retirer" }).click();
  await expect(posts.getByText("Contribution retirée.")).toBeVisible();
  await posts.getByRole("button", { name: "La remettre" }).click();
  await expect(posts.locator("li.card").filter({ hasText: "Un banc" })).toBeVisible();
});

test("what a host writes without network waits on the device, survives a reload, and arrives once", async ({ people, server }) => {
  forgive(/ERR_INTERNET_DISCONNECTED|net::ERR/);
  const demo = await server.demo("recolte");
  const [first] = await links(await people.laptop("Hélène"), demo);
  const host = await people.phone("Anne, host");
  await opens(host, first);
  await losesTheNetwork(host);
  await host.locator("form.composer textarea").fill("Écrit pendant que le réseau manquait.");
  await host.getByRole("button", { name: "Envoyer l’idée" }).click();
  await expect(host.getByText("Attend le réseau", { exact: true })).toBeVisible();
  await host.locator("form.composer textarea").fill("Et la suivante, à moitié écr");
  await host.context().setOffline(false);
  await host.reload();
  const sent = host.locator("li.card").filter({ hasText: "Écrit pendant que le réseau manquait." });
  await expect(sent.getByText("Écrite par vous")).toBeVisible();
  await expect(sent).toHaveCount(1);
  await expect(host.locator("form.composer textarea")).toHaveValue("Et la suivante, à moitié écr");
});

test("a narrator reads what her story brought and speaks of the lines on it, with and without script", async ({ people, server }) => {
  const demo = await server.demo("themes");
  const hélène = await people.laptop("Hélène");
  const made = await links(hélène, demo);
  const narrator = await people.phone("Lucette, narrator");
  await opens(narrator, made[1]);
  await expect(narrator).toHaveURL(/\/n\/[A-Z0-9]+$/);
  await expect(narrator.getByRole("region", { name: "Ce que votre récit a fait écrire" }).locator("li.card").first()).toBeVisible();
  await expect(narrator.getByRole("region", { name: "Dans la synthèse" })).toHaveCount(0);

  await hélène.goto(`/atelier/${demo.code}`);
  await awake(hélène);
  await hélène.locator("#next").click();
  const lines = narrator.getByRole("region", { name: "Dans la synthèse" });
  const [one, two] = [lines.locator("li").nth(0), lines.locator("li").nth(1)];
  await one.getByRole("button", { name: "D’accord" }).click();
  await expect(one.getByText("Vous êtes d’accord")).toBeVisible();
  await two.getByText("À reprendre").first().click();
  await two.getByLabel(/Ce que la ligne devrait dire/).fill("Dites plutôt que le bus passe le samedi.");
  await shows(narrator, "narrator-lines");
  await two.getByRole("button", { name: "Envoyer" }).click();
  await expect(two.getByText("À reprendre, d’après vous")).toBeVisible();
  await hélène.goto(`/atelier/${demo.code}/themes`);
  await awake(hélène);
  await expect(hélène.getByText("Témoin : d’accord").first()).toBeVisible();
  await expect(hélène.getByText(/à reprendre — Dites plutôt/)).toBeVisible();

  const plain = await people.phone("Lucette, another phone", { javaScriptEnabled: false });
  const anew = await links(hélène, demo);
  await plain.goto(anew[1] ?? "");
  const third = plain.getByRole("region", { name: "Dans la synthèse" }).locator("li").nth(2);
  await third.getByRole("button", { name: "D’accord" }).click();
  await expect(plain.getByText("Vous êtes d’accord")).toHaveCount(2);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the screens at tables and their links can be read and used by everybody, ${colorScheme}`, async ({ people, server }) => {
    test.setTimeout(120_000);
    const options = { colorScheme, reducedMotion: "reduce" } as const;
    const [harvest, sorting, closing] = [await server.demo("recolte"), await server.demo("themes"), await server.demo("cloture")];
    const hélène = await people.laptop("Hélène", options);
    await joins(await people.phone("Ann"), harvest.participant, "Anne-Charlotte de la Tour d’Auvergne");
    for (const [name, demo] of Object.entries({ harvest, sorting, closing })) {
      const made = await links(hélène, demo);
      await isAccessible(hélène, `links-${name}`);
      await hélène.goto(`/atelier/${demo.code}/liens`);
      await isAccessible(hélène, `links-list-${name}`);
      for (const [who, link] of Object.entries({ host: made[0], narrator: made[1] })) {
        const screen = await people.laptop(`${who}, ${name}`, options);
        await opens(screen, link);
        for (const width of [360, 768, 1280]) {
          await screen.setViewportSize({ width, height: 800 });
          await unfold(screen);
          await isAccessible(screen, `${who}-${name} at ${width}`);
          await shows(screen, `${who}-${name}-${width}-${colorScheme}`);
        }
      }
    }
  });
}
