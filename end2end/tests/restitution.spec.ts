import { isAccessible } from "../accessible.ts";
import { awake, expect, type Page, test } from "../people.ts";
import { shows, showsInTheDark } from "../room.ts";
import type { Demo } from "../server.ts";

test("the wall follows the speaker, by clicker, by keys and by hand, and stays where it is when it is not to", async ({ people, server }) => {
  const demo = await server.demo("cloture");
  const [lucie, wall] = await Promise.all([speaks(await people.laptop("Lucie"), demo), people.laptop("le mur", { reducedMotion: "reduce" })]);
  await wall.goto(demo.wall);
  await awake(wall);
  await lucie.getByRole("button", { name: "Montrer au mur" }).click();
  const first = await name(lucie);
  await expect(wall.locator("h1")).toHaveText(first);
  await expect(lucie.getByText("Le mur montre la même chose.")).toBeVisible();

  await goesTo(lucie, 2, "PageDown");
  expect(await name(lucie)).not.toEqual(first);
  await expect(wall.locator("h1")).toHaveText(await name(lucie));
  await shows(lucie, "restitution");
  await showsInTheDark(lucie, "restitution");
  await shows(wall, "wall-theme");
  await showsInTheDark(wall, "wall-theme");
  await legible(wall, ".wall");
  await isAccessible(wall, "the wall with a theme");

  await goesTo(lucie, 3, " ");
  await goesTo(lucie, 2, "ArrowLeft");
  await goesTo(lucie, 1, "PageUp");
  await lucie.keyboard.press("End");
  await expect(lucie.locator(".restitution-place")).toHaveText(/^5 sur 5/);
  await expect(wall.locator("h1")).toHaveText(await name(lucie));
  await expect(lucie.getByText("C’est le dernier.")).toBeVisible();

  // In its own time, in privacy.
  await lucie.getByLabel("Le mur suit").uncheck();
  const last = await name(lucie);
  await lucie.keyboard.press("Home");
  await expect(lucie.locator(".restitution-place")).toHaveText(/^1 sur 5/);
  await expect(lucie.getByText(`Le mur montre «\u{a0}${last}\u{a0}».`)).toBeVisible();
  await expect(wall.locator("h1")).toHaveText(last);
  await lucie.getByLabel("Le mur suit").check();
  await expect(wall.locator("h1")).toHaveText(first);

  await lucie.getByRole("button", { name: "par table" }).click();
  await lucie.getByRole("button", { name: "Montrer au mur" }).click();
  await expect(wall.locator("h1")).toContainText("Table 1");
  await shows(wall, "wall-table");
  await lucie.getByRole("button", { name: "Ne plus rien montrer" }).click();
  await expect(wall.locator(".slide-flow")).toHaveCount(0);
});

test("the speaker's clock runs, the screen goes black and fills, and a colleague on the console leads as well", async ({ people, server }) => {
  const demo = await server.demo("cloture");
  const lucie = await speaks(await people.laptop("Lucie"), demo);
  const passed = lucie.locator(".restitution-clocks b").first();
  await expect(passed).toHaveText(/^0:0[1-9]$/);
  await lucie.keyboard.press("b");
  const black = lucie.getByRole("button", { name: "Écran noir" }).and(lucie.locator(".restitution-blank"));
  await expect(black).toBeVisible();
  await shows(lucie, "restitution-black");
  // The next press of the clicker only lights it up again.
  await lucie.keyboard.press("PageDown");
  await expect(black).toHaveCount(0);
  await expect(lucie.locator(".restitution-place")).toHaveText(/^1 sur 5/);
  await lucie.keyboard.press("f");
  await expect(lucie.locator("html:fullscreen")).toBeAttached();
  await expect(lucie.getByRole("navigation", { name: "L’atelier" })).toBeHidden();
  await lucie.keyboard.press("f");
  await expect(lucie.locator("html:fullscreen")).toHaveCount(0);

  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await awake(hélène);
  const third = await hélène.getByLabel("Montrer au mur").locator("option").nth(3).innerText();
  await hélène.getByLabel("Montrer au mur").selectOption({ label: third });
  await expect(lucie.locator("main h2")).toHaveText(third);
  await shows(hélène, "console-speaking");
  await isAccessible(hélène, "the console while the room is spoken to");
});

