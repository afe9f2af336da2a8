import { Document, type ViewContext } from "../../../platform/html/index.ts";
import { Face } from "../face.tsx";
import { MARKS } from "../rating.ts";
import type { KioskConfig } from "./kiosk-config.ts";
import type { vi } from "./messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  config: KioskConfig;
}

/**
 * Four screens in one page; the script shows one and fills in the words of the language. Everything to press stands in the lower two thirds,
 * within the reach of somebody who sits.
 */
export function KioskView({ ctx, words, config }: Props) {
  const vietnamese = config.words.vi;
  return (
    <Document
      ctx={ctx}
      title={words.title}
      stylesheet="screen"
      noIndex
      manifest="/danh-gia/may/manifest.webmanifest"
      head={<script src={ctx.asset("rating-kiosk.js")} defer />}
    >
      <main class="db-kiosk" data-kiosk={JSON.stringify(config)} data-waiting="0">
        <noscript>
          <p class="db-kiosk__note">{words.needsScript}</p>
        </noscript>
        <section class="db-kiosk__pair" data-part="pair" hidden>
          <h1 class="db-kiosk__title">{words.title}</h1>
          <p>{words.lead}</p>
          <p class="db-kiosk__note" data-part="revoked" role="alert" hidden>
            {words.revoked}
          </p>
          <form data-part="pair-form" action="/danh-gia/may" novalidate>
            <label for="code">{words.code}</label>
            <span id="code-hint" class="db-kiosk__hint">
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
            <p id="pair-error" class="db-kiosk__bad" data-part="pair-error" role="alert" />
            <button class="db-kiosk__choice" type="submit">
              {words.pair}
            </button>
          </form>
        </section>
        <header class="db-kiosk__bar" data-part="bar" hidden>
          <p class="db-kiosk__place" data-part="place" lang="vi" />
          <p class="db-kiosk__status" data-part="status" lang={ctx.lang} />
          <button
            class="db-kiosk__officer"
            type="button"
            data-part="officer-button"
            aria-expanded="false"
            lang={ctx.lang}
          >
            {words.officer}
          </button>
        </header>
        <section class="db-kiosk__screen" data-part="rate" hidden>
          <div class="db-kiosk__top">
            <h1 class="db-kiosk__question" data-part="question">
              {vietnamese?.question}
            </h1>
            <p class="db-kiosk__bad" data-part="trouble" role="alert" lang="vi" hidden />
          </div>
          <div class="db-kiosk__reach">
            <div class="db-kiosk__row" data-part="subjects" hidden>
              <p class="db-kiosk__label" data-part="about" />
              <div class="db-kiosk__two" data-part="subject-buttons" />
            </div>
            <div class="db-kiosk__faces">
              {MARKS.map((mark) => (
                <button key={mark} class="db-kiosk__face" type="button" data-mark={mark}>
                  <Face mark={mark} size={88} />
                  <span data-word="">{vietnamese?.marks[mark]}</span>
                </button>
              ))}
            </div>
          </div>
        </section>
        <section class="db-kiosk__screen" data-part="why" hidden>
          <div class="db-kiosk__top">
            <h2 class="db-kiosk__question" data-part="why-title">
              {vietnamese?.why}
            </h2>
          </div>
          <div class="db-kiosk__reach">
            <div class="db-kiosk__grid" data-part="why-buttons" />
            <button class="db-kiosk__choice db-kiosk__choice--main" type="button" data-part="done">
              {vietnamese?.done}
            </button>
          </div>
        </section>
        <section class="db-kiosk__screen db-kiosk__screen--thanks" data-part="thanks" role="status" hidden>
          <div class="db-kiosk__reach">
            <Face mark={5} size={120} />
            <h2 class="db-kiosk__question" data-part="thanks-title">
              {vietnamese?.thanks}
            </h2>
            <p data-part="thanks-note" />
            <button class="db-kiosk__choice db-kiosk__choice--main" type="button" data-part="next">
              {vietnamese?.next}
            </button>
          </div>
        </section>
        <footer class="db-kiosk__foot" data-part="foot" hidden>
          <div class="db-kiosk__tools">
            <button class="db-kiosk__choice" type="button" data-part="listen">
              {vietnamese?.listen}
            </button>
            <div class="db-kiosk__two" data-part="languages" />
          </div>
        </footer>
        <div class="db-kiosk__panel" data-part="officer" lang={ctx.lang} hidden>
          <p data-part="officer-version" />
          <p data-part="officer-kept" />
          <p class="db-kiosk__bad" data-part="officer-note" role="alert" />
          <button class="db-kiosk__choice" type="button" data-part="unpair">
            {words.unpair}
          </button>
          <button class="db-kiosk__choice" type="button" data-part="officer-close">
            {words.close}
          </button>
        </div>
      </main>
    </Document>
  );
}
