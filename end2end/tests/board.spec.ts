import { card, cards, drags, opensTheBoard, theme, tray } from "../board.ts";
import { expect, forgive, test } from "../people.ts";
import { shows, showsInTheDark } from "../room.ts";

test("a line is sorted by menu, by key and by drag, merged and taken apart, and each act is taken back", async ({ people, server }) => {
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  const offer = theme(lucie, /L’offre/);
  await expect(card(tray(lucie), "Intégrer les élus")).toBeVisible();
  const before = await cards(tray(lucie)).count();
  await shows(lucie, "board-to-sort");
  await showsInTheDark(lucie, "board-to-sort");

  await card(tray(lucie), "Intégrer les élus").getByLabel("Ranger dans…").selectOption({ label: "L’offre" });
  await expect(card(offer, "Intégrer les élus")).toBeVisible();
  await lucie.getByRole("button", { name: "Annuler le rangement" }).click();
  await expect(card(tray(lucie), "Intégrer les élus")).toBeVisible();
  await expect(lucie.getByText("C’est annulé : le rangement.")).toBeVisible();

  await card(tray(lucie), "Intégrer les élus").focus();
  await lucie.keyboard.press("1");
  await expect(card(lucie.locator("section.theme").first(), "Intégrer les élus")).toBeVisible();
  await expect(tray(lucie).locator(".line:focus")).toHaveCount(1);

  await drags(lucie, card(tray(lucie), "Créer avec les pros"), offer.locator("header"));
  await expect(card(offer, "Créer avec les pros")).toBeVisible();
  await drags(lucie, card(tray(lucie), "Considérer des actions individuelles"), card(offer, "Créer avec les pros"));
  await expect(offer.getByText("dit 2 fois, ")).toBeVisible();
  await shows(lucie, "board-merged");
  await offer.getByText("Ce qui a été dit").click();
  await offer.getByRole("button", { name: "Détacher" }).click();
  await expect(card(tray(lucie), "Considérer des actions individuelles")).toBeVisible();
  expect(await cards(tray(lucie)).count()).toBe(before - 2);
});

test("several lines are chosen by click and by key, and what is done with them is taken back at once", async ({ people, server }) => {
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  const all = await cards(tray(lucie)).count();
  const first = cards(tray(lucie)).first();
  await first.focus();
  await lucie.keyboard.press("x");
  await lucie.keyboard.press("Shift+ArrowDown");
  await lucie.keyboard.press("Shift+ArrowDown");
  const chosen = lucie.getByRole("group", { name: "3 lignes choisies" });
  await expect(chosen).toBeVisible();
  await shows(lucie, "board-chosen");
  await chosen.getByRole("combobox").selectOption({ label: "L’offre" });
  await expect(cards(theme(lucie, /L’offre/))).toHaveCount(3);
  await expect(chosen).toHaveCount(0);
  await lucie.getByRole("button", { name: "Annuler le classement groupé" }).click();
  await expect(cards(tray(lucie))).toHaveCount(all);

  await cards(tray(lucie)).nth(1).locator(".line-words > p").click({ modifiers: ["ControlOrMeta"] });
  await cards(tray(lucie)).nth(3).locator(".line-words > p").click({ modifiers: ["ControlOrMeta"] });
  await lucie.getByRole("button", { name: "En faire un thème" }).click();
  await lucie.getByLabel("Nom du thème").fill("Ce qui reste à creuser");
  await lucie.getByLabel("Nom du thème").press("Enter");
  const made = theme(lucie, /Ce qui reste à creuser/);
  await expect(cards(made)).toHaveCount(2);
  await made.locator(".theme-menu > summary").click();
  await made.getByLabel("Fusionner ce thème avec…").selectOption({ label: "L’offre" });
  await expect(cards(theme(lucie, /L’offre/))).toHaveCount(2);
  await expect(made).toHaveCount(0);
  await lucie.keyboard.press("Control+z");
  await expect(cards(made)).toHaveCount(2);
  await lucie.keyboard.press("Control+z");
  await expect(cards(tray(lucie))).toHaveCount(all);
});

