// Starts the client: loads both of its halves, then wakes every island that the server has drawn.
// A page works without it, as plain forms; so a fault here is only reported.

const { client, wasm } = document.querySelector("script[data-client]").dataset;

const app = await import(client);
await app.default({ module_or_path: wasm });
for (const island of document.querySelectorAll("[data-island]")) app.wake(island);

// What a phone needs once its room reads the lines, and not before.
const reads = () => document.getElementById("feuille") && import("/sheet.js");
new MutationObserver(reads).observe(document.body, { subtree: true, childList: true });
reads();

// Tests and styles may wait for this.
document.documentElement.dataset.awake = "";
