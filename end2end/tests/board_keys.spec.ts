import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { cards, opensTheBoard, outlineOf, outlineShown, plain, tray } from "../board.ts";
import { expect, type Page, test } from "../people.ts";
import { shows } from "../room.ts";

const ARTICLE = resolve(import.meta.dirname, "../herault-2024.txt");

test("the 26 contributions of the Hérault are sorted by keyboard alone, and the article has the outline that it had", async ({ people, server }) => {
  test.setTimeout(180_000);
  const wanted = outlineOf(await readFile(ARTICLE, "utf8"));
  expect(wanted.map(({ ideas, findings }) => [ideas.length, findings.length])).toEqual([[3, 2], [3, 2], [4, 2], [5, 1], [4, 0]]);
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  await expect(cards(tray(lucie))).toHaveCount(26);
  await lucie.keyboard.press("l");
  await lucie.keyboard.press("n");

  for (let left = 26; left > 0; left--) {
    await expect(lucie.getByText(`reste ${left}`)).toBeVisible();
    const words = await inHand(lucie);
    const place = wanted.findIndex(({ ideas, findings }) => [...ideas, ...findings].includes(words));
    expect(place, words).toBeGreaterThanOrEqual(0);
    await lucie.keyboard.press(String(place + 1));
    await expect(cards(tray(lucie))).toHaveCount(left - 1);
  }
  await expect(lucie.getByText("Tout est rangé.")).toBeVisible();

  // Each theme in the order of the article: what stands too low goes up.
  for (const [column, { ideas, findings }] of wanted.entries()) {
    for (const lines of [ideas, findings]) {
      for (const [place, words] of lines.entries()) await rises(lucie, column, words, place, lines);
    }
  }
  expect(await outlineShown(lucie)).toEqual(wanted);
  await shows(lucie, "board-sorted");
});

test("the list of keys is a key away, and keys can be turned off", async ({ people, server }) => {
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  await lucie.keyboard.press("?");
  const keys = lucie.getByRole("dialog", { name: "Touches" });
  await expect(keys.getByText("accepter la proposition")).toBeVisible();
  await shows(lucie, "board-keys");
  await keys.getByLabel("Utiliser ces touches").uncheck();
  await keys.getByRole("button", { name: "Fermer" }).click();
  await cards(tray(lucie)).first().focus();
  await lucie.keyboard.press("1");
  await lucie.keyboard.press("ArrowDown");
  await expect(cards(tray(lucie))).toHaveCount(26);
  await expect(lucie.locator("section.theme .line")).toHaveCount(0);
});

test("a line that is passed comes again at the end", async ({ people, server }) => {
  const lucie = await people.laptop("Lucie");
  await opensTheBoard(lucie, server, await server.demo("themes"));
  await lucie.keyboard.press("n");
  const passed = await inHand(lucie);
  await lucie.keyboard.press("p");
  expect(await inHand(lucie)).not.toBe(passed);
  for (let left = 26; left > 1; left--) {
    expect(await inHand(lucie)).not.toBe(passed);
    await lucie.keyboard.press("5");
    await expect(cards(tray(lucie))).toHaveCount(left - 1);
  }
  expect(await inHand(lucie)).toBe(passed);
});

/** The words of the card that has the keyboard. */
async function inHand(page: Page): Promise<string> {
  const words = page.locator(".line:focus .line-words > p");
  await expect(words).toHaveCount(1);
  return plain(await words.innerText());
}

/** Goes to a line by the arrows alone, and lifts it until it stands at a place among the lines of its kind. */
async function rises(page: Page, column: number, words: string, place: number, lines: string[]): Promise<void> {
  for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowLeft");
  // In the first column that leads nowhere; there and back, it leads to its first line.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  for (let step = 0; step < column; step++) await page.keyboard.press("ArrowRight");
  for (let step = 0; (await inHand(page)) !== words; step++) {
    expect(step, words).toBeLessThan(10);
    await page.keyboard.press("ArrowDown");
  }
  const standing = async () => {
    const shown = await page.locator("section.theme").nth(column).locator(".line .line-words > p").allInnerTexts();
    return shown.map(plain).filter((line) => lines.includes(line)).indexOf(words);
  };
  for (let at = await standing(); at > place; at--) {
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(standing).toBe(at - 1);
  }
}
