import { Document, type ViewContext } from "../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { productVersion } from "../../../platform/project-root.ts";
import type { FieldConfig } from "./field-config.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const PAGE = "/khao-sat/may";

/** The same for everybody: which survey it asks the tablet itself knows. */
export function fieldPage(rq: Rq): Reply {
  const ctx = rq.app.view(rq);
  const words = pick(rq.lang, vi, en);
  return html(
    FieldView({
      ctx,
      words,
      config: {
        said: words.script,
        group: words.group,
        worker: ctx.asset("field-worker.js"),
        version: `web ${productVersion()}`,
      },
    }),
  );
}

/** So that it can be put on the home screen and opens as a program of its own. */
export function fieldManifest(rq: Rq): Reply {
  const { asset } = rq.app.view(rq);
  const { title } = pick(rq.lang, vi, en);
  return {
    status: 200,
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
    body: JSON.stringify({
      name: title,
      short_name: title,
      lang: rq.lang,
      start_url: PAGE,
      scope: PAGE,
      display: "standalone",
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

/** Three screens in one page; the script shows one and fills in the survey. */
function FieldView({ ctx, words, config }: { ctx: ViewContext; words: typeof vi; config: FieldConfig }) {
  return (
    <Document
      ctx={ctx}
      title={words.title}
      stylesheet="public"
      noIndex
      manifest={`${PAGE}/manifest.webmanifest`}
      head={<script src={ctx.asset("field-page.js")} defer />}
    >
      <main class="govuk-width-container govuk-main-wrapper" data-field={JSON.stringify(config)} data-waiting="0">
        <noscript>
          <p class="govuk-body">{words.needsScript}</p>
        </noscript>
        <section data-part="pair" hidden>
          <h1 class="govuk-heading-l">{words.title}</h1>
          <p class="govuk-body">{words.lead}</p>
          <div class="govuk-inset-text" data-part="revoked" role="alert" hidden>
            {words.revoked}
          </div>
          <form data-part="pair-form" action={PAGE} novalidate>
            <div class="govuk-form-group">
              <label class="govuk-label" for="code">
                {words.code}
              </label>
              <div class="govuk-hint" id="code-hint">
                {words.codeHint}
              </div>
              <p class="govuk-error-message" id="pair-error" data-part="pair-error" role="alert" />
              <input
                class="govuk-input govuk-input--width-10"
                id="code"
                name="code"
                type="text"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                maxLength={12}
                aria-describedby="code-hint pair-error"
              />
            </div>
            <button class="govuk-button" type="submit">
              {words.pair}
            </button>
          </form>
        </section>
        <section data-part="home" hidden>
          <p class="govuk-caption-l" data-part="name" lang="vi" />
          <h1 class="govuk-heading-l" data-part="title" lang="vi">
            {words.title}
          </h1>
          <p class="govuk-body" data-part="purpose" lang="vi" />
          <p class="govuk-body" data-part="note" role="status" />
          <div class="govuk-inset-text" data-part="stopped" hidden />
          <button class="govuk-button" type="button" data-part="begin">
            {words.begin}
          </button>
          <p class="govuk-body" data-part="status" role="status" />
          <p class="govuk-error-message" data-part="refused" />
          <p class="govuk-hint" data-part="kept" />
          <button class="govuk-button govuk-button--secondary" type="button" data-part="unpair">
            {words.unpair}
          </button>
        </section>
        <section data-part="form" hidden>
          <p class="govuk-error-message" data-part="trouble" role="alert" hidden />
          <div data-part="questions" lang="vi" />
          <button class="govuk-button" type="button" data-part="finish">
            {words.finish}
          </button>{" "}
          <button class="govuk-button govuk-button--secondary" type="button" data-part="cancel">
            {words.cancel}
          </button>
        </section>
      </main>
    </Document>
  );
}
