import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CDPSession } from "@playwright/test";
import { opensTheBoard } from "../board.ts";
import { expect, type Page, test } from "../people.ts";
import { asks } from "../room.ts";
import type { Demo, Server } from "../server.ts";

/** A frame at 60 Hz, in milliseconds. */
const FRAME = 1000 / 60;
/** Contributions that one request brings. */
const AT_ONCE = 250;

type Picture = { themes: { id: string }[]; lines: Record<string, { theme: string | null; into: string | null }> };

/** What people in other workshops have written, word for word. */
function written(): string[] {
  const files = ["library", "hospital", "school"].map((name) => resolve(import.meta.dirname, `../../server/synthesis/gold/${name}.jsonl`));
  const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n").filter(Boolean));
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** So many different contributions: the beginning of one, the end of another. */
function contributions(count: number): string[] {
  const all = written().map((text) => text.split(/(?<=[,;:.!?])\s+|\s+(?=et|mais|parce|pour|quand|qui)/));
  return Array.from({ length: count }, (_, place) => {
    const [first, second] = [all[place % all.length] ?? [], all[Math.floor(place / all.length + place) % all.length] ?? []];
    return `${first.slice(0, 2).join(" ")} ${second.slice(-2).join(" ")}`.slice(0, 500);
  });
}

/** A board with so many contributions more, a share of them sorted. */
async function fills(desk: Page, server: Server, demo: Demo, count: number, sorted: number): Promise<void> {
  await desk.goto(demo.facilitator);
  await desk.goto(`${server.address}/atelier/${demo.code}/themes`);
  const begin = (await desk.locator('[data-island="board"]').getAttribute("data-begin")) ?? "";
  const themes = (JSON.parse(begin) as { picture: Picture }).picture.themes.map((theme) => theme.id);
  const drafts = contributions(count).map((text, place) => ({
    id: crypto.randomUUID(),
    kind: place % 3 ? "idea" : "finding",
    text,
    table: (place % 3) + 1,
    round: 1,
  }));
  for (let at = 0; at < drafts.length; at += AT_ONCE) {
    const writes = drafts.slice(at, at + AT_ONCE).map((draft) => ({ post: { write: draft } }));
    await asks(desk, demo, { together: writes });
  }
  const placings = drafts.slice(0, sorted).map((draft, place) => [draft.id, themes[place % themes.length]]);
  if (placings.length) await asks(desk, demo, { board: { sort: { placings } } });
}

/** The main thread's work so far, in milliseconds, and what of it were layouts and styles. */
async function worked(session: CDPSession): Promise<{ all: number; layout: number }> {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { all: of("TaskDuration"), layout: of("LayoutDuration") + of("RecalcStyleDuration") };
}

test("a card is dragged over a board of 500", async ({ people, server }) => {
  const demo = await server.demo("themes");
  const lucie = await people.laptop("Lucie");
  await fills(lucie, server, demo, 474, 250);
  await opensTheBoard(lucie, server, demo);
  await lucie.waitForTimeout(3_000);
  const card = lucie.getByRole("region", { name: "À ranger" }).locator(".line").nth(1).locator(".line-words > p");
  const columns = lucie.locator("section.theme");
  const from = await card.boundingBox();
  const goals = await Promise.all([0, 1, 2].map((place) => columns.nth(place).boundingBox()));
  if (!from) throw new Error("The card is not on the screen.");

  await lucie.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    let last = performance.now();
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await card.hover({ position: { x: 8, y: 8 } });
  await lucie.mouse.down();
  await lucie.mouse.move(from.x + 30, from.y + 20, { steps: 4 });
  const session = await lucie.context().newCDPSession(lucie);
  await session.send("Performance.enable");
  const before = await worked(session);
  const start = await lucie.evaluate(() => (globalThis as unknown as { frames: number[] }).frames.length);
  for (const goal of [...goals, ...goals.toReversed()]) {
    if (goal) await lucie.mouse.move(goal.x + goal.width / 2, goal.y + 160 + (goal.x % 40), { steps: 60 });
  }
  const after = await worked(session);
  const frames = await lucie.evaluate((start) => (globalThis as unknown as { frames: number[] }).frames.slice(start), start);
  await expect(lucie.locator(".ghost-held")).toBeVisible();
  await lucie.mouse.up();

  frames.sort((a, b) => a - b);
  const at = (share: number) => (frames[Math.min(frames.length - 1, Math.floor(share * frames.length))] ?? 0).toFixed(1);
  const work = (name: "all" | "layout") => ((after[name] - before[name]) / frames.length).toFixed(1);
  const late = frames.filter((frame) => frame > 1.5 * FRAME).length;
  console.log(`500 cards, a drag over three themes and back: ${frames.length} frames, apart by ${at(0.5)} ms (median), ${at(0.95)} ms (of 95 in 100), ${at(1)} ms (longest)`);
  console.log(`  work a frame ${work("all")} ms, styles and layout ${work("layout")} ms of it; frames that came late: ${late}`);
});

test("5 000 contributions are read in the background, and then proposed for", async ({ people, server }) => {
  const demo = await server.demo("themes");
  const lucie = await people.laptop("Lucie");
  await fills(lucie, server, demo, 4_974, 40);
  // Anew, so that nothing has been read.
  await lucie.goto("about:blank");
  await server.dies();
  await server.returns();

  const began = Date.now();
  await opensTheBoard(lucie, server, demo);
  const shown = Date.now() - began;
  const help = () =>
    lucie.evaluate(async (code) => {
      const began = performance.now();
      const answer = await fetch(`/atelier/${code}/aide`);
      const help = (await answer.json()) as { level: string; progress?: [number, number]; suggestions: Record<string, unknown>; pairs: unknown[]; groups: unknown[] };
      const counts = [Object.keys(help.suggestions).length, help.pairs.length, help.groups.length];
      return { level: help.level, progress: help.progress, counts, took: performance.now() - began };
    }, demo.code);
  const told = new Set<string>();
  let heard = await help();
  // Nothing has been proposed until there is no progress and something is there.
  while (heard.progress || !heard.counts[0]) {
    told.add(String(heard.progress?.[0]));
    await lucie.waitForTimeout(100);
    heard = await help();
  }
  const ready = Date.now() - began;
  const posting = Date.now();
  await asks(lucie, demo, { post: { write: { id: crypto.randomUUID(), kind: "idea", text: "Un dernier mot pendant que la maison lit.", table: 1, round: 1 } } });
  console.log(`5 000 contributions, ${JSON.stringify(heard.level)}: the board stood after ${shown} ms, ${told.size} steps of progress were seen,`);
  console.log(`  all was read and ${heard.counts.join(", ")} suggestions, pairs and groups proposed after ${ready} ms; a post then took ${Date.now() - posting} ms`);
});
