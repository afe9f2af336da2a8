import { newId } from "../../../../platform/offline/browser/store.ts";
import { fetchWithin } from "../../../../platform/offline/browser/within.ts";
import { documents } from "../../player/browser/documents.ts";
import { keepPage } from "../../player/browser/keep-page.ts";
import { stayAwake } from "../../player/browser/stay-awake.ts";
import { nextBatch, type PlayReport, type PlaysAnswer, stillWaiting } from "../../player/reports.ts";
import { addShown, closeHours, type ShownHour } from "../shown-time.ts";

const SLIDE_MS = 15_000;
const READ_MS_PER_LETTER = 60;
const REFRESH_MS = 5 * 60_000;
const TELL_MS = 10 * 60_000;
const SEVEN_HOURS_MS = 7 * 3_600_000;

const root = document.querySelector<HTMLElement>("[data-board]") as HTMLElement;
const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-part="${name}"]`) as HTMLElement;
const slides = (): HTMLElement[] => [...part("slides").querySelectorAll<HTMLElement>("[data-slide]")];
const WAITS_MS = 20_000;
/** Share of the usual size of letters, below which nobody reads from across a room. */
const SMALLEST = 0.4;

let at = 0;
let shownSince = Date.now();
/** Somebody turned to another window while the slide stood. */
let wasHidden = false;
let hours: ShownHour[] = [];
let waiting: PlayReport[] = [];
let token: string | null = null;
/** What the server's clock is ahead of the screen's. */
let offset = 0;

const time = (): number => Date.now() + offset;
const local = (moment: number): Date => new Date(moment + SEVEN_HOURS_MS);
const two = (number: number): string => `0${number}`.slice(-2);
const clockText = (moment: number): string => {
  const day = local(moment);
  return `${two(day.getUTCHours())}:${two(day.getUTCMinutes())} ${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
};

/** What has run out since the board last heard of the server is taken off by the board itself. */
function takeOff(): void {
  for (const slide of slides()) {
    const { until } = slide.dataset;
    if (until && Date.parse(until) <= time()) slide.remove();
  }
}

/** Letters become smaller until the whole notice is on the screen: what is cut off nobody misses, and nobody reads. */
function shrink(slide: HTMLElement): void {
  for (let size = 1; size >= SMALLEST; size -= 0.05) {
    slide.style.fontSize = `${size}em`;
    if (slide.scrollHeight <= slide.clientHeight) return;
  }
}

function show(): void {
  takeOff();
  const all = slides();
  at %= Math.max(1, all.length);
  for (const [place, slide] of all.entries()) slide.hidden = place !== at;
  const current = all[at];
  if (current) shrink(current);
}

/** The slide that stands is counted up to now. */
function count(): void {
  const current = slides()[at];
  const now = time();
  // Seconds nobody could see, because the machine slept or showed something else, are not counted.
  const seconds = wasHidden || document.hidden ? 0 : Math.min((now - shownSince) / 1_000, 120);
  wasHidden = document.hidden;
  if (token && seconds > 0 && current?.dataset.slide)
    hours = addShown(hours, current.dataset.slide, now - seconds * 1_000, seconds);
  shownSince = now;
}

/** A long notice stays as long as it takes to read. */
function waitForTurn(): void {
  const letters = slides()[at]?.textContent?.length ?? 0;
  setTimeout(() => void turn(), Math.max(SLIDE_MS, letters * READ_MS_PER_LETTER));
}

/** The slide that was shown is counted, and the next one comes. */
async function turn(): Promise<void> {
  count();
  at++;
  show();
  waitForTurn();
  if (token) await keep();
}

async function keep(): Promise<void> {
  const closed = closeHours(hours, time(), newId);
  hours = closed.open;
  waiting = [...waiting, ...closed.reports];
  await documents.save("board", { hours, waiting });
}

