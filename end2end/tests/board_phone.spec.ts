import { isAccessible } from "../accessible.ts";
import { card, cards, dragsByFinger, opensTheBoard, theme, tray } from "../board.ts";
import { expect, test } from "../people.ts";
import { shows } from "../room.ts";

test("on a phone there is one column at a time, and a finger drags a line onto another's name", async ({ people, server }) => {
  const lucie = await people.phone("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  const columns = lucie.getByRole("navigation", { name: "Colonnes" });
  await expect(theme(lucie, /L’offre/)).toBeHidden();
  await shows(lucie, "board-phone");
  const all = await cards(tray(lucie)).count();

  // By menu, as on a laptop.
  await cards(tray(lucie)).first().getByLabel("Ranger dans…").selectOption({ label: "L’offre" });
  await expect(cards(tray(lucie))).toHaveCount(all - 1);
  await lucie.getByRole("button", { name: "Annuler le rangement" }).click();
  await expect(cards(tray(lucie))).toHaveCount(all);

  const first = cards(tray(lucie)).first();
  const words = (await first.locator(".line-words > p").innerText()).slice(0, 30);
  await first.scrollIntoViewIfNeeded();
  await dragsByFinger(lucie, first.locator(".line-grip"), columns.getByRole("button").nth(1));
  await expect(cards(tray(lucie))).toHaveCount(all - 1);
  await columns.getByRole("button").nth(1).tap();
  await expect(tray(lucie)).toBeHidden();
  await expect(card(lucie.locator("section.theme.facing"), words)).toBeVisible();
  await shows(lucie, "board-phone-theme");

  const width = await lucie.evaluate(() => document.documentElement.scrollWidth);
  expect(width, "nothing goes beyond the screen").toBeLessThanOrEqual(360);
  for (const button of await lucie.locator(".facing .line-do button:visible, .facing .line-place:visible").all()) {
    const box = await button.boundingBox();
    expect(box && Math.min(box.width, box.height), await button.getAttribute("aria-label") ?? "").toBeGreaterThanOrEqual(44);
  }
  await isAccessible(lucie, "board-phone");
});

test("a finger that rests on a line picks it up; one that moves at once scrolls", async ({ people, server }) => {
  const lucie = await people.phone("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  const first = cards(tray(lucie)).first();
  await first.scrollIntoViewIfNeeded();
  const box = await first.locator(".line-words > p").boundingBox();
  if (!box) throw new Error("There is nothing to touch.");
  const finger = await lucie.context().newCDPSession(lucie);
  const at = { x: box.x + 20, y: box.y + 10 };
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await expect(lucie.locator(".ghost-held")).toBeVisible();
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(lucie.locator(".ghost-held")).toHaveCount(0);

  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  for (let step = 1; step <= 6; step++) {
    await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: at.x, y: at.y - 20 * step }] });
  }
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(lucie.locator(".ghost-held")).toHaveCount(0);
  await finger.detach();
});
