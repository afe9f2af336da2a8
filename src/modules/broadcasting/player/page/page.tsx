import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { productVersion } from "../../../../platform/project-root.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { PlayerPageView } from "./view.tsx";

/** The same for everybody: which station it plays for the device itself knows. */
export function playerPage(rq: Rq): Reply {
  return html(
    PlayerPageView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), version: `web ${productVersion()}` }),
  );
}

/** So that it can be put on the home screen and opens as a program of its own. */
export function playerManifest(rq: Rq): Reply {
  const { asset } = rq.app.view(rq);
  const { title } = pick(rq.lang, vi, en);
  return {
    status: 200,
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
    body: JSON.stringify({
      name: title,
      short_name: title,
      lang: rq.lang,
      start_url: "/loa",
      scope: "/loa",
      display: "standalone",
      background_color: "#FBF8F3",
      theme_color: "#1C1B1A",
      icons: [180, 512].map((size) => ({
        src: asset(`icon-${size}.png`),
        sizes: `${size}x${size}`,
        type: "image/png",
      })),
    }),
  };
}