for (const [width, height] of [[1280, 720], [1920, 1080]] as const) {
  test(`from the back of the room it reads well at ${width} × ${height}`, async ({ people, server }) => {
    const demo = await server.demo("cloture");
    const lucie = await speaks(await people.laptop("Lucie", { viewport: { width, height } }), demo);
    for (let place = 1; place <= 5; place++) {
      await goesTo(lucie, place, "PageDown");
      await legible(lucie, ".slide-flow");
      const lost = await lucie.locator(".slide-flow").evaluate((flow) => flow.scrollHeight - flow.clientHeight);
      expect(lost, `what stands below the screen at ${place}`).toBeLessThanOrEqual(1);
    }
    await shows(lucie, `restitution-${width}`);
    await isAccessible(lucie, `the speaker's screen at ${width}`);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`it is spoken from a phone as well, ${colorScheme}`, async ({ people, server }) => {
    const demo = await server.demo("cloture");
    const lucie = await speaks(await people.phone("Lucie", { colorScheme, reducedMotion: "reduce" }), demo);
    await lucie.getByRole("button", { name: "Suivant" }).tap();
    await expect(lucie.locator(".restitution-place")).toHaveText(/^2 sur 5/);
    await shows(lucie, `restitution-phone-${colorScheme}`);
    await isAccessible(lucie, `the speaker's screen on a phone, ${colorScheme}`);
    const small = await lucie.locator(".restitution-steps :is(button, select)").evaluateAll((targets) =>
      targets.map((target) => target.getBoundingClientRect()).filter(({ width, height }) => width > 0 && (width < 44 || height < 44)).length,
    );
    expect(small, "targets smaller than a finger").toBe(0);
  });
}

test("without script all themes are read from the top", async ({ people, server }) => {
  const demo = await server.demo("cloture");
  const lucie = await people.laptop("Lucie", { javaScriptEnabled: false });
  await lucie.goto(demo.facilitator);
  await lucie.goto(`/atelier/${demo.code}/restitution`);
  const all = lucie.getByRole("article", { name: "Tous les thèmes" });
  await expect(all.getByRole("heading", { level: 2 })).toHaveCount(5);
  await expect(lucie.locator(".restitution-steps")).toBeHidden();
  await shows(lucie, "restitution-no-script");
});

/** Opens the speaker's screen. */
async function speaks(page: Page, demo: Demo): Promise<Page> {
  await page.goto(demo.facilitator);
  await page.goto(`/atelier/${demo.code}/restitution`);
  await awake(page);
  return page;
}

/** What is spoken of. */
async function name(page: Page): Promise<string> {
  return (await page.locator("main h2").innerText()).trim();
}

/** Presses a key until the speaker is at a place: what is long takes several pages. */
async function goesTo(page: Page, place: number, key: string): Promise<void> {
  const shown = page.locator(".restitution-place");
  for (let pages = 0; pages < 6; pages++) {
    const before = await shown.innerText();
    if (before.startsWith(`${place} sur `)) return;
    await page.keyboard.press(key);
    await expect(shown).not.toHaveText(before);
  }
  throw new Error(`${place} is not reached.`);
}

/** Nothing is smaller than a thirtieth of the screen's height. */
async function legible(page: Page, within: string): Promise<void> {
  const small = await page.evaluate((within) => {
    const least = window.innerHeight / 30;
    const written = [...document.querySelectorAll<HTMLElement>(`${within} :is(h1, h2, h3, p, b, span, li, blockquote, figcaption)`)];
    const own = written.filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()));
    return own.filter((element) => parseFloat(getComputedStyle(element).fontSize) < least).map((element) => element.outerHTML);
  }, within);
  expect(small).toEqual([]);
}
