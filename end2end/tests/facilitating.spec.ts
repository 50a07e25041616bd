import { isAccessible, unfold } from "../accessible.ts";
import { awake, expect, forgive, type Locator, type Page, test } from "../people.ts";
import { joins, losesTheNetwork, posts, shows, showsInTheDark, writes } from "../room.ts";
import type { Demo } from "../server.ts";

test("a facilitator speaks to the room, to a table and to one phone, and takes it back", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const [ann, lucie, wall] = await Promise.all([people.phone("Ann"), people.laptop("Lucie"), people.laptop("le mur")]);
  await joins(ann, demo.participant, "Ann");
  await opens(lucie, demo.facilitator);
  await opens(wall, demo.wall);

  await lucie.keyboard.press("m");
  const panel = lucie.getByRole("region", { name: "Messages" });
  await expect(panel.getByLabel("À toute la salle")).toBeFocused();
  await panel.getByRole("button", { name: "Il reste deux minutes" }).click();
  await lucie.keyboard.press("End");
  await lucie.keyboard.type(" Merci.");
  await shows(lucie, "console-messages");
  await isAccessible(lucie, "the console with messages");
  await lucie.keyboard.press("Enter");
  const sentence = "Il reste deux minutes, notez votre dernière idée. Merci.";
  await expect(wall.locator(".wall-message")).toHaveText(sentence);
  await expect(ann.getByText(sentence)).toBeVisible();
  await expect(panel.getByLabel("À toute la salle")).toHaveValue("");
  await shows(wall, "wall-message");
  await legible(wall);

  await panel.getByRole("listitem").filter({ hasText: sentence }).getByRole("button", { name: "Reprendre" }).click();
  await expect(wall.locator(".wall-message")).toHaveCount(0);
  await expect(ann.getByText(sentence)).toHaveCount(0);
  await lucie.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);

  const line = await found(lucie, "Ann");
  await line.locator("summary").click();
  await line.getByRole("button", { name: "Lui écrire…" }).click();
  await line.getByLabel("À Ann").fill("Votre table vous attend.");
  await line.getByRole("button", { name: "Envoyer" }).click();
  await expect(ann.getByText("Votre table vous attend.")).toBeVisible();
  await expect(wall.locator(".wall-message")).toHaveCount(0);
});

test("what waits is gone through by keys, onto the table and the wall, and what was hidden comes back", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const [ann, lucie, wall] = await Promise.all([people.phone("Ann"), people.laptop("Lucie"), people.laptop("le mur")]);
  await joins(ann, demo.participant, "Ann");
  await opens(lucie, demo.facilitator);
  await opens(wall, demo.wall);

  await lucie.getByRole("button", { name: "Régler…" }).click();
  const dialog = lucie.getByRole("dialog", { name: /Qui lit ce qui s’écrit/ });
  await dialog.getByLabel(/Après «.valider.»/).check();
  await dialog.getByLabel(/Pré-modération/).check();
  await shows(lucie, "console-showing");
  await isAccessible(lucie, "the console's choice of who reads what");
  await dialog.getByRole("button", { name: "Régler", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(lucie.locator(".showing-line")).toContainText(/après «.valider.»/);

  for (const text of ["Un marché de producteurs", "Un mot de trop"]) {
    await writes(ann, { kind: "Idée", text });
    await ann.getByRole("button", { name: "Envoyer l’idée" }).click();
    await expect(ann.locator("form.composer textarea")).toHaveValue("");
  }
  await expect(lucie.getByText("2 contributions attendent votre accord.")).toBeVisible();
  await lucie.keyboard.press("v");
  const panel = lucie.getByRole("region", { name: "À valider" });
  const market = panel.locator("li.card").filter({ hasText: "Un marché de producteurs" });
  await expect(market).toBeFocused();
  await shows(lucie, "console-waiting");
  await isAccessible(lucie, "the console with what waits");
  await lucie.keyboard.press("v");
  await expect(wall.locator(".wall-posts")).toContainText("Un marché de producteurs");
  const word = panel.locator("li.card").filter({ hasText: "Un mot de trop" });
  await expect(word).toBeFocused();
  await lucie.keyboard.press("m");
  await expect(word).toHaveCount(0);
  await expect(wall.locator(".wall-posts")).not.toContainText("Un mot de trop");
  await shows(wall, "wall-posts");
  await showsInTheDark(wall, "wall-posts");
  await legible(wall);
  await isAccessible(wall, "the wall with contributions");

  await panel.getByRole("link", { name: "1 contribution masquée" }).click();
  const hidden = lucie.locator("li.card").filter({ hasText: "Un mot de trop" });
  await expect(hidden).toContainText("encore 30 jours");
  await shows(lucie, "hidden");
  await isAccessible(lucie, "what was hidden");
  await hidden.getByRole("button", { name: /Remettre/ }).click();
  await expect(lucie.getByText("Rien n’est masqué.")).toBeVisible();
});

test("who is there, and who has written nothing, is one press away, and one sees as Ann sees", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const [ann, lucie] = await Promise.all([people.phone("Ann"), people.laptop("Lucie")]);
  await joins(ann, demo.participant, "Ann");
  await posts(ann, { kind: "Constat", text: "Le bus ne passe plus." });
  await opens(lucie, demo.facilitator);
  await lucie.locator(".present").click();
  const among = lucie.getByRole("group", { name: "Qui montrer" });
  await among.getByRole("button", { name: /En ligne/ }).click();
  await expect(lucie.locator(".people-all details.person")).toHaveCount(1);
  await expect(lucie.locator(".people-all")).toContainText("Ann");
  await shows(lucie, "console-people");
  await unfold(lucie);
  await isAccessible(lucie, "the console with people");

  const line = lucie.locator("details.person").filter({ hasText: "Ann" });
  await expect(line.getByRole("link", { name: "Redonner sa place" })).toHaveAttribute("href", /\/personnes\/[0-9a-f-]+\/retour$/);
  const [seen] = await Promise.all([
    lucie.waitForEvent("popup"),
    line.getByRole("link", { name: "Voir son téléphone" }).click(),
  ]);
  await expect(seen.getByRole("heading", { name: /le téléphone d’Ann/ })).toBeVisible();
  await expect(seen.getByText("Le bus ne passe plus.").first()).toBeVisible();
  await seen.getByRole("link", { name: "Arrêter la vue" }).click();
  await expect(seen.getByRole("link", { name: "Reprendre la vue" })).toBeVisible();
  for (const button of await seen.locator(".view-as-frame button").all()) await expect(button).toBeDisabled();
  await shows(seen, "view-as");
  await isAccessible(seen, "somebody else's phone");

  // It follows by itself, without a line of its own: once Ann's phone is put away she is no longer online.
  await seen.getByRole("link", { name: "Reprendre la vue" }).click();
  await posts(ann, { kind: "Idée", text: "Un taxi partagé." });
  await expect(seen.getByText("Un taxi partagé.").first()).toBeVisible();
  await ann.close();
  await expect(among.getByRole("button", { name: /En ligne/ })).toContainText("0");
});

