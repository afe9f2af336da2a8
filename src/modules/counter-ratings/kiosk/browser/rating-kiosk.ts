import { askToKeep, keepPage } from "../../../../platform/offline/browser/keep-page.ts";
import {
  createSender,
  type Paired as PairedAs,
  type SenderState,
} from "../../../../platform/offline/browser/sender.ts";
import { type KeptItem, newId, openStore } from "../../../../platform/offline/browser/store.ts";
import type { KioskConfig } from "../kiosk-config.ts";

interface Device {
  name: string;
  place: string;
  counter: string | null;
  subjects: string[];
  fields: string[];
  procedures: { code: string; name: string }[];
  languages: string[];
  /** Not told by an older server. */
  reasons?: { key: string; words: string }[];
}
type Paired = PairedAs<Device>;

/** Kept from the first press on; reasons may still come until it is ready. */
interface Kept extends KeptItem {
  mark: number;
  reasons: string[];
  subject: string;
  field: string | null;
  procedure: string | null;
  language: string;
}

const store = openStore<Kept>("danbiet-danh-gia", "ratings");
const { getSetting, setSetting, keep } = store;

const root = document.querySelector<HTMLElement>("[data-kiosk]") as HTMLElement;
const config = JSON.parse(root.getAttribute("data-kiosk") || "{}") as KioskConfig;
const { said } = config;

/** Whoever walked off leaves the start to the next one. */
const IDLE_MS = 18_000;
const LOW = 3;

