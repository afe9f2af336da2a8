import { newId } from "../../../../platform/offline/browser/store.ts";
import { fetchWithin, within } from "../../../../platform/offline/browser/within.ts";
import { faultSentence } from "../faults.ts";
import type { PlayerWords } from "../page/player-words.ts";
import type { Player, PlayerPorts, PlayerView } from "../player.ts";
import { documents } from "./documents.ts";
import { keepPage } from "./keep-page.ts";
import type {} from "./player-engine.ts";
import { browserSounds, SOUND_PATH } from "./sounds.ts";
import { stayAwake } from "./stay-awake.ts";

interface Paired {
  token: string;
  deviceId: string;
}

const root = document.querySelector<HTMLElement>("[data-loa]") as HTMLElement;
const words = JSON.parse(root.dataset.loa ?? "{}") as PlayerWords;
const version = root.dataset.version ?? "";
const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-part="${name}"]`) as HTMLElement;
const show = (name: string, isShown: boolean): void => {
  part(name).hidden = !isShown;
};
const say = (name: string, text: string): void => {
  const place = part(name);
  if (place.textContent !== text) place.textContent = text;
};

const WAITS_MS = 20_000;
const two = (number: number): string => `0${number}`.slice(-2);
const SEVEN_HOURS_MS = 7 * 3_600_000;

/** A moment in Vietnamese time, whatever the zone of the phone: "05:30", with the day where it is another one. */
function momentText(at: number, now: number): string {
  const local = new Date(at + SEVEN_HOURS_MS);
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
  const day = `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}`;
  return new Date(now + SEVEN_HOURS_MS).getUTCDate() === local.getUTCDate() ? time : `${time} ${day}`;
}

const dayText = (day: string): string => day.split("-").reverse().join("/");

/** "{moment}" and the like in a sentence. */
const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** `refused`: the browser wants somebody to press first. */
function ports(paired: Paired, refused: () => void): PlayerPorts {
  const headers = { authorization: `Bearer ${paired.token}` };
  return {
    now: () => Date.now(),
    steady: () => performance.now(),
    newId,
    ask: (method, path, body) =>
      fetchWithin(
        WAITS_MS,
        path,
        {
          method,
          headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
          body: body === undefined ? null : JSON.stringify(body),
          credentials: "omit",
        },
        async (answer) => ({ status: answer.status, body: await answer.json().catch(() => ({})) }),
      ),
    store: documents,
    sounds: browserSounds(headers),
    play(sha256, volume) {
      let finish: (result: "ok" | "failed") => void = () => {};
      const ended = new Promise<"ok" | "failed">((resolve) => {
        finish = resolve;
      });
      audio.volume = Math.min(1, volume / 100);
      audio.onended = () => finish("ok");
      audio.onerror = () => finish("failed");
      audio.src = SOUND_PATH + sha256;
      audio.play().catch((error: unknown) => {
        if (error instanceof DOMException && error.name === "NotAllowedError") refused();
        finish("failed");
      });
      return {
        ended,
        stop: () => {
          audio.onended = audio.onerror = null;
          audio.pause();
        },
      };
    },
    async room() {
      const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
      return { used: usage ?? null, free: quota === undefined || usage === undefined ? null : quota - usage };
    },
  };
}

function draw(view: PlayerView): void {
  const { now, playing, next } = view;
  say("station", view.station?.name ?? words.unnamed);
  say("clock", momentText(now, now));
  show("offline", view.offlineSince !== null);
  if (view.offlineSince !== null) say("offline", fill(words.offline, { moment: momentText(view.offlineSince, now) }));
  say("now", playing ? playing.title : words.silent);
  part("playing").classList.toggle("db-player__now--on", playing !== null);
  say("now-label", playing?.isInterrupt ? words.emergency : playing ? words.nowPlaying : words.waitingNow);
  say(
    "next",
    next ? fill(words.next, { moment: momentText(Date.parse(next.startsAt), now), title: next.title }) : words.noNext,
  );
  say("waiting", view.waiting === 0 ? words.allSent : fill(words.waiting, { count: view.waiting }));
  say("ready", view.readyThrough ? fill(words.ready, { day: dayText(view.readyThrough) }) : words.notReady);
  show("refused", view.refused.length > 0);
  say("refused", fill(words.refused, { count: view.refused.length }));
  show("error", view.lastError !== null);
  say("error", view.lastError ? fill(words.error, { error: faultSentence(view.lastError, words.faults) }) : "");
}

/**
 * Whether the browser lets a page sound by itself, as one does that was told to (a computer that starts by itself after a
 * power cut has nobody to press). Where it cannot be told, somebody has to press.
 */
async function maySoundByItself(): Promise<boolean> {
  try {
    const context = new AudioContext();
    await within(context.resume(), 1_000).catch(() => {});
    const isRunning = context.state === "running";
    await context.close();
    return isRunning;
  } catch {
    return false;
  }
}

const audio = new Audio();
/** Played while a finger is on something, the element may play by itself afterwards. */
const unlock = (): void => void audio.play().catch(() => {});

/** Two windows of one device would play everything twice; the first one does, as long as it stays open. */
function isOnlyWindow(): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request("danbiet-loa", { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<void>(() => {}) : undefined;
    });
  });
}

async function run(paired: Paired): Promise<void> {
  let mayPlay = await maySoundByItself();
  const held = (isHeld: boolean): void => {
    mayPlay = !isHeld;
    show("start", isHeld);
  };
  const player: Player = window.createPlayer(
    ports(paired, () => held(true)),
    version,
  );
  await player.start();
  show("pair", false);
  show("player", true);
  held(!mayPlay);
  part("start-button").addEventListener("click", () => {
    unlock();
    held(false);
  });
  void stayAwake();
  const beat = async (): Promise<void> => {
    await player.tick(mayPlay);
    const view = player.view();
    draw(view);
    if (!view.isRevoked) return;
    clearInterval(timer);
    await documents.save("device", null);
    show("revoked", true);
    show("pair", true);
  };
  const timer = setInterval(() => void beat(), 1_000);
  await beat();
}

function askForCode(): void {
  show("pair", true);
  const form = part("pair-form") as HTMLFormElement;
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  // Behind "#" the code of a QR is told to no server and stands in no log.
  field("code").value = /^#ma=([\w-]+)$/.exec(location.hash)?.[1] ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    unlock();
    void (async () => {
      say("pair-error", "");
      const body = { code: field("code").value, name: field("name").value.trim() || words.usualName };
      try {
        const answer = await fetch("/api/v1/devices/pair", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        });
        if (answer.status !== 201) return say("pair-error", answer.status === 422 ? words.codeWrong : words.pairFailed);
        const paired = (await answer.json()) as Paired;
        await documents.clear();
        await documents.save("device", paired);
        history.replaceState(null, "", location.pathname);
        show("revoked", false);
        await run(paired);
      } catch {
        say("pair-error", words.noNetwork);
      }
    })();
  });
}

async function begin(): Promise<void> {
  if (!("caches" in window) || !("serviceWorker" in navigator)) return show("unfit", true);
  // Neither is waited for: a dead line answers after minutes, and some browsers ask a person first.
  void keepPage("/loa");
  void navigator.storage?.persist?.();
  if (!(await isOnlyWindow())) return show("elsewhere", true);
  const paired = (await documents.load("device")) as Paired | null | undefined;
  askForCode();
  if (paired) await run(paired);
}

part("leave-button").addEventListener("click", () => {
  if (!confirm(words.leaveAsk)) return;
  void documents.clear().then(() => location.reload());
});
void begin();
