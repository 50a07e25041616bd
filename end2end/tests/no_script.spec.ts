import { expect, forgive, test } from "../people.ts";
import { shows } from "../room.ts";

test("joining and posting work with JavaScript off, and a refused text comes back", async ({ people, server }) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann", { javaScriptEnabled: false });
  await ann.goto(demo.participant);
  await ann.getByLabel(/Votre prénom/).fill("Ann");
  await ann.getByRole("button", { name: "Entrer dans l’atelier" }).click();
  await expect(ann).toHaveURL(/\/p\//);

  await ann.locator("form.composer textarea").fill("Une idée sans script </textarea><script>alert(1)</script>");
  await ann.getByRole("button", { name: "Envoyer" }).click();
  await expect(ann.getByRole("paragraph").filter({ hasText: "Une idée sans script" })).toBeVisible();
  await shows(ann, "phone-no-script");

  // Chromium notes the refusal among its errors.
  forgive(/422 \(Unprocessable Entity\)/);
  const long = "très ".repeat(120);
  await ann.locator("form.composer textarea").fill(long);
  await ann.getByRole("button", { name: "Envoyer" }).click();
  await expect(ann.getByText(/trop long/)).toBeVisible();
  await expect(ann.locator("form.composer textarea")).toHaveValue(long);
});