const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-part="${name}"]`) as HTMLElement;
const show = (name: string, isShown: boolean): void => {
  part(name).hidden = !isShown;
};
const fill = (sentence: string, values: { [name: string]: string | number }): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] === undefined ? whole : values[name]));

type Screen = "pair" | "rate" | "why" | "thanks";
const SCREENS: Screen[] = ["pair", "rate", "why", "thanks"];

let device: Device | null = null;
let language = "vi";
let subject = "settlement";
let rating: Kept | null = null;
/** What is asked after the mark. */
let step: "reasons" | "matter" = "reasons";
let isBusy = false;
let idle: ReturnType<typeof setTimeout> | undefined;
let audio: HTMLAudioElement | null = null;

const words = () => config.words[language] || (config.words.vi as (typeof config.words)[string]);

function go(screen: Screen): void {
  for (const one of SCREENS) show(one, one === screen);
  show("foot", screen === "rate" || screen === "why");
  show("bar", screen !== "pair");
  hush();
  rest();
}

/** Starts the clock of idleness anew. */
function rest(): void {
  if (idle !== undefined) clearTimeout(idle);
  idle = setTimeout(() => void walkedOff(), IDLE_MS);
}

async function walkedOff(): Promise<void> {
  if (!device || !part("pair").hidden || !part("officer").hidden) return;
  if (!part("why").hidden) await finish();
  start();
}

function start(): void {
  rating = null;
  isBusy = false;
  if (language !== "vi") speak("vi");
  const subjects = device ? device.subjects : [];
  subject = subjects.indexOf("settlement") >= 0 ? "settlement" : subjects[0] || "settlement";
  draw();
  go("rate");
}

/** Buttons of a list, made anew; `press` gets the value. */
function buttons(
  place: HTMLElement,
  options: { value: string; text: string; isOn?: boolean; lang?: string }[],
  press: (value: string, button: HTMLButtonElement) => void,
): void {
  while (place.firstChild) place.removeChild(place.firstChild);
  for (const option of options) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "db-kiosk__choice";
    button.textContent = option.text;
    if (option.lang) button.lang = option.lang;
    if (option.isOn !== undefined) button.setAttribute("aria-pressed", String(option.isOn));
    button.addEventListener("click", () => press(option.value, button));
    place.appendChild(button);
  }
}

function draw(): void {
  if (!device) return;
  const now = words();
  root.lang = language;
  for (const [name, text] of [
    ["question", now.question],
    ["why-title", step === "reasons" ? now.why : now.field],
    ["done", now.done],
    ["thanks-title", now.thanks],
    ["thanks-note", now.anonymous],
    ["next", now.next],
    ["listen", now.listen],
    ["about", now.about],
  ] as const)
    part(name).textContent = text;
  part("place").textContent = [
    device.place,
    device.counter ? fill(said.counter, { number: device.counter }) : said.room,
  ].join(" · ");
  for (const face of root.querySelectorAll<HTMLElement>("[data-mark]")) {
    const label = face.querySelector<HTMLElement>("[data-word]") as HTMLElement;
    label.textContent = now.marks[Number(face.getAttribute("data-mark")) as 1 | 2 | 3 | 4 | 5];
  }
  const { subjects, languages } = device;
  show("subjects", subjects.length > 1);
  buttons(
    part("subject-buttons"),
    subjects.map((value) => ({
      value,
      text: now.subjects[value as "reception" | "settlement"],
      isOn: value === subject,
    })),
    (value) => {
      subject = value;
      rest();
      draw();
    },
  );
  const offered = ["vi"].concat(languages.filter((one) => config.words[one]));
  show("languages", offered.length > 1);
  buttons(
    part("languages"),
    offered.map((value) => ({
      value,
      text: (config.words[value] as (typeof config.words)[string]).name,
      isOn: value === language,
      lang: value,
    })),
    (value) => {
      speak(value);
      rest();
      draw();
      if (!part("why").hidden) ask();
    },
  );
  show("listen", config.spoken.indexOf(language) >= 0 || "speechSynthesis" in window);
}

const speak = (value: string): void => {
  language = value;
};

/** Kept on the tablet before anything else happens; then reasons or the matter are asked, or thanks said. */
async function press(mark: number): Promise<void> {
  if (isBusy || !device) return;
  isBusy = true;
  const asksMore = mark <= LOW || hasChoice();
  rating = {
    id: newId(),
    mark,
    reasons: [],
    subject,
    field: device.fields.length === 1 ? (device.fields[0] as string) : null,
    procedure: device.procedures.length === 1 ? (device.procedures[0] as { code: string }).code : null,
    at: new Date().toISOString(),
    language,
    isReady: !asksMore,
  };
  try {
    await keep(rating);
  } catch {
    part("trouble").textContent = said.notKeptHere;
    show("trouble", true);
    isBusy = false;
    return;
  }
  show("trouble", false);
  sender.hurry();
  step = mark <= LOW ? "reasons" : "matter";
  if (asksMore) ask();
  else thank();
}

const hasChoice = (): boolean => device !== null && (device.procedures.length > 1 || device.fields.length > 1);

/** Reasons after a low mark, then what one came for, where the tablet asks; each in its own screen, within reach. */
function ask(): void {
  const { fields, procedures, reasons } = device as Device;
  const now = words();
  part("why-title").textContent = step === "reasons" ? now.why : now.field;
  if (step === "reasons")
    buttons(
      part("why-buttons"),
      (Object.keys(now.reasons) as (keyof typeof now.reasons)[])
        .map((value): { value: string; text: string; lang?: string } => ({ value, text: now.reasons[value] }))
        // Told with every answer and kept: away for a month, a tablet offers what it was told last.
        .concat((reasons || []).map((one) => ({ value: one.key, text: one.words, lang: "vi" })))
        .map((one) => ({ ...one, isOn: rating !== null && rating.reasons.indexOf(one.value) >= 0 })),
      (value, button) => {
        if (!rating) return;
        const isOn = rating.reasons.indexOf(value) < 0;
        rating.reasons = isOn ? rating.reasons.concat([value]) : rating.reasons.filter((one) => one !== value);
        button.setAttribute("aria-pressed", String(isOn));
        void keep(rating);
        rest();
      },
    );
  else
    buttons(
      part("why-buttons"),
      procedures.length > 1
        ? procedures.map((one) => ({ value: one.code, text: one.name, lang: "vi" }))
        : fields.map((one) => ({ value: one, text: one, lang: "vi" })),
      (value) => {
        if (!rating) return;
        if (procedures.length > 1) rating.procedure = value;
        else rating.field = value;
        void finish().then(thank);
      },
    );
  go("why");
}

function goOn(): void {
  if (step === "reasons" && hasChoice()) {
    step = "matter";
    ask();
  } else void finish().then(thank);
}

async function finish(): Promise<void> {
  if (!rating) return;
  rating.isReady = true;
  await keep(rating);
  sender.hurry();
}

function thank(): void {
  go("thanks");
}

function hush(): void {
  if (audio) audio.pause();
  audio = null;
  if ("speechSynthesis" in window) speechSynthesis.cancel();
}

/** From the file kept on the tablet, else by the browser's own voice. */
function listen(): void {
  hush();
  rest();
  const byBrowser = (): void => {
    if (!("speechSynthesis" in window)) return;
    const speaking = new SpeechSynthesisUtterance(words().prompt);
    speaking.lang = language === "vi" ? "vi-VN" : language;
    speechSynthesis.speak(speaking);
  };
  if (config.spoken.indexOf(language) < 0) {
    byBrowser();
    return;
  }
  audio = new Audio(`/danh-gia/may/${language}/nghe.mp3`);
  audio.play().catch(byBrowser);
}

const two = (number: number): string => `0${number}`.slice(-2);

/** Vietnamese time, whatever the zone of the tablet. */
function momentText(at: number): string {
  const local = new Date(at + 7 * 3_600_000);
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())} ${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}`;
}

