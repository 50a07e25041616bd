import { isAccessible } from "../accessible.ts";
import { opensTheBoard } from "../board.ts";
import { awake, expect, forgive, type Page, test } from "../people.ts";
import { asks, joins, losesTheNetwork, shows, showsInTheDark } from "../room.ts";
import type { Demo, Server } from "../server.ts";

type Plan = { agenda: { blocks: unknown[] }; themes: { id: string }[]; lines: Record<string, { theme: string | null; into: string | null }>; now: { stage: { running: { phase: number } } } };

const REVIEW = 91;
const VOTE = 92;

/** All lines are under themes, and the day has a relecture and a vote; the relecture runs. */
async function reading(desk: Page, server: Server, demo: Demo): Promise<void> {
  await opensTheBoard(desk, server, demo);
  const begin = (await desk.locator('[data-island="board"]').getAttribute("data-begin")) ?? "";
  const plan = (JSON.parse(begin) as { picture: Plan }).picture;
  const unsorted = Object.entries(plan.lines).filter(([, line]) => !line.theme && !line.into);
  const placings = unsorted.map(([line], place) => [line, plan.themes[place % 2]?.id]);
  await asks(desk, demo, { board: { sort: { placings } } });
  const plenary = (id: number, kind: string) => ({ plenary: { id, kind, minutes: 10, ending: "on_word", instruction: null } });
  const blocks = plan.agenda.blocks.toSpliced(-1, 0, plenary(REVIEW, "review"), plenary(VOTE, "vote"));
  await asks(desk, demo, { setup: { set_agenda: { blocks } } });
  await goesTo(desk, demo, plan.now.stage.running.phase, REVIEW);
}

async function goesTo(desk: Page, demo: Demo, from: number, to: number): Promise<void> {
  await asks(desk, demo, { drive: { go_to: { from, to } } });
}

test("Ann reads the themes, says what she finds, and adds what is missing; the console counts it", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const [ann, lucie] = [await people.phone("Ann"), await people.laptop("Lucie")];
  await joins(ann, demo.participant, "Ann");
  await reading(lucie, server, demo);

  const sheet = ann.locator("#feuille");
  await expect(sheet.getByText(/^Thème 1 sur/)).toBeVisible();
  await shows(ann, "phone-relecture");
  await showsInTheDark(ann, "phone-relecture");
  await isAccessible(ann, "the relecture on a phone");
  await sheet.getByRole("button", { name: /C’est bien cela/ }).click();
  await expect(sheet.getByRole("button", { name: /C’est bien cela/, pressed: true })).toBeVisible();

  await ann.getByText("Ajouter ce qui manque").click();
  await ann.locator("textarea").fill("Et les saisonniers, où logent-ils ?");
  await ann.getByRole("button", { name: "Envoyer l’idée" }).click();
  await expect(sheet.getByText("Et les saisonniers, où logent-ils ?")).toBeVisible();

  await lucie.goto(`${server.address}/atelier/${demo.code}`);
  await awake(lucie);
  await expect(lucie.getByRole("heading", { name: "Ce que dit la salle" })).toBeVisible();
  await shows(lucie, "console-relecture");
  await showsInTheDark(lucie, "console-relecture");
});

test("Ann gives her dots, also while the network is away, and a page that she reloads knows them", async ({ people, server }) => {
  forgive(/net::ERR_|Failed to load resource/);
  const demo = await server.demo("recolte");
  const [ann, lucie] = [await people.phone("Ann"), await people.laptop("Lucie")];
  await joins(ann, demo.participant, "Ann");
  await reading(lucie, server, demo);
  await goesTo(lucie, demo, REVIEW, VOTE);

  const sheet = ann.locator("#feuille");
  await expect(sheet.locator("#budget")).toContainText("Il vous reste 5 gommettes sur 5");
  const more = sheet.getByRole("button", { name: /^Une gommette de plus/ });
  await more.first().click();
  await expect(sheet.locator("#budget")).toContainText("Il vous reste 4 gommettes sur 5");
  await shows(ann, "phone-vote");
  await showsInTheDark(ann, "phone-vote");
  await isAccessible(ann, "the vote on a phone");

  await losesTheNetwork(ann);
  await more.nth(1).click();
  await expect(ann.locator("#attente")).toBeVisible();
  await ann.context().setOffline(false);
  await expect(sheet.locator("#budget")).toContainText("Il vous reste 3 gommettes sur 5", { timeout: 20_000 });
  await ann.reload();
  await awake(ann);
  await expect(sheet.locator("#budget")).toContainText("Il vous reste 3 gommettes sur 5");

  await lucie.goto(`${server.address}/atelier/${demo.code}`);
  await awake(lucie);
  await shows(lucie, "console-vote");
});

test("without script she reads and votes by forms and comes back to where she was", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const [ann, lucie] = [await people.phone("Ann", { javaScriptEnabled: false }), await people.laptop("Lucie")];
  await ann.goto(demo.participant);
  await ann.getByLabel(/Votre prénom/).fill("Ann");
  await ann.getByRole("button", { name: "Entrer dans l’atelier" }).click();
  await reading(lucie, server, demo);
  await ann.reload();
  await ann.getByRole("button", { name: /C’est bien cela/ }).click();
  await expect(ann.getByRole("button", { name: /C’est bien cela/, pressed: true })).toBeVisible();
  await goesTo(lucie, demo, REVIEW, VOTE);
  await ann.reload();
  await ann.getByRole("button", { name: /^Une gommette de plus/ }).first().click();
  await expect(ann.locator("#budget")).toContainText("Il vous reste 4 gommettes sur 5");
  await shows(ann, "phone-vote-no-script");
});
