import { awake, expect, type Locator, type Page, test } from "../people.ts";
import { goesOn, joins, shows } from "../room.ts";

test("somebody is taken to another table by hand, by keys, by a press and by menu, and each move is taken back", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  const lucie = await people.laptop("Lucie");
  await lucie.goto(demo.facilitator);
  await awake(lucie);

  const from = await tableOf(ann);
  const [to = 0, other = 0] = [1, 2, 3].filter((table) => table !== from);
  await lucie.locator(`#table-${from}`).click();
  const line = person(lucie, "Ann");
  const summary = line.locator("summary");

  await drags(lucie, summary, lucie.locator(`#table-${to}`), "console-drag");
  await sitsAt(ann, to);
  await expect(line).toHaveCount(0);
  await expect(lucie.getByText(`Ann va à la table ${to}.`)).toBeVisible();
  await takesBack(lucie);
  await sitsAt(ann, from);
  await expect(line).toBeVisible();
  await expect(line).not.toHaveAttribute("open");

  await summary.focus();
  await lucie.keyboard.press("d");
  await expect(lucie.locator("#mover")).toBeFocused();
  await lucie.keyboard.press(String(to));
  await expect(lucie.locator(".room-mover-to")).toContainText(`Table ${to}`);
  await shows(lucie, "console-mover");
  await lucie.keyboard.press("Escape");
  await expect(lucie.getByText("Rien n’a changé.")).toBeAttached();
  await expect(summary).toBeFocused();
  await sitsAt(ann, from);

  await lucie.keyboard.press("d");
  await lucie.keyboard.press("ArrowRight");
  await expect(lucie.locator(".room-mover-to")).toContainText("Table 1");
  await lucie.keyboard.press(String(other));
  await lucie.keyboard.press("Enter");
  await sitsAt(ann, other);
  await expect(lucie.locator("#panel")).toBeFocused();
  await takesBack(lucie);
  await sitsAt(ann, from);

  await summary.click();
  await line.getByRole("button", { name: "Déplacer…" }).click();
  await lucie.locator(`#table-${to}`).click();
  await sitsAt(ann, to);
  await takesBack(lucie);
  await sitsAt(ann, from);

  if (!(await line.evaluate((details) => (details as HTMLDetailsElement).open))) await summary.click();
  await line.getByLabel("Changer de table").selectOption(String(other));
  await line.getByRole("button", { name: "Déplacer", exact: true }).click();
  await sitsAt(ann, other);
  await takesBack(lucie);
  await sitsAt(ann, from);

  await expect(lucie.getByRole("link", { name: "Fermer cette table…" })).toHaveAttribute(
    "href",
    `/atelier/${demo.code}/plan/proposition?fermer=${from}`,
  );
});

test("a finger takes somebody by the grip, and scrolls by all the rest", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const lucie = await people.laptop("Lucie", { hasTouch: true });
  await lucie.goto(demo.facilitator);
  await awake(lucie);
  await lucie.locator("#table-1").tap();
  const first = lucie.locator(".panel-people details.person").first();
  const name = await first.locator("summary b").innerText();
  const goal = lucie.locator("#table-2");

  await slides(lucie, first.locator("summary b"), goal);
  await expect(lucie.locator(".toast")).toHaveCount(0);
  // The finger has scrolled the list away under the room.
  await first.locator(".person-grip").scrollIntoViewIfNeeded();
  await slides(lucie, first.locator(".person-grip"), goal);
  await expect(lucie.getByText(`${name} va à la table 2.`)).toBeVisible();
  await expect(person(lucie, name)).toHaveCount(0);
});

