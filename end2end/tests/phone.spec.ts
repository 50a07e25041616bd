import { awake, expect, test } from "../people.ts";
import { joins, shows } from "../room.ts";

test("three taps and she is in, and her table reads what she writes as she sends it", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  await expect(ann.getByRole("img", { name: /^Table \d/ }).first()).toBeVisible();
  // Three newcomers after her, one a table: the third sits with her.
  const [ben, chloé, dalila] = [await people.phone("Ben"), await people.phone("Chloé"), await people.phone("Dalila")];
  await joins(ben, demo.participant, "Ben");
  await joins(chloé, demo.participant, "Chloé");
  await joins(dalila, demo.participant, "Dalila");

  await ann.getByRole("radio", { name: /Constat/ }).check();
  await ann.locator("form.composer textarea").fill("La démarche demande du temps, mais chacun s’y retrouve.");
  await shows(ann, "phone-harvest");
  await ann.getByRole("button", { name: "Envoyer le constat" }).click();

  const mine = ann.getByRole("region", { name: /Vos contributions/ });
  await expect(mine.getByRole("paragraph").filter({ hasText: "chacun s’y retrouve" })).toBeVisible();
  await expect(mine.getByText("Envoyée")).toBeVisible();
  await expect(ann.locator("form.composer textarea")).toHaveValue("");
  await expect(dalila.getByRole("region", { name: /À votre table/ }).getByText("chacun s’y retrouve")).toBeVisible();
  await expect(ben.getByText("chacun s’y retrouve")).toHaveCount(0);

  await mine.getByText("Modifier").click();
  await mine.getByLabel("Votre contribution").fill("La démarche demande du temps, et chacun s’y retrouve.");
  await mine.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dalila.getByText("du temps, et chacun")).toBeVisible();
  await mine.getByText("Modifier").click();
  await mine.getByRole("button", { name: "Retirer" }).click();
  await expect(dalila.getByText("du temps, et chacun")).toHaveCount(0);
});

test("ten reloads are one participant, who finds the words she had begun", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  await ann.locator("form.composer textarea").fill("Une idée à moitié écr");
  for (let reload = 0; reload < 10; reload++) await ann.reload();
  await awake(ann);
  await expect(ann.locator("form.composer textarea")).toHaveValue("Une idée à moitié écr");
  await ann.goto(demo.participant);
  await expect(ann).toHaveURL(/\/p\//);
});

test("nothing she reads is wider than a small phone", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann", { viewport: { width: 320, height: 640 } });
  await joins(ann, demo.participant, "Anne-Charlotte de la Tour d’Auvergne");
  const overflow = await ann.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
