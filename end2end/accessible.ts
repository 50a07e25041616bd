import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "./people.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Opens everything that is folded. */
export async function unfold(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((folded) => {
    for (const details of folded) (details as HTMLDetailsElement).open = true;
  });
}

/** Every page is looked at before the test fails, so that one run tells all there is to mend. */
export async function isAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.any[0]?.message ?? node.failureSummary ?? ""}`),
  );
  expect.soft(found, name).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wider, `${name} is wider than its screen`).toBeLessThanOrEqual(0);
}
