/** Recordings in the browser's cache; the worker answers their addresses from it, in parts where the player asks so. */
const CACHE = "danbiet-sounds";
export const SOUND_PATH = "/loa/am-thanh/";

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export function browserSounds(fetchAudio: (sha256: string) => Promise<Response>) {
  return {
    async list(): Promise<string[]> {
      const kept = await (await caches.open(CACHE)).keys();
      return kept.map((request) => new URL(request.url).pathname.slice(SOUND_PATH.length));
    },
    async fetch(sha256: string): Promise<void> {
      const answer = await fetchAudio(sha256);
      if (!answer.ok) throw new Error(`${answer.status}`);
      const bytes = await answer.arrayBuffer();
      if (hex(await crypto.subtle.digest("SHA-256", bytes)) !== sha256) throw new Error("damaged on the way");
      const headers = { "content-type": "audio/mpeg", "content-length": String(bytes.byteLength) };
      await (await caches.open(CACHE)).put(SOUND_PATH + sha256, new Response(bytes, { headers }));
    },
    async drop(sha256: string): Promise<void> {
      await (await caches.open(CACHE)).delete(SOUND_PATH + sha256);
    },
  };
}
