import { awake, expect, type Page, type People, test } from "../people.ts";
import { goesOn, joins, left, mine, posts, type Said, shows, showsInTheDark, writes } from "../room.ts";

test.setTimeout(240_000);

/** A contribution that comes sooner than this after its harvest is on time. */
const GRACE = 31_000;

const TITLE = "Faire équipe avec les professionnels du tourisme";

const STORIES = [
  { story: "Le virage du Lodévois", narrator: "OT Lodévois et Larzac", host: "Mireille", name: "" },
  { story: "La fin de l’adhésion payante", narrator: "OT Sud Cévennes", host: "Paul", name: "Ganges" },
  { story: "Un club de quarante prestataires", narrator: "OT Saint-Guilhem-le-Désert", host: "Sylvie", name: "" },
];

const idea = (text: string, example?: string): Said => ({ kind: "Idée", text, example });
const finding = (text: string): Said => ({ kind: "Constat", text });

type Six<T> = [T, T, T, T, T, T];

/** What the six phones write, round after round. */
const SAID: [Six<Said>, Six<Said>, Six<Said>] = [
  [
    idea("Intégrer les élus à la réflexion dès le début, avant que le budget ne soit voté."),
    finding("C’est souvent une décision prise radicalement, mais la transition se fait en douceur."),
    idea("Créer un comité de professionnels qui se réunit deux fois par an.", "OT Sud Cévennes, douze membres tirés au sort"),
    idea("Proposer un entretien individuel à chaque prestataire plutôt qu’un guide du partenaire."),
    finding("La démarche demande du temps, mais chacun finit par s’y retrouver."),
    idea("Associer les offices voisins, car les prestataires ne connaissent pas nos frontières."),
  ],
  [
    finding("L’année blanche du COVID a été un déclencheur pour les élus."),
    idea("Remplacer l’adhésion par une charte d’engagement signée à deux."),
    idea("Former l’équipe d’accueil à l’écoute des besoins des hébergeurs."),
    finding("Sans personne dédiée, le suivi des partenaires s’essouffle dès le printemps."),
    idea("Ouvrir un guichet unique pour les socioprofessionnels, un matin par semaine."),
    idea("Publier chaque année ce que la taxe de séjour a permis de faire."),
  ],
  [
    idea("Organiser des visites croisées entre prestataires avant la saison."),
    finding("Le mot « partenaire » ne veut plus dire la même chose pour tout le monde."),
    idea("Écrire une offre lisible sur une seule page, sans catalogue de prestations."),
    finding("Les recettes perdues sont compensées en deux ans par le temps gagné."),
    idea("Mesurer la satisfaction des professionnels, pas seulement celle des visiteurs."),
    idea("Réunir les professionnels autour d’un comité qui se tient deux fois l’an."),
  ],
];