/** Takes over what is new from the server; without a network what stands there stays, with its date. */
async function refresh(): Promise<void> {
  try {
    const text = await fetchWithin(WAITS_MS, location.pathname, {}, (answer) => (answer.ok ? answer.text() : null));
    const fresh = new DOMParser().parseFromString(text ?? "", "text/html");
    const board = fresh.querySelector<HTMLElement>("[data-board]");
    // Somebody else's page, as networks show that want a person to sign in, is no news of ours.
    if (!board) throw new Error("no board");
    // A new edition of the product is taken whole: its script is another.
    const script = (of: Document): string | null => of.querySelector("script[src]")?.getAttribute("src") ?? null;
    if (script(fresh) !== script(document)) return location.reload();
    const content = board.querySelector("[data-part=slides]");
    if (!content) return;
    offset = Date.parse(board.dataset.made ?? "") - Date.now();
    root.dataset.made = board.dataset.made ?? "";
    if (content.innerHTML !== part("slides").dataset.was) {
      count();
      part("slides").innerHTML = "";
      for (const node of Array.from(content.childNodes)) part("slides").appendChild(document.importNode(node, true));
      part("slides").dataset.was = content.innerHTML;
      // What is urgent is in front, and is not waited for.
      at = 0;
      show();
    }
    part("state").textContent = board.querySelector("[data-part=state]")?.textContent ?? "";
    root.classList.remove("db-board--offline");
    await keepPage("/bang-tin/");
  } catch {
    root.classList.add("db-board--offline");
    part("state").textContent = (root.dataset.board ?? "").replace(
      "{moment}",
      clockText(Date.parse(root.dataset.made ?? "")),
    );
  }
}

async function tell(): Promise<void> {
  if (!token) return;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const post = (path: string, body: unknown): Promise<PlaysAnswer | null> =>
    fetchWithin(
      WAITS_MS,
      `/api/v1/device/${path}`,
      { method: "POST", headers, body: JSON.stringify(body), credentials: "omit" },
      (answer) => (answer.ok ? answer.json() : null),
    );
  try {
    while (waiting.length > 0) {
      const answer = await post("plays", { sentAt: new Date(time()).toISOString(), plays: nextBatch(waiting) });
      if (!answer) return;
      const left = stillWaiting(waiting, answer);
      if (left.length === waiting.length) return;
      waiting = left;
      await documents.save("board", { hours, waiting });
    }
    await post("health", { version: "board 1", state: "playing", waitingReports: waiting.length });
  } catch {
    // Without a network the reports wait.
  }
}

async function knowOneself(): Promise<void> {
  const device = (await documents.load("boardDevice")) as { token: string } | undefined;
  token = device?.token ?? null;
  const kept = (await documents.load("board")) as { hours: ShownHour[]; waiting: PlayReport[] } | undefined;
  hours = kept?.hours ?? [];
  waiting = kept?.waiting ?? [];
}

/** A board that was opened by the QR of its station gets a token, so that its time counts; any other only shows. */
async function pair(): Promise<void> {
  const code = /^#ma=([\w-]+)$/.exec(location.hash)?.[1];
  if (!code) return;
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, name: root.dataset.name ?? "-" }),
  };
  const paired = await fetchWithin(WAITS_MS, "/api/v1/devices/pair", init, (answer) =>
    answer.status === 201 ? answer.json() : null,
  );
  if (paired) await documents.save("boardDevice", paired);
  history.replaceState(null, "", location.pathname);
}

async function begin(): Promise<void> {
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) wasHidden = true;
  });
  // A screen that is turned, or a window made larger.
  window.addEventListener("resize", show);
  root.classList.add("db-board--turning");
  show();
  setInterval(() => {
    part("clock").textContent = clockText(time());
  }, 1_000);
  // Without a network it counts by the token it has.
  await pair().catch(() => {});
  await knowOneself().catch(() => {});
  await refresh();
  waitForTurn();
  setInterval(() => void refresh(), REFRESH_MS);
  setInterval(() => void tell(), TELL_MS);
  await tell();
  await stayAwake();
}

void begin();