test("two desks stay in step, and the second takes over", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const [lucie, helene] = await Promise.all([people.laptop("Lucie"), people.laptop("Hélène")]);
  await opens(lucie, demo.facilitator);
  await lucie.getByRole("link", { name: "Animer aussi depuis un autre ordinateur" }).click();
  await expect(lucie).toHaveURL(/\/liens$/);
  await lucie.goBack();
  await awake(lucie);
  // The same link on another laptop.
  await opens(helene, demo.facilitator);

  await lucie.keyboard.press("m");
  await lucie.getByLabel("À toute la salle").fill("Encore un instant.");
  await lucie.keyboard.press("Enter");
  await helene.keyboard.press("m");
  await helene.getByRole("listitem").filter({ hasText: "Encore un instant." }).getByRole("button", { name: "Reprendre" }).click();
  await expect(lucie.getByText("Aucun message encore.")).toBeVisible();
  const next = await helene.locator("#next").innerText();
  await lucie.context().close();
  await helene.locator("#next").click();
  await expect(helene.locator("#next")).not.toHaveText(next);
});

test("the wall goes black at a key, and finds its way back after a network cut without a banner", async ({ people, server }) => {
  forgive(/ERR_INTERNET_DISCONNECTED/);
  const demo = await server.demo("recolte");
  const wall = await people.laptop("le mur", { viewport: { width: 1440, height: 900 } });
  await opens(wall, demo.wall);
  await expect(wall.locator(".wall button, .wall a")).toHaveCount(0);

  await wall.keyboard.press("b");
  await expect(wall.locator(".wall-blank")).toHaveCSS("background-color", "rgb(0, 0, 0)");
  await expect(wall.locator(".wall-clock")).toHaveText(/^−?\d+:\d\d$/);
  await wall.keyboard.press(".");
  await expect(wall.locator(".wall-blank")).toHaveCount(0);

  await losesTheNetwork(wall);
  await expect(wall.locator(".wall-cut")).toBeVisible();
  await shows(wall, "wall-cut");
  await wall.context().setOffline(false);
  await expect(wall.locator(".wall-cut")).toHaveCount(0);
});

test("a harvest is set ahead of time, with a sentence for each choice", async ({ page, server }) => {
  const demo: Demo = await server.demo("recolte");
  await page.goto(demo.facilitator);
  await page.goto(`/atelier/${demo.code}/preparer?etape=journee`);
  const harvest = page.locator(".agenda-harvest").last();
  await harvest.locator("summary").click();
  await harvest.getByRole("radio", { name: "Après la récolte" }).check();
  await harvest.getByRole("radio", { name: "Après un délai" }).check();
  await harvest.getByLabel("Secondes avant le mur").fill("45");
  await harvest.getByLabel(/Filtre de mots/).check();
  await shows(page, "setup-showing");
  await isAccessible(page, "who reads what, set ahead");
  const form = page.locator("form").filter({ has: harvest });
  await form.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await harvest.locator("summary").click();
  await expect(harvest.getByLabel("Secondes avant le mur")).toHaveValue("45");
  await expect(harvest.getByLabel(/Filtre de mots/)).toBeChecked();
  await page.getByLabel("Mots qui font attendre").fill("zut\nflûte");
  await page.getByRole("button", { name: "Garder la liste" }).click();
  await expect(page.getByLabel("Mots qui font attendre")).toHaveValue(/flûte\nzut/);
});

async function opens(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await awake(page);
}

/** Somebody's line, in the list of everybody. */
async function found(desk: Page, name: string): Promise<Locator> {
  await desk.keyboard.press("/");
  await desk.locator("#find").fill(name);
  return desk.locator("details.person").filter({ hasText: name });
}

/** Nothing that is written on the wall is smaller than a thirtieth of its height. */
async function legible(wall: Page): Promise<void> {
  const small = await wall.evaluate(() => {
    const least = window.innerHeight / 30;
    const written = [...document.querySelectorAll<HTMLElement>(".wall :is(h1, h2, p, b, span)")];
    const own = written.filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()));
    return own.filter((element) => parseFloat(getComputedStyle(element).fontSize) < least).map((element) => element.outerHTML);
  });
  expect(small).toEqual([]);
}
