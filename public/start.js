// Starts the client: loads both of its halves, then wakes every island that the server has drawn.
// A page works without it, as plain forms; so a fault here is only reported.

const { client, wasm } = document.querySelector("script[data-client]").dataset;

const app = await import(client);
await app.default({ module_or_path: wasm });
for (const island of document.querySelectorAll("[data-island]")) app.wake(island);
if (document.querySelector("[data-island=phone]")) await import("/sheet.js");

// Tests and styles may wait for this.
document.documentElement.dataset.awake = "";
