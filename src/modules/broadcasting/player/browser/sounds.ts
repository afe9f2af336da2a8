import { fetchWithin } from "../../../../platform/offline/browser/within.ts";

/** Recordings in the browser's cache; the worker answers their addresses from it, in parts where the player asks so. */
const CACHE = "danbiet-sounds";
export const SOUND_PATH = "/loa/am-thanh/";

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => `0${byte.toString(16)}`.slice(-2)).join("");

/** A line slower than ten kilobytes a second is no line. */
const mostMs = (bytes: number): number => 60_000 + bytes / 10;

export function browserSounds(headers: Record<string, string>) {
  return {
    async list(): Promise<string[]> {
      const kept = await (await caches.open(CACHE)).keys();
      return kept.map((request) => new URL(request.url).pathname.slice(SOUND_PATH.length));
    },
    async fetch(sha256: string, bytes: number): Promise<"kept" | "no-room" | "refused"> {
      const address = `/api/v1/device/audio/${sha256}`;
      const sound = await fetchWithin(mostMs(bytes), address, { headers, credentials: "omit" }, (answer) =>
        answer.ok ? answer.arrayBuffer() : null,
      );
      if (!sound || hex(await crypto.subtle.digest("SHA-256", sound)) !== sha256) return "refused";
      const told = { "content-type": "audio/mpeg", "content-length": String(sound.byteLength) };
      try {
        await (await caches.open(CACHE)).put(SOUND_PATH + sha256, new Response(sound, { headers: told }));
        return "kept";
      } catch {
        return "no-room";
      }
    },
    async drop(sha256: string): Promise<void> {
      await (await caches.open(CACHE)).delete(SOUND_PATH + sha256);
    },
  };
}
