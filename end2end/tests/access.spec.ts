import { isAccessible, unfold } from "../accessible.ts";
import { awake, test } from "../people.ts";
import { joins, writes } from "../room.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`every screen can be read and used by everybody, ${colorScheme}`, async ({ people, server }) => {
    test.setTimeout(120_000);
    const harvest = await server.demo("recolte");
    const sorting = await server.demo("themes");

    for (const width of [320, 360]) {
      const ann = await people.phone("Ann", { colorScheme, reducedMotion: "reduce", viewport: { width, height: 640 } });
      await ann.goto("/");
      await isAccessible(ann, `first at ${width}`);
      await ann.goto(harvest.participant);
      await isAccessible(ann, `join at ${width}`);
      await joins(ann, harvest.participant, "Anne-Charlotte de la Tour d’Auvergne");
      await writes(ann, { kind: "Constat", text: "très ".repeat(90) });
      await isAccessible(ann, `phone-harvest at ${width}`);
      await ann.getByRole("button", { name: "Envoyer le constat" }).click();
      await ann.getByText("Modifier").click();
      await isAccessible(ann, `phone-edit at ${width}`);
      await joins(ann, sorting.participant);
      await isAccessible(ann, `phone-sorting at ${width}`);
    }

    const hélène = await people.laptop("Hélène", { colorScheme, reducedMotion: "reduce" });
    await hélène.goto("/");
    await isAccessible(hélène, "first");
    await hélène.goto("/ateliers");
    await isAccessible(hélène, "create");
    await hélène.goto(harvest.facilitator);
    await awake(hélène);
    await isAccessible(hélène, "console");
    await hélène.locator("#people").click();
    await hélène.locator("details.person summary").first().click();
    await isAccessible(hélène, "console-people");
    await hélène.locator("button.room-table").first().click();
    await hélène.getByRole("button", { name: "Toute la journée" }).click();
    await isAccessible(hélène, "console-panel");
    await hélène.getByRole("button", { name: "Touches" }).click();
    await isAccessible(hélène, "console-keys");
    const desk = `/atelier/${harvest.code}`;
    for (const step of ["presentation", "tables", "journee", "themes", "portes"]) {
      await hélène.goto(`${desk}/preparer?etape=${step}`);
      await unfold(hélène);
      await isAccessible(hélène, `prepare-${step}`);
    }
    for (const page of ["liens", "saisie", "saisie?mode=feuille", "synthese"]) {
      await hélène.goto(`${desk}/${page}`);
      await isAccessible(hélène, page);
    }
    await hélène.goto(`${desk}/liens`);
    await hélène.getByRole("button", { name: "Créer un lien d’animation" }).click();
    await isAccessible(hélène, "link");

    await hélène.goto(sorting.facilitator);
    await hélène.goto(`/atelier/${sorting.code}/themes`);
    await awake(hélène);
    await isAccessible(hélène, "board");
    const line = hélène.getByRole("region", { name: "À ranger" }).locator(".line").first();
    await line.getByRole("button", { name: "Reformuler" }).click();
    await isAccessible(hélène, "board-reword");

    const wall = await people.laptop("the wall", { colorScheme, reducedMotion: "reduce" });
    await wall.goto(harvest.wall);
    await awake(wall);
    await isAccessible(wall, "wall");
  });
}
