import { Document, type ViewContext } from "../../../../platform/html/index.ts";
import type { vi } from "./messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  version: string;
}

/** What the script fills is marked by `data-part`; it says nothing of its own that is not in `words.script`. */
export function PlayerPageView({ ctx, words, version }: Props) {
  return (
    <Document
      ctx={ctx}
      title={words.title}
      stylesheet="screen"
      noIndex
      manifest="/loa/manifest.webmanifest"
      head={
        <>
          <script type="module" src={ctx.asset("player-engine.js")} />
          <script type="module" src={ctx.asset("player-page.js")} />
        </>
      }
    >
      <main
        class="db-player"
        data-loa={JSON.stringify(words.script)}
        data-version={version}
        data-worker={ctx.asset("player-worker.js")}
      >
        <h1 class="db-player__title">{words.title}</h1>
        <noscript>
          <p class="db-player__note">{words.needsScript}</p>
        </noscript>
        <p class="db-player__note db-player__note--bad" data-part="revoked" role="alert" hidden>
          {words.revoked}
        </p>
        <p class="db-player__note db-player__note--bad" data-part="unfit" role="alert" hidden>
          {words.unfit}
        </p>
        <p class="db-player__note db-player__note--warn" data-part="elsewhere" role="alert" hidden>
          {words.elsewhere}
        </p>
        <section data-part="pair" hidden>
          <p>{words.lead}</p>
          <form class="db-player__form" data-part="pair-form" action="/loa" novalidate>
            <label for="code">{words.code}</label>
            <span id="code-hint" class="db-player__hint">
              {words.codeHint}
            </span>
            <input
              id="code"
              name="code"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxLength={12}
              aria-describedby="code-hint pair-error"
            />
            <label for="name">{words.name}</label>
            <span id="name-hint" class="db-player__hint">
              {words.nameHint}
            </span>
            <input id="name" name="name" maxLength={80} autocomplete="off" aria-describedby="name-hint" />
            <p id="pair-error" class="db-player__note--bad" data-part="pair-error" role="alert" />
            <button class="db-player__button" type="submit">
              {words.pair}
            </button>
          </form>
        </section>
        <section data-part="player" hidden>
          <p class="db-player__station" data-part="station" />
          <p class="db-player__note db-player__note--warn" data-part="offline" role="status" hidden />
          <div data-part="start" hidden>
            <button class="db-player__button db-player__button--start" type="button" data-part="start-button">
              {words.start}
            </button>
            <p class="db-player__hint">{words.startHint}</p>
          </div>
          <div class="db-player__now" data-part="playing">
            <p class="db-player__label" data-part="now-label" />
            <p class="db-player__big" data-part="now" />
          </div>
          <p class="db-player__next" data-part="next" />
          <ul class="db-player__facts">
            <li data-part="waiting" />
            <li data-part="ready" />
            <li class="db-player__note--bad" data-part="refused" hidden />
            <li data-part="error" hidden />
            <li>
              {words.clockLabel}: <span data-part="clock" />
            </li>
          </ul>
          <details>
            <summary>{words.more}</summary>
            <p>{version}</p>
            <button class="db-player__button db-player__button--quiet" type="button" data-part="leave-button">
              {words.leave}
            </button>
          </details>
        </section>
        <p class="db-player__hint">
          <a href="/loa/danbiet-loa.mjs">{words.linux}</a>
        </p>
      </main>
    </Document>
  );
}
