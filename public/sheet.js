// The lines that a room reads or votes on: the server draws them and this puts them in place, so that a phone's client
// carries nothing to draw them. What she says goes out one after the other, and again until the server has said yes or
// no: nothing is silently lost. Without this they are plain forms.

const find = (selector) => document.querySelector(selector);
const place = () => find("#feuille");
const part = () => find(".leaf")?.dataset.part ?? `${location.pathname}/feuille`;
const wait = (least, most) => new Promise((done) => setTimeout(done, least + Math.random() * (most - least)));

// What is asked of the server: an address, and what is said there.
const queue = [];

async function answer(address, said) {
  const headers = { accept: "application/json", "content-type": "application/json" };
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), 20_000);
  try {
    const method = said ? "POST" : "GET";
    const response = await fetch(address, { method, headers, body: said, signal: patience.signal });
    // In trouble, or overrun: later. The page of a Wi-Fi that wants to be paid is no JSON.
    return response.status >= 500 || response.status === 429 ? null : await response.json();
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function ask(...request) {
  if (queue.push(request) > 1) return;
  while (queue.length) {
    const [address, said] = queue[0];
    const heard = await answer(address, said);
    find("#attente").hidden = !!heard;
    if (!heard) {
      await wait(2_000, 4_000);
      continue;
    }
    queue.shift();
    if (heard.sheet) put(heard.sheet);
    if (said) find("#refus").textContent = heard.sentence ?? "";
    // What she was refused she sees as it stands, if it still does.
    if (said && heard.sentence && place()) queue.push([part()]);
  }
}

// The keyboard and what she has unfolded stay where they are.
function put(sheet) {
  if (!place()) return;
  const focused = document.activeElement?.id;
  const open = find("#feuille [open]")?.id;
  place().innerHTML = sheet;
  if (open) document.getElementById(open)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!place()?.contains(form)) return;
  event.preventDefault();
  if (form.dataset.part) ask(form.dataset.part);
  else ask(form.action, JSON.stringify(Object.fromEntries(new FormData(form))));
});
addEventListener("beforeunload", (event) => queue.some(([, said]) => said) && event.preventDefault());

// The phone says when there is something new to read; a room does not ask all at once.
const said = () => find("#nouveau")?.textContent;
let known = find("#feuille .leaf") ? said() : undefined;
async function look() {
  const anew = said();
  if (anew === known) return;
  known = anew;
  await wait(0, 2_000);
  if (anew && anew === known) ask(part());
}
new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
look();
