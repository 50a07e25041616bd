import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

/** What takes time on a screen, one after the other on a machine that does nothing else: `bin/bench --screens`. */
export default defineConfig(tests, {
  testDir: "measures",
  testMatch: "*.measure.ts",
  workers: 1,
  timeout: 600_000,
});