test("a filter says what it shows, finds a word without its accents, and gives everything back", async ({ people, server }) => {
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  const all = await cards(tray(lucie)).count();
  await lucie.keyboard.press("/");
  await expect(lucie.getByLabel("Chercher un mot")).toBeFocused();
  await lucie.keyboard.type("ELUS integrer");
  await expect(cards(tray(lucie))).toHaveCount(1);
  await expect(lucie.getByText(`1 sur ${all} affichée`)).toBeVisible();
  await lucie.getByRole("button", { name: "Tout afficher" }).click();
  await expect(cards(tray(lucie))).toHaveCount(all);
  await expect(lucie.getByLabel("Chercher un mot")).toHaveValue("");

  await lucie.getByText("Filtrer").click();
  await lucie.getByLabel("Idée ou constat").selectOption("finding");
  await expect(cards(tray(lucie))).toHaveCount(7);
  await lucie.getByLabel("Table", { exact: true }).selectOption("2");
  await shows(lucie, "board-filtered");
  const some = await cards(tray(lucie)).count();
  expect(some).toBeLessThan(7);
  await expect(lucie.getByText(new RegExp(`^${some} sur ${all} affichée`))).toBeVisible();
  await lucie.getByRole("button", { name: "Tout afficher" }).click();
  await expect(cards(tray(lucie))).toHaveCount(all);
});

test("two facilitators see each other's moves as they happen, and who has a line in hand", async ({ people, server }) => {
  // What is refused is a conflict.
  forgive(/status of 409/);
  const demo = await server.demo("themes");
  const lucie = await people.laptop("Lucie");
  const hélène = await people.laptop("Hélène");
  // A colleague of her own, with a link of her own.
  await lucie.goto(demo.facilitator);
  await lucie.goto(`${server.address}/atelier/${demo.code}/liens`);
  await lucie.getByRole("button", { name: "Créer un lien d’animation" }).click();
  const link = await lucie.locator("#link").inputValue();
  await opensTheBoard(lucie, server, demo);
  await opensTheBoard(hélène, server, { ...demo, facilitator: link });

  const [mine, hers] = [card(lucie, "Axer sa démarche"), card(hélène, "Axer sa démarche")];
  await mine.focus();
  await expect(hers.getByText("une collègue l’a en main")).toBeVisible();
  await expect(mine.getByText("une collègue l’a en main")).toHaveCount(0);
  await mine.getByLabel("Ranger dans…").selectOption({ label: "L’aspect économique" });
  await expect(card(theme(hélène, /L’aspect économique/), "Axer sa démarche")).toBeVisible();

  // What she has changed since is not taken back from under her: the refusal says so.
  await hers.getByLabel("Ranger dans…").selectOption({ label: "L’offre" });
  await expect(card(theme(lucie, /L’offre/), "Axer sa démarche")).toBeVisible();
  await lucie.getByRole("button", { name: "Annuler le rangement" }).click();
  await expect(card(theme(lucie, /L’offre/), "Axer sa démarche")).toBeVisible();
  await expect(lucie.locator(".toast")).toContainText(/depuis|entre-temps/);
  // And it is not in the way of what she did before.
  await lucie.getByRole("button", { name: "Laisser comme c’est" }).click();
  await expect(lucie.locator(".toast")).toContainText("C’est laissé comme c’est");
  await expect(lucie.getByRole("banner").getByRole("button", { name: "Annuler le nouveau thème" })).toBeEnabled();
  await expect(card(theme(lucie, /L’offre/), "Axer sa démarche")).toBeVisible();

  await card(tray(lucie), "Créer avec les pros").getByLabel("Ranger dans…").selectOption({ label: "L’offre" });
  await card(tray(hélène), "Gommer la notion").getByLabel("Ranger dans…").selectOption({ label: "Le rôle des professionnels du tourisme" });
  for (const page of [lucie, hélène]) {
    await expect(card(theme(page, /L’offre/), "Créer avec les pros")).toBeVisible();
    await expect(card(theme(page, /Le rôle des professionnels/), "Gommer la notion")).toBeVisible();
  }
  await shows(hélène, "board-two");
});

