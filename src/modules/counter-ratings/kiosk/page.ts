import { download, html, notFound, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { productVersion } from "../../../platform/project-root.ts";
import { SoundError } from "../../../platform/sound/index.ts";
import { confirmedLanguages } from "./kiosk-words.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { promptSound, SPOKEN } from "./prompt-sound.ts";
import { KioskView } from "./view.tsx";

/** The same for everybody: which device it is the tablet itself knows. */
export function kioskPage(rq: Rq): Reply {
  const ctx = rq.app.view(rq);
  const words = pick(rq.lang, vi, en);
  return html(
    KioskView({
      ctx,
      words,
      config: {
        said: words.script,
        words: Object.fromEntries(confirmedLanguages().map(({ code, words: own }) => [code, own])),
        worker: ctx.asset("rating-worker.js"),
        version: `web ${productVersion()}`,
        spoken: [...SPOKEN],
      },
    }),
  );
}

/** So that it can be put on the home screen and opens as a program of its own, over the whole screen. */
export function kioskManifest(rq: Rq): Reply {
  const { asset } = rq.app.view(rq);
  const { title } = pick(rq.lang, vi, en);
  return {
    status: 200,
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
    body: JSON.stringify({
      name: title,
      short_name: title,
      lang: rq.lang,
      start_url: "/danh-gia/may",
      scope: "/danh-gia/may",
      display: "fullscreen",
      background_color: "#FBF8F3",
      theme_color: "#9B1C1F",
      icons: [180, 512].map((size) => ({
        src: asset(`icon-${size}.png`),
        sizes: `${size}x${size}`,
        type: "image/png",
      })),
    }),
  };
}

/** The prompt as sound, kept by the tablet with the page. */
export async function kioskPrompt(rq: Rq): Promise<Reply> {
  const language = SPOKEN.find((one) => one === rq.params.language);
  if (!language) throw notFound();
  const mp3 = await promptSound(rq.app, language).catch((error: unknown) => {
    // The tablet speaks by itself then, as well as it can.
    if (error instanceof SoundError) throw notFound("sound-busy");
    throw error;
  });
  return download(mp3, "audio/mpeg", `${language}.mp3`, true);
}
