import { Document, QrFigure, type ViewContext } from "../../../../platform/html/index.ts";
import type { vi } from "../../messages.vi.ts";
import { callInWords } from "../../spoken.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  place: string;
  code: string;
  counters: { number: string; label: string | null; isPaused: boolean; isFresh: boolean; call: string | null }[];
  next: string[];
  more: number;
  hours: string;
  /** Why no numbers are given now. */
  notice: string | null;
  time: string;
  made: Date;
  isSpoken: boolean;
  phoneAddress: string | null;
}

/** Read from six metres: numbers only, no names, one screen, nothing that moves. */
export function ScreenView(props: Props) {
  const { ctx, words, counters, next, more } = props;
  const said = words.screen;
  return (
    <Document
      ctx={ctx}
      title={said.title(props.place)}
      stylesheet="screen"
      noIndex
      head={<script type="module" src={ctx.asset("waiting-screen.js")} />}
    >
      <main
        class={`db-numbers${counters.length > 6 ? " db-numbers--many" : ""}`}
        data-numbers={said.offline}
        data-made={props.made.toISOString()}
      >
        <header class="db-numbers__head">
          <h1 class="db-numbers__place">{props.place}</h1>
          <p class="db-numbers__clock" data-part="clock">
            {props.time.slice(0, 5)}
          </p>
        </header>
        <div class="db-numbers__body" data-part="body">
          <table class="db-numbers__counters">
            <caption class="db-numbers__caption">{said.now}</caption>
            <thead>
              <tr>
                <th scope="col">{said.number}</th>
                <th scope="col">{said.counter}</th>
              </tr>
            </thead>
            <tbody>
              {counters.map((one) => (
                <tr
                  key={one.number}
                  class={one.isFresh ? "db-numbers__row db-numbers__row--fresh" : "db-numbers__row"}
                  data-call={one.call}
                  data-sound={
                    one.call && one.label
                      ? `/man-hinh-cho/${props.code}/goi/${one.label}/${encodeURIComponent(one.number)}`
                      : undefined
                  }
                  data-said={one.call && one.label ? callInWords(one.label, one.number) : undefined}
                >
                  <td class="db-numbers__label">{one.label ?? (one.isPaused ? said.paused : said.free)}</td>
                  <th scope="row" class="db-numbers__counter">
                    {one.number}
                  </th>
                </tr>
              ))}
            </tbody>
          </table>
          <section class="db-numbers__next" aria-label={said.next}>
            <h2 class="db-numbers__caption">{said.next}</h2>
            {next.length === 0 ? (
              <p>{said.nobody}</p>
            ) : (
              <ol class="db-numbers__list">
                {next.map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ol>
            )}
            {more > 0 ? <p>{said.more(more)}</p> : null}
            {props.phoneAddress ? <QrFigure text={props.phoneAddress} caption={said.phone} size={180} /> : null}
          </section>
        </div>
        <p class="db-numbers__lost" data-part="lost" role="alert" hidden />
        <footer class="db-numbers__foot">
          <span data-part="foot">
            {props.notice ? `${props.notice} ` : ""}
            {props.hours}
          </span>
          <span>
            {said.updated} <span data-part="time">{props.time.slice(0, 8)}</span>
          </span>
          {props.isSpoken ? (
            <button type="button" class="db-numbers__sound" data-part="sound" data-on={said.soundOff} hidden>
              {said.soundOn}
            </button>
          ) : null}
        </footer>
      </main>
    </Document>
  );
}
