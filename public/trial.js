// Measures how well a phone on trial reaches Tablée, and tells it: round trips, then all that a phone loads at first.
// The page works without it: that a phone got here is known already.

const shown = document.querySelector("#trial");
const { address, load, measuring, broken } = shown.dataset;
const trips = [];

async function timed(asked) {
  const began = performance.now();
  await asked();
  return performance.now() - began;
}

async function fetched(from, cache) {
  const answer = await fetch(from, { cache });
  if (!answer.ok) throw new Error(`${from}: ${answer.status}`);
  await answer.arrayBuffer();
}

try {
  shown.textContent = measuring;
  // The first two are left out: they still open the connection.
  for (let trip = 0; trip < 14; trip++) {
    const time = await timed(() => fetched(`${address}/echo`, "no-store"));
    if (trip > 1) trips.push(Math.round(time));
  }
  const files = load.split(" ").filter(Boolean);
  const loaded = Math.round(await timed(() => Promise.all(files.map((file) => fetched(file, "reload")))));
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ trips, loaded }),
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  shown.textContent = (await answer.json()).sentence;
} catch {
  shown.textContent = broken;
}
