import {
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { Server } from "./server.ts";

export { expect, type Locator, type Page };

/** What any browser of the running test has complained of, and whose it was. */
let faults: string[] = [];

/** The complaints that the running test provokes on purpose. */
let forgiven: RegExp[] = [];

/** The server of the running worker. */
let address = "";

type ForTest = { people: People; noFaults: void };
type ForWorker = { server: Server };

/** A test in which nobody's browser may complain of anything, nor ask anything of another origin. */
export const test = base.extend<ForTest, ForWorker>({
  server: [
    async ({}, use) => {
      const server = await Server.start();
      address = server.address;
      await use(server);
      await server.stop();
    },
    { scope: "worker", auto: true },
  ],

  baseURL: async ({ server }, use) => use(server.address),

  // Playwright's own `context` and `page` are watched as well.
  context: async ({ context }, use) => {
    watch(context, "page");
    await use(context);
  },

  people: async ({ browser }, use) => {
    const people = new People(browser);
    await use(people);
    await people.leave();
  },

  noFaults: [
    async ({}, use) => {
      faults = [];
      forgiven = [];
      await use();
      const unforgiven = faults.filter((fault) => !forgiven.some((expected) => expected.test(fault)));
      expect(unforgiven, "what browsers complained of").toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens browsers, and closes them at the end of the test. */
export class People {
  private readonly contexts: BrowserContext[] = [];

  constructor(private readonly browser: Browser) {}

  async phone(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    return this.welcome(await phone(this.browser, name, options));
  }

  async laptop(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    return this.welcome(await laptop(this.browser, name, options));
  }

  async leave(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
  }

  private welcome(page: Page): Page {
    this.contexts.push(page.context());
    return page;
  }
}

/** Somebody with a small phone. Close its context at the end, or let `people` do so. */
export async function phone(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Page> {
  return open(browser, name, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, ...options });
}

/** Somebody with a laptop. Close its context at the end, or let `people` do so. */
export async function laptop(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Page> {
  return open(browser, name, { viewport: { width: 1280, height: 800 }, ...options });
}

/** Waits until the islands of the page answer. */
export async function awake(page: Page): Promise<void> {
  await page.locator("html[data-awake]").waitFor({ state: "attached" });
}

async function open(browser: Browser, name: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: "fr-FR", timezoneId: "Europe/Paris", ...options });
  watch(context, name);
  return context.newPage();
}

/** Notes what the pages of a context complain of. */
function watch(context: BrowserContext, name: string): void {
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      faults.push(`${name}: ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (fault) => faults.push(`${name}: ${fault.error().stack ?? fault.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const own = ["blob:", "data:"].includes(url.protocol) || url.origin === address;
    if (!own) faults.push(`${name}: asked for ${request.url()}`);
  });
}

/** Lets the running test provoke a complaint on purpose, as the 409 of a refused form. */
export function forgive(expected: RegExp): void {
  forgiven.push(expected);
}