test("one facilitator and six phones live a whole workshop of three rounds to the report", async ({ people, server }) => {
  const hélène = await people.laptop("Hélène");
  const code = await prepares(hélène);
  const lucie = await invitesLucie(people, hélène, code);

  const wall = await people.laptop("the wall");
  await opensTheWall(wall, hélène, code);
  const phones = await comeIn(people, `${server.address}/e/${code}`);
  const [ann, ben, chloé, , , farid] = phones;
  let closed = 0;
  await expect(wall.getByText(/6 personnes, 6 téléphones connectés/)).toBeVisible();
  await shows(wall, "wall-join");
  await shows(ann, "phone-before");

  await hélène.goto(`/atelier/${code}`);
  await awake(hélène);
  await countsInZoé(hélène);
  await shows(hélène, "console-before");
  await goesOn(hélène, "Commencer l’atelier", "Ouverture");
  await expect(ann.getByRole("heading", { name: "Ouverture" })).toBeVisible();

  let hidden = "";
  for (const [place, said] of SAID.entries()) {
    const round = place + 1;
    await goesOn(hélène, `Passer au tour ${round}`, "Accueil");
    await goesOn(hélène, "Lancer le récit", "Récit");
    await expect(ann.getByText("Écoutez le récit.")).toBeVisible();
    if (round === 1) {
      await shows(ann, "phone-listen");
      await showsInTheDark(ann, "phone-listen");
      await expect(wall.locator(".clock-words")).toContainText(/\d+:\d\d/);
      await shows(wall, "wall-listen");
      await bendsTime(hélène);
    }
    if (round === 2) {
      await hélène.waitForTimeout(Math.max(0, closed + GRACE - Date.now()));
      await sendsLate(chloé);
    }
    await goesOn(hélène, "Passer aux questions", "Questions");
    await goesOn(hélène, "Ouvrir la récolte", "Récolte");

    if (round === 1) await shows(ann, "phone-harvest-empty");
    for (const [who, phone] of phones.entries()) await posts(phone, said[who as 0]);
    const kept = (place + 1) * 6 + (round > 1 ? 3 - 1 : 0);
    if (round === 1) {
      await rewordsAndTakesBack(ben, said[1].text);
      await writes(chloé, idea("Une phrase commencée, qui attendra la fin de la récolte pour partir."));
      await writes(ann, finding("Une phrase que je suis en train d’écrire."));
      await shows(ann, "phone-harvest");
      await showsInTheDark(ann, "phone-harvest");
      await ann.locator("form.composer textarea").fill("");
    }
    if (round === 2) {
      hidden = said[5].text;
      await hidesAndRestores(hélène, farid, hidden);
    }
    await expect(wall.locator(".wall-foot")).toContainText(`${round === 1 ? 5 : kept} contributions`);
    await expect(wall.locator(".clock-words")).toContainText(/\d+:\d\d/);
    await shows(wall, `wall-harvest-${round}`);
    await shows(hélène, `console-harvest-${round}`);
    if (round === 1) await showsInTheDark(hélène, "console-harvest");

    await goesOn(hélène, "Clore la récolte", "Déplacement");
    if (round === 1) {
      closed = Date.now();
      await shows(chloé, "phone-late");
      await typesSheetsIn(lucie, code);
    }
    await expect(wall.getByRole("list", { name: "Les tables" })).toBeVisible();
    await expect(ann.getByRole("main")).toContainText(round < 3 ? `Au tour ${round + 1}` : /./);
    await shows(ann, `phone-move-${round}`);
    await shows(wall, `wall-move-${round}`);
  }

  await goesOn(hélène, "Passer à la mise en thèmes", "Mise en thèmes");
  await sorts(lucie, code);
  await goesOn(hélène, "Ouvrir la relecture", "Relecture");
  const sheet = ann.locator("#feuille");
  await sheet.getByRole("button", { name: /C’est bien cela/ }).click();
  await expect(sheet.getByRole("button", { name: /C’est bien cela/, pressed: true })).toBeVisible();
  await shows(ann, "phone-relecture");
  await shows(wall, "wall-relecture");
  await goesOn(hélène, "Passer à la restitution", "Restitution");
  await takesAway(lucie, code);
  await goesOn(hélène, "Passer à la clôture", "Clôture");
  await shows(wall, "wall-closing");
  await hélène.locator("#next").click();
  await expect(hélène.getByText(/Terminer l’atelier.\?/)).toBeVisible();
  await hélène.locator("#yes").click();
  await expect(hélène.getByText("L’atelier est terminé.").first()).toBeVisible();
  for (const phone of phones) await expect(phone.getByText(/L’atelier est terminé/)).toBeVisible();
  await shows(ann, "phone-end");
  await shows(wall, "wall-end");
  await shows(hélène, "console-end");
});

