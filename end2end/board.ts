import { awake, expect, type Locator, type Page } from "./people.ts";
import type { Demo, Server } from "./server.ts";

/** A facilitator at the board of a demo workshop. */
export async function opensTheBoard(page: Page, server: Server, demo: Demo): Promise<void> {
  await page.goto(demo.facilitator);
  await page.goto(`${server.address}/atelier/${demo.code}/themes`);
  await awake(page);
  await expect(tray(page)).toBeVisible();
}

/** What is left to sort. */
export function tray(page: Page): Locator {
  return page.getByRole("region", { name: "À ranger" });
}

/** A theme's column, by what it is called. */
export function theme(page: Page, name: RegExp): Locator {
  return page.locator("section.theme").filter({ has: page.getByRole("heading", { level: 2, name }) });
}

/** The cards of a column. */
export function cards(column: Locator): Locator {
  return column.locator(".line");
}

/** A card, by words that it says. */
export function card(within: Page | Locator, words: string): Locator {
  return within.locator(".line").filter({ hasText: words });
}

/** As a hand does it: not in one leap, so that what it passes over has time to notice. */
export async function drags(page: Page, what: Locator, onto: Locator): Promise<void> {
  await onto.scrollIntoViewIfNeeded();
  await what.locator(".line-words > p").hover({ position: { x: 8, y: 8 } });
  await page.mouse.down();
  const goal = await middle(onto);
  await page.mouse.move(goal.x, goal.y - 12, { steps: 6 });
  await page.mouse.move(goal.x, goal.y, { steps: 3 });
  await page.mouse.up();
}

/** A finger takes a card by its grip and lets it go elsewhere. Playwright's own touch is a tap, so the browser is asked for more. */
export async function dragsByFinger(page: Page, from: Locator, onto: Locator): Promise<void> {
  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: Point) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  const [start, goal] = [await middle(from), await middle(onto)];
  await touch("touchStart", start);
  for (let step = 1; step <= 8; step++) {
    const share = step / 8;
    await touch("touchMove", { x: start.x + (goal.x - start.x) * share, y: start.y + (goal.y - start.y) * share });
  }
  await touch("touchEnd");
  await finger.detach();
}

type Point = { x: number; y: number };

async function middle(what: Locator): Promise<Point> {
  const box = await what.boundingBox();
  if (!box) throw new Error("It is not on the screen.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** An article's themes, each with its lines as they read. */
export type Outline = { name: string; ideas: string[]; findings: string[] }[];

/** The outline of the article that the day in the Hérault led to, read off the article itself. */
export function outlineOf(article: string): Outline {
  const outline: Outline = [];
  let kind: "ideas" | "findings" | undefined;
  let last = "";
  const body = article.slice(article.indexOf("Idées et constats partagés"), article.indexOf("Merci à l’ADT34")).split("\n").slice(1);
  for (const line of body.map((line) => line.replace(/\s+$/, "")).filter(Boolean)) {
    const bullet = /^( *)•\s*(.*)$/.exec(line);
    const theme = outline.at(-1);
    if (line === "Idées échangées" || line === "Constats partagés") {
      if (line === "Idées échangées") outline.push({ name: last, ideas: [], findings: [] });
      kind = line === "Idées échangées" ? "ideas" : "findings";
    } else if (!bullet) {
      last = line.trim();
    } else if (bullet[1]?.length === 2 && theme && kind) {
      theme[kind].push(plain(bullet[2] ?? ""));
    }
  }
  return outline;
}

/** A text without what setting it changes: spaces are spaces, apostrophes are apostrophes. */
export function plain(text: string): string {
  return text.replace(/[\s\u{a0}\u{202f}]+/gu, " ").replace(/['’]/g, "’").replace(/ ([;:!?»])/g, "$1").replace(/« /g, "«").trim();
}

/** What the article beside the themes says. */
export async function outlineShown(page: Page): Promise<Outline> {
  const shown = await page.locator(".article-theme").evaluateAll((themes) =>
    themes.map((theme) => {
      const under = (title: string) => {
        const heading = [...theme.querySelectorAll("h3")].find((heading) => heading.textContent === title);
        return [...(heading?.nextElementSibling?.children ?? [])].map((line) => line.querySelector("span")?.textContent ?? "");
      };
      return {
        name: theme.querySelector("h2")?.textContent ?? "",
        ideas: under("Idées échangées"),
        findings: under("Constats partagés"),
      };
    }),
  );
  const set = (lines: string[]) => lines.map(plain);
  return shown.map(({ name, ideas, findings }) => ({ name: plain(name), ideas: set(ideas), findings: set(findings) }));
}
