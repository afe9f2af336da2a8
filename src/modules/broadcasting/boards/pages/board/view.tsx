import { Document, QrFigure, type ViewContext } from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../messages.vi.ts";
import type { Slide } from "../../notice.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  unit: string;
  place: string;
  isOff: boolean;
  slides: Slide[];
  publicUrl: string;
  now: Date;
}

/** Without script a list of notices; with it one at a time, as large as the screen, without anybody's hand for a month. */
export function BoardView({ ctx, words, unit, place, isOff, slides, publicUrl, now }: Props) {
  const said = words.board;
  return (
    <Document
      ctx={ctx}
      title={said.title(unit)}
      stylesheet="screen"
      noIndex
      head={<script type="module" src={ctx.asset("board-page.js")} />}
    >
      <main
        class="db-board"
        data-board={said.offline}
        data-name={place}
        data-made={now.toISOString()}
        data-worker={ctx.asset("player-worker.js")}
      >
        <header class="db-board__head">
          <h1 class="db-board__name">{said.title(unit)}</h1>
          <p class="db-board__clock" data-part="clock" aria-hidden="true" />
        </header>
        <div data-part="slides">
          {slides.length === 0 ? <p class="db-board__empty">{isOff ? said.off : said.empty}</p> : null}
          {slides.map((slide) => (
            <article
              key={slide.path ?? slide.title}
              class={`db-board__slide db-board__slide--${slide.kind}`}
              data-slide={slide.entryId}
              data-until={slide.offAt?.toISOString()}
            >
              <div class="db-board__words">
                <p class="db-board__kind">{words.kinds[slide.kind]}</p>
                <h2 class={slide.title.length > 90 ? "db-board__title db-board__title--long" : "db-board__title"}>
                  {slide.title}
                </h2>
                {slide.text ? <p class="db-board__text">{slide.text}</p> : null}
                {slide.until ? <p class="db-board__until">{said.until(formatDateTime(slide.until))}</p> : null}
              </div>
              {slide.path ? <QrFigure text={publicUrl + slide.path} caption={said.read} size={240} /> : null}
            </article>
          ))}
        </div>
        <footer class="db-board__foot">
          <span>{place}</span>
          <span data-part="state">
            {said.updated} {formatDateTime(now)}
          </span>
        </footer>
      </main>
    </Document>
  );
}
