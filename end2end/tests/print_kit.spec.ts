import { expect, forgive, type Locator, type Page, test } from "../people.ts";
import { joins } from "../room.ts";

/** What is printed of the demonstration, and on how many sheets: 3 tables, 3 rounds, 12 people and whoever comes in. */
const PIECES = { tables: 3, badges: 2, hotes: 3, temoins: 3, recolte: 9, affiche: 1, presences: 1 };

test("every piece of the kit is printed on as many sheets of A4 as it says, and none is cut", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await hélène.goto(`/atelier/${demo.code}/liens`);
  await hélène.getByRole("link", { name: "Imprimer le kit" }).click();
  await expect(hélène.getByRole("heading", { name: "Le kit à imprimer" })).toBeVisible();
  await looks(hélène, "kit");
  for (const [piece, sheets] of Object.entries(PIECES)) {
    await hélène.goto(`/atelier/${demo.code}/imprimer/${piece}`);
    await expect(hélène.locator(".kit-sheet")).toHaveCount(sheets);
    await looks(hélène, `kit-${piece}`);
    await hélène.emulateMedia({ media: "print" });
    await hélène.screenshot({ path: `artifacts/screens/kit-${piece}-print.png`, fullPage: true });
    expect.soft(await stickingOut(hélène), `${piece} stays on its sheets`).toEqual([]);
    await hélène.emulateMedia({ media: null });
    const pdf = await hélène.pdf({ preferCSSPageSize: true, path: `artifacts/screens/kit-${piece}.pdf` });
    expect.soft(pages(pdf), `${piece} on paper`).toEqual({ count: sheets, sizes: ["595×842"] });
  }
});

test("a sign is read across the room, and scanned it seats whoever scans it", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  await hélène.goto(`/atelier/${demo.code}/imprimer/tables`);
  const millimetre = await hélène.locator(".kit-sheet").first().evaluate((sheet) => sheet.clientWidth / 210);
  for (const digits of await hélène.locator(".kit-digits").all()) {
    expect((await inkHeight(digits, hélène)) / millimetre).toBeGreaterThan(100);
  }
  await expect(hélène.getByRole("img", { name: "Code QR pour s’asseoir à la table 2" })).toBeVisible();
  const ann = await people.phone("Ann");
  await ann.goto(`/t/${demo.code}/2`);
  await expect(ann.getByRole("button").first()).toBeVisible();
});

test("the poster carries the Wi-Fi once and forgets it", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène", { javaScriptEnabled: false });
  await hélène.goto(demo.facilitator);
  await hélène.goto(`/atelier/${demo.code}/imprimer/affiche`);
  await hélène.getByLabel("Réseau", { exact: true }).fill("Médiathèque");
  await hélène.getByLabel(/Mot de passe/).fill("court");
  forgive(/422 \(Unprocessable Entity\)/);
  await hélène.getByRole("button", { name: "Mettre sur l’affiche" }).click();
  await expect(hélène.getByRole("alert")).toContainText("de 8 à 63");
  await expect(hélène.getByLabel("Réseau", { exact: true })).toHaveValue("Médiathèque");
  await hélène.getByLabel(/Mot de passe/).fill("tournesol;2026");
  await hélène.getByRole("button", { name: "Mettre sur l’affiche" }).click();
  await expect(hélène.getByRole("img", { name: "Code QR pour rejoindre le Wi-Fi" })).toBeVisible();
  await expect(hélène.locator(".kit-sheet")).toContainText("tournesol;2026");
  await hélène.emulateMedia({ media: "print" });
  await hélène.screenshot({ path: "artifacts/screens/kit-wifi-print.png", fullPage: true });
  const pdf = await hélène.pdf({ preferCSSPageSize: true });
  expect(pages(pdf).count).toBe(1);
  await hélène.goto(`/atelier/${demo.code}/imprimer/affiche`);
  await expect(hélène.locator("body")).not.toContainText("tournesol");
});

test("whoever comes in during the last round has her badge at once", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const hélène = await people.laptop("Hélène");
  await hélène.goto(demo.facilitator);
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Anne-Charlotte");
  await hélène.goto(`/atelier/${demo.code}/imprimer/badges`);
  const badge = hélène.getByRole("article").filter({ hasText: "Anne-Charlotte" });
  await expect(badge.getByRole("img", { name: "pas là" })).toHaveCount(2);
  await expect(badge.getByRole("listitem")).toHaveCount(3);
  await hélène.goto(`/atelier/${demo.code}/imprimer/badges?vierges=10`);
  await expect(hélène.getByRole("article")).toHaveCount(10);
  await looks(hélène, "kit-blank");
});

/** Keeps a picture of the screen; a preview is as long as its sheets, so only its beginning. */
async function looks(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `artifacts/screens/${name}.png`, animations: "disabled" });
}

/** Pages of a PDF, and the sizes that they have, in points. */
function pages(pdf: Buffer): { count: number; sizes: string[] } {
  const text = pdf.toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const sizes = boxes.map(([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`);
  return { count: (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, sizes: [...new Set(sizes)] };
}

/** Words and drawings that reach over the edge of their sheet. */
async function stickingOut(page: Page): Promise<string[]> {
  return page.locator(".kit-sheet").evaluateAll((sheets) =>
    sheets.flatMap((sheet) => {
      const paper = sheet.getBoundingClientRect();
      const parts = [...sheet.querySelectorAll("h2, h3, p, li, td, b, svg:not(.kit-marks)")];
      const over = parts.filter((part) => {
        const { left, right, bottom } = part.getBoundingClientRect();
        return left < paper.left - 1 || right > paper.right + 1 || bottom > paper.bottom + 1;
      });
      return over.map((part) => part.textContent ?? part.tagName);
    }),
  );
}

/** How tall the ink of a drawing is: its text drawn again on a canvas, since a box of text is taller than its digits. */
async function inkHeight(drawing: Locator, page: Page): Promise<number> {
  const picture = `data:image/png;base64,${(await drawing.screenshot()).toString("base64")}`;
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("There is no canvas.");
    pen.drawImage(image, 0, 0);
    const { data, width, height } = pen.getImageData(0, 0, image.width, image.height);
    const inked = (row: number) => {
      for (let at = row * width * 4; at < (row + 1) * width * 4; at += 4) if ((data[at] ?? 255) < 128) return true;
      return false;
    };
    const rows = Array.from({ length: height }, (_, row) => row).filter(inked);
    return rows.length === 0 ? 0 : (rows.at(-1) ?? 0) - (rows[0] ?? 0) + 1;
  }, picture);
}