function status(state: SenderState): void {
  const lines = [state.waiting === 0 ? said.allSent : fill(said.waiting, { count: state.waiting })];
  if (state.failingSince !== null) lines.push(fill(said.offline, { moment: momentText(state.failingSince) }));
  if (state.refused > 0) lines.push(fill(said.refused, { count: state.refused }));
  part("status").textContent = lines.join(" · ");
  root.setAttribute("data-waiting", String(state.waiting));
  show("revoked", state.isRevoked);
  if (state.isRevoked && device) {
    device = null;
    go("pair");
  }
}

const sender = createSender<Kept, Device>({
  store,
  address: "/api/v1/public/ratings",
  items: "ratings",
  version: config.version,
  changed: status,
  deviceChanged(changed) {
    device = changed;
    if (!part("rate").hidden) draw();
  },
});

async function pair(code: string): Promise<void> {
  const trouble = part("pair-error");
  trouble.textContent = "";
  try {
    const answer = await fetch("/api/v1/public/rating-devices/pair", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code }),
    });
    if (answer.status !== 201) {
      trouble.textContent = answer.status === 422 ? said.codeWrong : said.pairFailed;
      return;
    }
    const { token, device: told } = (await answer.json()) as Paired;
    await setSetting("paired", { token, device: told });
    await askToKeep();
    history.replaceState(null, "", location.pathname);
    device = told;
    start();
    sender.now();
  } catch {
    trouble.textContent = said.noNetwork;
  }
}

function officer(isOpen: boolean): void {
  show("officer", isOpen);
  part("officer-button").setAttribute("aria-expanded", String(isOpen));
  rest();
}

async function unpair(): Promise<void> {
  if (root.getAttribute("data-waiting") !== "0") {
    part("officer-note").textContent = said.notYet;
    return;
  }
  if (!confirm(said.unpairAsk)) return;
  await setSetting("paired", null);
  device = null;
  officer(false);
  go("pair");
}

async function begin(): Promise<void> {
  for (const face of root.querySelectorAll<HTMLElement>("[data-mark]"))
    face.addEventListener("click", () => void press(Number(face.getAttribute("data-mark"))));
  part("done").addEventListener("click", goOn);
  part("next").addEventListener("click", start);
  part("listen").addEventListener("click", listen);
  part("officer-button").addEventListener("click", () => officer(Boolean(part("officer").hidden)));
  part("officer-close").addEventListener("click", () => officer(false));
  part("unpair").addEventListener("click", () => void unpair());
  const form = part("pair-form") as HTMLFormElement;
  const code = form.querySelector("input") as HTMLInputElement;
  // Behind "#" the code of a QR is told to no server and stands in no log.
  const scanned = /^#ma=([\w-]+)$/.exec(location.hash);
  if (scanned) code.value = scanned[1] as string;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void pair(code.value);
  });
  document.addEventListener("keydown", (event) => {
    if (!part("rate").hidden && /^[1-5]$/.test(event.key)) void press(Number(event.key));
    rest();
  });
  document.addEventListener("pointerdown", rest);
  window.addEventListener("online", () => sender.now());
  const paired = (await getSetting("paired")) as Paired | null | undefined;
  if (paired) {
    device = paired.device;
    start();
  } else go("pair");
  sender.now();
  part("officer-version").textContent = fill(said.version, { version: config.version });
  await keepPage({
    cache: "danbiet-danh-gia",
    page: "/danh-gia/may",
    worker: config.worker,
    more: config.spoken.map((one) => `/danh-gia/may/${one}/nghe.mp3`),
  });
  const isKept = paired ? await askToKeep() : false;
  part("officer-kept").textContent = isKept ? said.kept : said.notKept;
  // Held awake where the browser can; a kiosk browser does it by itself.
  const awake = (): void => {
    if (navigator.wakeLock) navigator.wakeLock.request("screen").catch(() => undefined);
  };
  document.addEventListener("visibilitychange", awake);
  awake();
}

void begin();
