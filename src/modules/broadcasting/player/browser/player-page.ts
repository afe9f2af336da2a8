import type { PlayerWords } from "../page/player-words.ts";
import { createPlayer, type Player, type PlayerPorts, type PlayerView } from "../player.ts";
import { documents } from "./documents.ts";
import { keepPage } from "./keep-page.ts";
import { browserSounds, SOUND_PATH } from "./sounds.ts";

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
const two = (number: number): string => String(number).padStart(2, "0");
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

function ports(paired: Paired, audio: HTMLAudioElement): PlayerPorts {
  const headers = { authorization: `Bearer ${paired.token}` };
  return {
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    async ask(method, path, body) {
      const answer = await fetch(path, {
        method,
        headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
        body: body === undefined ? null : JSON.stringify(body),
        credentials: "omit",
        signal: AbortSignal.timeout(WAITS_MS),
      });
      return { status: answer.status, body: await answer.json().catch(() => ({})) };
    },
    store: documents,
    sounds: browserSounds((sha256) => fetch(`/api/v1/device/audio/${sha256}`, { headers, credentials: "omit" })),
    play(sha256, volume) {
      let finish: (result: "ok" | "failed") => void = () => {};
      const ended = new Promise<"ok" | "failed">((resolve) => {
        finish = resolve;
      });
      audio.volume = Math.min(1, volume / 100);
      audio.onended = () => finish("ok");
      audio.onerror = () => finish("failed");
      audio.src = SOUND_PATH + sha256;
      audio.play().catch(() => finish("failed"));
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
  say("error", view.lastError ? fill(words.error, { error: view.lastError }) : "");
}

/** A browser plays nothing before somebody has pressed something; from then on it may, until the page is closed. */
function waitForPress(audio: HTMLAudioElement): Promise<void> {
  show("start", true);
  return new Promise((resolve) => {
    part("start-button").addEventListener("click", () => {
      // Played while the finger is on it, the element may play by itself afterwards.
      audio.play().catch(() => {});
      show("start", false);
      resolve();
    });
  });
}

/** The screen stays on: a phone that sleeps plays nothing. */
async function stayAwake(): Promise<void> {
  const hold = () => navigator.wakeLock?.request("screen").catch(() => undefined);
  await hold();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void hold();
  });
}

async function run(paired: Paired): Promise<void> {
  const audio = new Audio();
  const player: Player = createPlayer(ports(paired, audio), version);
  await player.start();
  show("pair", false);
  show("player", true);
  draw(player.view());
  await waitForPress(audio);
  await stayAwake();
  const beat = async (): Promise<void> => {
    await player.tick();
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
  await keepPage("/loa");
  await navigator.storage?.persist?.();
  const paired = (await documents.load("device")) as Paired | null | undefined;
  askForCode();
  if (paired) await run(paired);
}

part("leave-button").addEventListener("click", () => {
  if (!confirm(words.leaveAsk)) return;
  void documents.clear().then(() => location.reload());
});
void begin();
