import { isAccessible } from "../accessible.ts";
import { card, cards, opensTheBoard, theme, tray } from "../board.ts";
import { awake, expect, type Locator, type Page, test } from "../people.ts";
import { shows, showsInTheDark } from "../room.ts";
import type { Demo } from "../server.ts";

test("a suggestion is taken by key, all sure ones at once, and one undo brings those back", async ({ people, server }) => {
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  await expect(level(lucie)).toHaveText(/^Propositions d’après les mots( et le sens)?$/);
  const suggested = cards(tray(lucie)).filter({ has: lucie.locator(".proposal-take") });
  await expect(suggested.first()).toBeVisible();
  await shows(lucie, "board-proposals");
  await showsInTheDark(lucie, "board-proposals");
  await isAccessible(lucie, "the board with proposals");

  const named = (await suggested.first().locator(".proposal-take b").innerText()).trim();
  const words = (await suggested.first().locator(".line-words > p").innerText()).trim();
  const left = await cards(tray(lucie)).count();
  await suggested.first().focus();
  await lucie.keyboard.press("a");
  await expect(card(theme(lucie, exactly(named)), words)).toBeVisible();
  await expect(cards(tray(lucie))).toHaveCount(left - 1);

  const all = lucie.getByRole("button", { name: /^Accepter (la proposition sûre|\d+ propositions sûres)$/ });
  await expect(all).toBeVisible();
  const count = Number((await all.innerText()).match(/\d+/)?.[0] ?? 1);
  await all.click();
  await expect(cards(tray(lucie))).toHaveCount(left - 1 - count);
  await lucie.getByRole("banner").getByRole("button", { name: "Annuler le classement groupé" }).click();
  await expect(cards(tray(lucie))).toHaveCount(left - 1);
  await expect(card(theme(lucie, exactly(named)), words)).toBeVisible();
});

test("one pair is merged, one kept apart for good, one put up to confront, by keys", async ({ people, server }) => {
  const demo = await server.demo("themes");
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, demo);
  await typesIn(lucie, demo, [
    "Ouvrir une navette gratuite entre la gare et le centre-ville",
    "Ouvrir une navette gratuite entre la gare et le centre-ville !",
    "Former les hébergeurs à l’accueil des familles avec enfants",
    "Former les hébergeurs à l’accueil des familles avec des enfants",
    "Garder 60 places de parking près de l’office de tourisme",
    "Garder 64 places de parking près de l’office de tourisme",
  ]);
  await opensTheBoard(lucie, server, demo);
  const panel = await opensPairs(lucie);

  await goesTo(lucie, panel, "navette gratuite");
  await shows(lucie, "board-pairs");
  await isAccessible(lucie, "the pairs");
  await lucie.keyboard.press("1");
  await expect(tray(lucie).locator(".line-stack").filter({ hasText: "navette gratuite" })).toBeVisible();

  await goesTo(lucie, panel, "Former les hébergeurs");
  await lucie.keyboard.press("s");
  await expect(shown(panel).filter({ hasText: "Former les hébergeurs" })).toHaveCount(0);

  const confronted = panel.getByRole("region", { name: "À confronter" }).getByRole("listitem").filter({ hasText: /60[^≠]*≠[^≠]*64/ });
  await expect(confronted.getByText("Semblent s’opposer")).toBeVisible();
  await confronted.getByRole("button", { name: "Oui, à confronter" }).click();
  await expect(confronted.getByText("Mises à confronter")).toBeVisible();
  await shows(lucie, "board-confronted");

  await lucie.reload();
  await awake(lucie);
  const later = await opensPairs(lucie);
  await expect(later.getByRole("region", { name: "À confronter" }).getByText("Mises à confronter")).toBeVisible();
  await expect(shown(later).filter({ hasText: "Former les hébergeurs" })).toHaveCount(0);
  await later.getByText("Déjà séparées : 1 paire").click();
  const apart = later.locator(".beside-past li").filter({ hasText: "Former les hébergeurs" }).first();
  await apart.getByRole("button", { name: "Oublier cet avis" }).click();
  await expect(later.getByText("Déjà séparées")).toHaveCount(0);
  await lucie.keyboard.press("Escape");
  await expect(later).toHaveCount(0);
});

