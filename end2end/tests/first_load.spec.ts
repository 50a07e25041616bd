import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "../people.ts";
import { joins } from "../room.ts";

/** Bytes that a phone loads at first, HTML, CSS, JS, WebAssembly, images and fonts, each Brotli-compressed at level 11. */
const MOST = 180_000;

test("a phone's first load stays under 180 kB", async ({ people, server }, info) => {
  const demo = await server.demo("recolte");
  const ann = await people.phone("Ann");
  await joins(ann, demo.participant, "Ann");
  const sizes = new Map<string, number>();
  ann.on("response", async (response) => {
    const kind = response.headers()["content-type"] ?? "";
    if (kind.startsWith("text/event-stream") || response.status() !== 200) return;
    const path = new URL(response.url()).pathname;
    const body = await response.body().catch(() => Buffer.alloc(0));
    sizes.set(path, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length);
  });
  const session = await ann.context().newCDPSession(ann);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await ann.reload({ waitUntil: "load" });
  await ann.waitForFunction(() => "awake" in document.documentElement.dataset);
  await ann.waitForTimeout(500);
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const listed = [...sizes].map(([path, size]) => `${path} ${size}`).join("\n");
  info.annotations.push({ type: "first load", description: `${whole} bytes` });
  console.log(`phone's first load, Brotli: ${whole} bytes of ${MOST}\n${listed}`);
  expect(sizes.size).toBeGreaterThan(3);
  expect(whole).toBeLessThan(MOST);
});