/** From the first page to open doors: the code that the room types. */
async function prepares(page: Page): Promise<string> {
  await page.goto("/");
  await shows(page, "first");
  await page.getByRole("link", { name: "Créer un atelier" }).click();
  await page.getByLabel("Titre").fill(TITLE);
  await page.getByLabel("Date").fill("2026-09-15");
  await page.getByLabel("Heure de début").fill("09:00");
  await page.getByLabel("Lieu").fill("Maison du Grand Site, Saint-Guilhem-le-Désert");
  await page.getByLabel("Qui organise").fill("Hérault Tourisme\nCRT Occitanie");
  await page.getByLabel("Introduction").fill("Trois offices racontent comment leurs liens avec les professionnels ont changé.");
  await expect(page.getByRole("radio", { name: "Tables apprenantes" })).toBeChecked();
  await shows(page, "create");
  await page.getByRole("button", { name: "Créer l’atelier" }).click();

  await expect(page.getByRole("heading", { name: "Votre atelier est créé" })).toBeVisible();
  await expect(page.getByLabel("Votre lien d’animation")).toHaveValue(/\/f\//);
  const code = (await page.locator(".code").innerText()).trim();
  await shows(page, "created");
  await page.getByRole("link", { name: "Préparer l’atelier" }).click();

  await expect(page.locator(".feasible")).toContainText(/3 tables, 3 tours.: chacun entend chaque récit.; fin à 11.h.24\./);
  await shows(page, "prepare-1");
  await page.getByRole("button", { name: "Passer aux tables" }).click();
  for (const [place, { story, narrator, host, name }] of STORIES.entries()) {
    const sheet = page.locator(`#table-${place + 1}`);
    await sheet.locator("summary").first().click();
    await sheet.getByLabel("Titre du récit").fill(story);
    await sheet.getByLabel("Témoin").fill(narrator);
    await sheet.getByLabel("Hôte de table").fill(host);
    await sheet.getByLabel("Questions pour guider").fill("Qu’est-ce qui pourrait servir chez vous ?\nQu’avez-vous constaté ?");
    if (name) await sheet.getByLabel("Nom de la table").fill(name);
    if (place === 1) await shows(page, "prepare-2-open");
    await sheet.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Enregistré." })).toBeVisible();
    await expect(page.locator(`#table-${place + 1} summary`).first()).toContainText(story);
  }
  await shows(page, "prepare-2");
  await page.getByRole("link", { name: "Passer à la journée" }).click();
  await shows(page, "prepare-3");
  await page.getByRole("button", { name: "Passer aux thèmes" }).click();
  await shows(page, "prepare-4");
  await page.getByRole("link", { name: "Passer aux portes" }).click();
  await shows(page, "prepare-5");
  await page.getByRole("button", { name: "Ouvrir les portes" }).click();
  await expect(page.getByRole("heading", { name: "Les portes sont ouvertes" })).toBeVisible();
  return code;
}

/** A link made for her alone opens the console on another laptop. */
async function invitesLucie(people: People, hélène: Page, code: string): Promise<Page> {
  await hélène.goto(`/atelier/${code}/liens`);
  await shows(hélène, "links");
  await hélène.getByRole("button", { name: "Créer un lien d’animation" }).click();
  const link = await hélène.getByLabel("Lien d’animation", { exact: true }).inputValue();
  const lucie = await people.laptop("Lucie");
  await lucie.goto(link);
  await expect(lucie).toHaveURL(new RegExp(`/atelier/${code}$`));
  await awake(lucie);
  return lucie;
}

async function opensTheWall(wall: Page, hélène: Page, code: string): Promise<void> {
  await hélène.getByRole("button", { name: "Créer un lien de mur" }).click();
  await wall.goto(await hélène.getByLabel("Lien de mur", { exact: true }).inputValue());
  await expect(wall).toHaveURL(new RegExp(`/mur/${code}$`));
  await awake(wall);
  await expect(wall.getByRole("heading", { name: "Rejoignez l’atelier" })).toBeVisible();
}

/** Six phones, one of them without a name. */
async function comeIn(people: People, address: string): Promise<Six<Page>> {
  const phones: Page[] = [];
  for (const name of ["Ann", "Ben", "Chloé", "Dalila", "", "Farid"]) {
    const phone = await people.phone(name || "somebody");
    if (name === "Ann") {
      await phone.goto(address);
      await shows(phone, "join");
    }
    await joins(phone, address, name);
    phones.push(phone);
  }
  return phones as Six<Page>;
}

/** Somebody without a phone. */
async function countsInZoé(desk: Page): Promise<void> {
  await desk.locator("#people").click();
  await desk.getByLabel("Ajouter une personne").fill("Zoé");
  await desk.getByRole("button", { name: "Ajouter", exact: true }).click();
  await expect(desk.locator("details.person").filter({ hasText: "Zoé" })).toContainText("sans téléphone");
  await expect(desk.locator("details.person").filter({ hasText: "Participant·e 5" })).toBeVisible();
  await shows(desk, "console-people");
  await desk.getByRole("button", { name: "Fermer", exact: true }).click();
}

/** One minute more, a pause, a step back and on again. */
async function bendsTime(desk: Page): Promise<void> {
  const before = await left(desk);
  await desk.getByRole("button", { name: /\+1.min/ }).click();
  await expect.poll(() => left(desk)).toBeGreaterThan(before + 30_000);
  await desk.getByRole("button", { name: "Pause" }).click();
  await expect(desk.getByRole("timer")).toContainText("En pause");
  await desk.getByRole("button", { name: "Reprendre" }).click();
  await expect(desk.getByRole("timer")).toContainText("Tour 1 sur 3");
  await desk.getByRole("button", { name: "Revenir d’un pas" }).click();
  await expect(desk.getByText(/Revenir à «.Accueil/)).toBeVisible();
  await shows(desk, "console-sure");
  await desk.locator("#yes").click();
  await expect(desk.getByRole("timer")).toContainText("Accueil");
  await goesOn(desk, "Lancer le récit", "Récit");
}

/** Her contribution is put differently, then taken back, while the harvest runs. */
async function rewordsAndTakesBack(phone: Page, text: string): Promise<void> {
  await mine(phone, text).getByText("Modifier").click();
  await phone.getByRole("region", { name: /Vos contributions/ }).getByLabel("Votre contribution").fill("C’est souvent une décision radicale.");
  await phone.getByRole("button", { name: "Enregistrer" }).click();
  const changed = mine(phone, "C’est souvent une décision radicale.");
  await expect(changed.getByText("Envoyée")).toBeVisible();
  await changed.getByText("Modifier").click();
  await changed.getByRole("button", { name: "Retirer" }).click();
  await expect(changed.getByText("Retirée", { exact: true })).toBeVisible();
}

async function hidesAndRestores(desk: Page, author: Page, text: string): Promise<void> {
  const card = desk.locator(".panel-posts .card").filter({ hasText: text });
  for (const table of await desk.locator("button.room-table").all()) {
    await table.click();
    await expect(desk.locator("#panel")).toBeVisible();
    if ((await card.count()) > 0) break;
  }
  await card.getByRole("button", { name: "Masquer" }).click();
  await expect(card.getByText("Masquée")).toBeVisible();
  await expect(mine(author, text).getByText("Masquée par l’animation")).toBeVisible();
  await shows(desk, "console-panel");
  await shows(author, "phone-hidden");
  await card.getByRole("button", { name: "Rétablir" }).click();
  await expect(mine(author, text).getByText("Envoyée")).toBeVisible();
  await desk.getByRole("button", { name: "Fermer", exact: true }).click();
}

/** What was begun in time still counts after the harvest. */
async function sendsLate(phone: Page): Promise<void> {
  await expect(phone.getByText("La récolte est fermée, mais votre texte compte encore.")).toBeVisible();
  await shows(phone, "phone-late-listen");
  await phone.getByRole("button", { name: /Envoyer pour la table \d, tour 1/ }).click();
  // Somebody tells already: what is hers is folded away.
  await phone.getByRole("heading", { name: /Vos contributions/ }).click();
  await expect(mine(phone, "Une phrase commencée").getByText("Arrivée tard")).toBeVisible();
  await shows(phone, "phone-late-sent");
}

/** Two sheets of paper of the first round. */
async function typesSheetsIn(desk: Page, code: string): Promise<void> {
  await desk.goto(`/atelier/${code}/saisie`);
  const pick = (name: string, value: string) => desk.locator("label.pick").filter({ has: desk.locator(`input[name=${name}][value="${value}"]`) });
  await pick("table", "3").click();
  await pick("round", "1").click();
  await desk.locator("#text").fill("Les hébergeurs veulent d’abord qu’on les rappelle.");
  await desk.locator("#text").press("Enter");
  await expect(desk.getByRole("row").filter({ hasText: "qu’on les rappelle" })).toBeVisible();
  await expect(pick("table", "3").getByRole("radio")).toBeChecked();
  await pick("kind", "finding").click();
  await desk.locator("#text").fill("Les conventions sont signées mais rarement relues.");
  await desk.locator("#text").press("Enter");
  await expect(desk.getByRole("row").filter({ hasText: "rarement relues" })).toBeVisible();
  await expect(desk.getByRole("status").filter({ hasText: "2 saisies" })).toBeVisible();
  await shows(desk, "entry");
}

/** By menu, then by key; two lines are merged, taken apart by undoing, and merged again. */
async function sorts(desk: Page, code: string): Promise<void> {
  await desk.goto(`/atelier/${code}/themes`);
  await awake(desk);
  const tray = desk.getByRole("region", { name: "À ranger" });
  const concertation = desk.getByRole("region", { name: /^Concertation/ });
  await expect(tray.locator(".line")).toHaveCount(20);
  await shows(desk, "board-before");
  for (const text of ["Créer un comité de professionnels", "Réunir les professionnels autour d’un comité"]) {
    await tray.locator(".line").filter({ hasText: text }).getByLabel("Ranger dans…").selectOption({ label: "Concertation" });
    await expect(concertation.getByText(text)).toBeVisible();
  }
  for (let waiting = 18; waiting > 0; waiting--) {
    await tray.locator(".line").first().focus();
    await desk.keyboard.press(String((waiting % 5) + 1));
    await expect(tray.locator(".line")).toHaveCount(waiting - 1);
  }
  await expect(tray.getByText("Tout est rangé.")).toBeVisible();
  for (const undone of [true, false]) {
    const reunited = concertation.locator(".line").filter({ hasText: "Réunir les professionnels" });
    const created = concertation.locator(".line").filter({ hasText: "Créer un comité" });
    await reunited.getByRole("button", { name: "Fusionner" }).click();
    await created.getByRole("button", { name: "Fusionner ici" }).click();
    await expect(created.getByText("dit 2 fois")).toBeVisible();
    if (!undone) break;
    await desk.getByRole("button", { name: "Annuler la fusion" }).click();
    await expect(concertation.getByText("dit 2 fois")).toHaveCount(0);
  }
  await shows(desk, "board");
  await showsInTheDark(desk, "board");
}

/** The report as it reads, and the three files of it. */
async function takesAway(desk: Page, code: string): Promise<void> {
  await desk.goto(`/atelier/${code}/synthese`);
  const article = desk.getByRole("main");
  await expect(article.getByRole("heading", { name: TITLE })).toBeVisible();
  for (const part of ["Idées échangées", "Constats partagés"]) await expect(article.getByText(part).first()).toBeVisible();
  for (const { narrator } of STORIES) await expect(article).toContainText(narrator);
  await expect(article).toContainText("douze membres tirés au sort");
  await expect(article).toContainText("rarement relues");
  await expect(article).not.toContainText("décision radicale");
  await shows(desk, "report");
  await showsInTheDark(desk, "report");
  for (const format of ["html", "md", "json", "csv", "docx", "odt", "xlsx"]) {
    const download = desk.waitForEvent("download");
    await desk.locator(`a[href$="/export/${format}"]`).click();
    expect(await (await download).failure()).toBeNull();
    const answer = await desk.request.get(`/atelier/${code}/export/${format}`);
    expect(answer.ok(), format).toBe(true);
    // What an office opens is a package; what is in it is read elsewhere.
    if (["docx", "odt", "xlsx"].includes(format)) {
      expect((await answer.body()).subarray(0, 2).toString(), format).toBe("PK");
      continue;
    }
    const words = await answer.text();
    expect(words, format).toContain("Intégrer les élus à la réflexion dès le début");
    expect(words, format).toContain("attendra la fin de la récolte");
    if (format === "json") expect(JSON.parse(words)).toBeTruthy();
    else if (format !== "csv") expect(words, format).toContain("Constats partagés");
  }
}