test("a line is worded with what was said, marked, and moved within its theme", async ({ people, server }) => {
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  const offer = theme(lucie, /L’offre/);
  for (const words of ["Créer avec les pros", "Considérer des actions", "Axer sa démarche"]) {
    await card(tray(lucie), words).focus();
    await lucie.keyboard.press("5");
    await expect(card(offer, words)).toBeVisible();
  }
  await card(offer, "Axer sa démarche").focus();
  await lucie.keyboard.press("Alt+ArrowUp");
  await expect(cards(offer).nth(1)).toContainText("Axer sa démarche");
  await expect(cards(offer).nth(1)).toBeFocused();

  await lucie.keyboard.press("m");
  await lucie.keyboard.press("ArrowUp");
  await lucie.keyboard.press("Enter");
  const merged = card(offer, "dit 2 fois");
  await expect(merged).toBeFocused();
  await lucie.keyboard.press("r");
  await merged.getByRole("listitem").filter({ hasText: "Axer sa démarche" }).getByRole("button", { name: "Reprendre cette phrase" }).click();
  await merged.getByRole("button", { name: "Enregistrer" }).click();
  await expect(merged.locator(".line-words > p")).toContainText("Axer sa démarche");
  await expect(merged.getByText("reformulé")).toBeVisible();
  await expect(merged).toBeFocused();
  await lucie.keyboard.press("c");
  await expect(merged.locator(".line-note", { hasText: "à creuser" })).toBeVisible();
  await lucie.keyboard.press("i");
  await expect(merged.locator(".line-note", { hasText: "à citer" })).toBeVisible();
  await lucie.keyboard.press("i");
  await expect(merged.locator(".line-note", { hasText: "à citer" })).toHaveCount(0);
});

test("with some hundred lines only those near the screen are drawn, and none is lost", async ({ people, server }) => {
  test.setTimeout(120_000);
  const lucie = await people.laptop("Lucie");
  const demo = await server.demo("themes");
  await lucie.goto(demo.facilitator);
  await lucie.goto(`${server.address}/atelier/${demo.code}/saisie`);
  await lucie.locator(".entry-other").click();
  const lines = Array.from({ length: 400 }, (_, place) => `Proposition numéro ${place + 1} sur le transport à la demande.`);
  for (let at = 0; at < lines.length; at += 50) {
    await lucie.locator("#text").fill(lines.slice(at, at + 50).join("\n"));
    await lucie.getByRole("button", { name: "Enregistrer toutes les lignes" }).click();
    await expect(lucie.getByText(`${at + 50} saisies`)).toBeVisible();
  }
  await opensTheBoard(lucie, server, demo);
  await expect(lucie.getByText("reste 426")).toBeVisible();
  await expect.poll(() => cards(tray(lucie)).count()).toBeLessThan(80);
  await expect(cards(tray(lucie)).first()).toHaveAttribute("aria-setsize", "426");

  // What is proposed makes cards taller: once it is there, the end stays where it is.
  await expect(lucie.getByText("Rien n’est rangé ni fusionné sans vous.")).toBeVisible({ timeout: 30_000 });

  // To the last one by the wheel, and from there on by key.
  await tray(lucie).hover();
  await expect(async () => {
    await tray(lucie).evaluate((tray) => tray.scrollTo(0, tray.scrollHeight));
    await expect(card(tray(lucie), "Proposition numéro 400 sur")).toBeInViewport({ timeout: 500 });
    await card(tray(lucie), "Proposition numéro 400 sur").focus({ timeout: 500 });
  }).toPass();
  await lucie.keyboard.press("1");
  await expect(lucie.getByText("reste 425")).toBeVisible();
  // Nothing follows, so the queue begins anew, at a line that was not drawn.
  await expect(cards(tray(lucie)).first()).toBeFocused();
  await lucie.keyboard.press("/");
  await lucie.keyboard.type("numero 399");
  await expect(card(tray(lucie), "Proposition numéro 399 sur")).toBeVisible();
  await expect(lucie.getByText("1 sur 426 affichée")).toBeVisible();
});
