/**
 * The numbers of a hall, asked for anew every few seconds. What was heard last is never shown as if it were now: without the
 * server the numbers go and a sentence stands instead. The clock is the server's; that of the television may be wrong.
 */
const ASK_MS = 4_000;
const ASK_TIMEOUT_MS = 6_000;
/** Two questions in a row without an answer. */
const LOST_AFTER_MS = 11_000;

const root = document.querySelector<HTMLElement>("[data-numbers]") as HTMLElement;
const part = (name: string, within: ParentNode = root): HTMLElement | null =>
  within.querySelector<HTMLElement>(`[data-part="${name}"]`);

const isLive = new URLSearchParams(location.search).get("song") === "1";
/** By the steady clock of the page, which nobody sets. */
let heardAt = performance.now();
let offset = 0;
let isOn = false;
let heard = new Set<string>();
const toSay: { sound: string; said: string }[] = [];
let isSaying = false;

const calls = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[data-call]")];

async function say(one: { sound: string; said: string }): Promise<void> {
  try {
    const audio = new Audio(one.sound);
    await audio.play();
    await new Promise<void>((done, fail) => {
      audio.addEventListener("ended", () => done());
      audio.addEventListener("error", fail);
    });
  } catch {
    // A voice of the browser's own, where there is one.
    if (!("speechSynthesis" in window)) return;
    const words = new SpeechSynthesisUtterance(one.said);
    words.lang = "vi-VN";
    await new Promise<void>((done) => {
      words.onend = () => done();
      words.onerror = () => done();
      speechSynthesis.speak(words);
      setTimeout(done, 15_000);
    });
  }
}

async function sayAll(): Promise<void> {
  if (isSaying) return;
  isSaying = true;
  for (let one = toSay.shift(); one; one = toSay.shift()) await say(one);
  isSaying = false;
}

/** What was called before the page came is not called out; a second call of a number is. */
function listen(isFirst: boolean): void {
  const now = new Set<string>();
  for (const row of calls()) {
    const { call = "", sound = "", said = "" } = row.dataset;
    now.add(call);
    if (!isFirst && isOn && !heard.has(call)) toSay.push({ sound, said });
  }
  heard = now;
  void sayAll();
}

const two = (number: number): string => String(number).padStart(2, "0");

function tick(): void {
  const day = new Date(Date.now() + offset + 7 * 3_600_000);
  const clock = part("clock");
  if (clock) clock.textContent = `${two(day.getUTCHours())}:${two(day.getUTCMinutes())}`;
  const isLost = performance.now() - heardAt > LOST_AFTER_MS;
  root.classList.toggle("db-numbers--lost", isLost);
  const lost = part("lost");
  if (lost && lost.hidden === isLost) {
    lost.hidden = !isLost;
    lost.textContent = isLost ? (root.dataset.numbers ?? "").replace("{time}", part("time")?.textContent ?? "") : "";
  }
}

async function ask(): Promise<void> {
  const controller = new AbortController();
  const end = setTimeout(() => controller.abort(), ASK_TIMEOUT_MS);
  try {
    const answer = await fetch(`${location.pathname}?song=1`, { signal: controller.signal, cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = fresh.querySelector<HTMLElement>("[data-numbers]");
    const script = (of: Document): string | null => of.querySelector("script[src]")?.getAttribute("src") ?? null;
    if (!main) throw new Error("no numbers");
    // A new edition of the product is taken whole: its script is another.
    if (script(fresh) !== script(document)) return location.reload();
    for (const name of ["body", "foot", "time"]) {
      const [from, to] = [part(name, main), part(name)];
      if (from && to && from.innerHTML !== to.innerHTML)
        to.replaceChildren(...[...from.childNodes].map((node) => document.importNode(node, true)));
    }
    root.className = main.className;
    offset = Date.parse(main.dataset.made ?? "") - Date.now();
    heardAt = performance.now();
    listen(false);
  } catch {
    // The next question is asked all the same.
  } finally {
    clearTimeout(end);
  }
  tick();
}

function begin(): void {
  offset = Date.parse(root.dataset.made ?? "") - Date.now();
  const button = part("sound");
  if (button) {
    const words = button.textContent ?? "";
    button.hidden = false;
    button.addEventListener("click", () => {
      isOn = !isOn;
      button.textContent = isOn ? (button.dataset.on ?? "") : words;
      button.setAttribute("aria-pressed", String(isOn));
    });
  }
  listen(true);
  setInterval(tick, 1_000);
  setInterval(() => void ask(), ASK_MS);
  const lock = () => void navigator.wakeLock?.request("screen").catch(() => undefined);
  document.addEventListener("visibilitychange", lock);
  lock();
}

if (isLive) begin();
else location.replace(`${location.pathname}?song=1`);