test("a group of what fits none becomes a theme under a name of one’s own, without the line left out", async ({ people, server }) => {
  const demo = await server.demo("themes");
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, demo);
  await typesIn(lucie, demo, [
    "Trop de vélos volés devant la gare, il faut des parkings à vélos fermés",
    "Les parkings à vélos de la gare sont toujours pleins",
    "Des pistes pour les vélos entre la gare et les plages",
    "Louer des vélos électriques à la gare",
    "Réparer les vélos : un atelier près de la gare",
  ]);
  await opensTheBoard(lucie, server, demo);
  await lucie.getByRole("button", { name: /^Nouveaux thèmes/ }).click();
  const panel = lucie.getByRole("complementary", { name: /^Nouveaux thèmes/ });
  const slider = panel.getByRole("slider", { name: /Combien de thèmes/ });
  await slider.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", "beaucoup, fins");
  await slider.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", "peu, larges");
  const group = panel.locator(".group").first();
  await expect(group.getByLabel("Nom du thème")).not.toHaveValue("");
  await shows(lucie, "board-groups");
  await isAccessible(lucie, "the groups");

  await group.getByLabel("Nom du thème").fill("Ce qui manquait");
  const lines = await group.getByRole("checkbox").count();
  expect(lines).toBeGreaterThan(1);
  const leftOut = (await group.locator(".tick").first().innerText()).trim();
  await group.getByRole("checkbox").first().uncheck();
  await group.getByRole("button", { name: /^Créer ce thème/ }).click();
  await expect(cards(theme(lucie, /Ce qui manquait/))).toHaveCount(lines - 1);
  await expect(card(tray(lucie), leftOut)).toBeVisible();
});

test("what to check first is explained, and a theme’s sheet proposes words", async ({ people, server }) => {
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  await expect(lucie.locator(".proposal").first()).toBeVisible();
  const first = lucie.getByRole("button", { name: "À vérifier d’abord" });
  await first.click();
  await expect(first).toHaveAttribute("aria-pressed", "true");
  await expect(lucie.getByText("ce sont les moins sûres")).toBeInViewport();
  await lucie.getByRole("button", { name: /^Accepter/ }).first().click();
  const column = lucie.locator("section.theme").filter({ has: lucie.locator(".line") }).first();
  await column.locator(".theme-menu > summary").click();
  await column.getByRole("button", { name: "Modifier le thème" }).click();
  await expect(column.getByText("Quatre à huit mots aident plus que tout.")).toBeVisible();
  const word = column.getByRole("button", { name: /^Ajouter «/ }).first();
  const chosen = (await word.innerText()).trim();
  await word.click();
  await expect(column.getByLabel("Mots-clés, séparés par des virgules")).toHaveValue(new RegExp(`${chosen}$`));
});

function level(page: Page): Locator {
  return tray(page).getByRole("heading", { level: 3, name: /^Propositions/ });
}

function exactly(name: string): RegExp {
  return new RegExp(`${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

/** The pair that is looked at. */
function shown(panel: Locator): Locator {
  return panel.getByRole("region", { name: /^Proches/ }).locator(".pair");
}

async function opensPairs(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: /^Proches/ }).click();
  const panel = page.getByRole("complementary", { name: /^Proches/ });
  await expect(panel).toBeFocused();
  return panel;
}

/** Goes round by key until a pair with these words is shown. */
async function goesTo(page: Page, panel: Locator, words: string): Promise<void> {
  await expect(shown(panel)).toBeVisible();
  await panel.focus();
  await expect(async () => {
    if ((await shown(panel).filter({ hasText: words }).count()) === 0) await page.keyboard.press("ArrowRight");
    await expect(shown(panel).filter({ hasText: words })).toBeVisible({ timeout: 200 });
  }).toPass();
}

/** Sheets of paper, pasted in at once. */
async function typesIn(page: Page, demo: Demo, lines: string[]): Promise<void> {
  await page.goto(new URL(`/atelier/${demo.code}/saisie?mode=feuille`, page.url()).href);
  await page.getByLabel("Une contribution par ligne").fill(lines.join("\n"));
  await page.getByRole("button", { name: "Enregistrer toutes les lignes" }).click();
  await expect(page.getByRole("row").filter({ hasText: lines.at(-1) ?? "" })).toBeVisible();
}