test("a round to come is arranged ahead of time, and a late day catches up with what it shows first", async ({ people }) => {
  const lucie = await people.laptop("Lucie");
  await founds(lucie);
  await countsIn(lucie, ["Aïcha", "Benoît", "Chloé", "Driss", "Élodie", "Florent"]);
  await goesOn(lucie, "Commencer l’atelier", "Ouverture");

  const line = person(lucie, "Chloé");
  await lucie.getByLabel("Places de quel tour").selectOption("3");
  await expect(lucie.locator("#room")).toContainText("places du tour 3");
  await expect(line).toContainText(/table \d/);
  const before = await seat(line);
  await line.locator("summary").click();
  const menu = line.getByLabel("Changer de table");
  await expect(menu.locator("option", { hasText: "déjà au tour 1" })).toBeDisabled();
  const free = await menu.locator("option:not([disabled]):not([value=''])").first().getAttribute("value");
  expect(free).toBeTruthy();
  await menu.selectOption(free ?? "");
  await line.getByRole("button", { name: "Déplacer", exact: true }).click();
  await expect(line).toContainText(`table ${free}`);
  await expect(lucie.getByText(new RegExp(`table ${free} au tour 3`))).toBeVisible();
  await takesBack(lucie);
  await expect(line).toContainText(`table ${before}`);

  await lucie.locator("#catch-up").click();
  const dialog = lucie.getByRole("dialog", { name: "Rattraper" });
  await dialog.getByLabel("Minutes à gagner").fill("4");
  await expect(dialog.getByRole("button", { name: /récolte/i })).toHaveCount(0);
  await dialog.getByRole("button", { name: /Récits plus courts de 2.min/ }).click();
  await expect(dialog.getByText(/Récit, tour 3.: 10.min au lieu de 12/)).toBeVisible();
  await shows(lucie, "console-catch-up");
  await dialog.getByRole("button", { name: "Appliquer" }).click();
  await expect(dialog).toBeHidden();
  await expect(lucie.getByText("La journée est resserrée")).toBeVisible();
  const last = lucie.locator(".day-list > li").filter({ hasText: "Tour 3" });
  await last.locator("summary").click();
  await expect(last.locator(".day-phases > li").filter({ hasText: "Récit" })).toContainText(/10.min/);
  await takesBack(lucie);
  await expect(last.locator(".day-phases > li").filter({ hasText: "Récit" })).toContainText(/12.min/);

  await lucie.locator("#catch-up").click();
  await dialog.getByRole("button", { name: /Un tour de moins.: 2 tours/ }).click();
  await expect(dialog.getByText(/Tour 3.: n’a pas lieu/)).toBeVisible();
  await dialog.getByRole("button", { name: "Appliquer" }).click();
  await expect(last).toHaveCount(0);
  await takesBack(lucie);
  await expect(last).toBeVisible();
  await lucie.getByLabel("Places de quel tour").selectOption("3");
  await expect(line).toContainText(`table ${before}`);
});

/** A workshop with three tables and three rounds; the console is open. */
async function founds(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Créer un atelier" }).click();
  await page.getByLabel("Titre").fill("Faire équipe avec les professionnels du tourisme");
  await page.getByRole("button", { name: "Créer l’atelier" }).click();
  const code = (await page.locator(".code").innerText()).trim();
  await page.goto(`/atelier/${code}`);
  await awake(page);
}

/** People without a phone; the list of people stays open. */
async function countsIn(desk: Page, names: string[]): Promise<void> {
  await desk.locator("#people").click();
  for (const name of names) {
    await desk.getByLabel("Ajouter une personne").fill(name);
    await desk.getByRole("button", { name: "Ajouter", exact: true }).click();
    await expect(person(desk, name)).toBeVisible();
  }
}

/** Somebody's line in the list that is open. */
function person(desk: Page, name: string): Locator {
  return desk.locator("details.person").filter({ has: desk.getByText(name, { exact: true }) });
}

/** The table that a line names. */
async function seat(line: Locator): Promise<string> {
  return (await line.locator("summary").innerText()).match(/table (\d+)/)?.[1] ?? "";
}

/** The table that somebody's phone shows. */
async function tableOf(phone: Page): Promise<number> {
  const sign = phone.getByRole("img", { name: /^Table \d/ }).first();
  await expect(sign).toBeVisible();
  return Number((await sign.getAttribute("aria-label"))?.match(/\d+/)?.[0]);
}

async function sitsAt(phone: Page, table: number): Promise<void> {
  await expect(phone.getByRole("img", { name: new RegExp(`^Table ${table}\\b`) }).first()).toBeVisible();
}

async function takesBack(desk: Page): Promise<void> {
  await desk.locator(".toast").getByRole("button", { name: "Annuler" }).click();
  await expect(desk.locator(".toast")).toHaveCount(0);
}

/** As a hand does it: not in one leap, so that what it passes over has time to notice. */
async function drags(page: Page, what: Locator, onto: Locator, picture: string): Promise<void> {
  await what.hover();
  await page.mouse.down();
  const goal = await middle(onto);
  await page.mouse.move(...goal, { steps: 6 });
  await expect(onto).toHaveClass(/room-table-over/);
  await shows(page, picture);
  await page.mouse.up();
}

/** The same with one finger. */
async function slides(page: Page, what: Locator, onto: Locator): Promise<void> {
  const [from, to] = [await still(what), await still(onto)];
  const hand = await page.context().newCDPSession(page);
  await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: from[0], y: from[1] }] });
  for (let step = 1; step <= 6; step++) {
    const [x, y] = [from[0] + ((to[0] - from[0]) * step) / 6, from[1] + ((to[1] - from[1]) * step) / 6];
    await hand.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y }] });
  }
  await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await hand.detach();
}

/** Its middle, once what a finger has set going stands still again. */
async function still(thing: Locator): Promise<[number, number]> {
  let [before, now] = [[Number.NaN, Number.NaN], await middle(thing)];
  while (before[0] !== now[0] || before[1] !== now[1]) {
    await thing.page().waitForTimeout(150);
    [before, now] = [now, await middle(thing)];
  }
  return now;
}

async function middle(thing: Locator): Promise<[number, number]> {
  const box = await thing.boundingBox();
  if (!box) throw new Error("It is not to be seen.");
  return [box.x + box.width / 2, box.y + box.height / 2];
}
