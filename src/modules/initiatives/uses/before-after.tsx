import { Table } from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";
import { changeOf, type Figure } from "./use.ts";

const WIDTH = 160;
const BAR = 14;

/** Two bars, the longer as wide as there is room. */
function Bars({ figure, words }: { figure: Figure; words: typeof vi }) {
  const most = Math.max(Math.abs(figure.beforeValue), Math.abs(figure.afterValue), 1e-9);
  const wide = (value: number): number => Math.max(2, Math.round((Math.abs(value) / most) * WIDTH));
  const said = words.figure;
  const title = said.picture(
    figure.measure,
    said.value(figure.beforeValue, figure.unitOfMeasure),
    said.value(figure.afterValue, figure.unitOfMeasure),
  );
  return (
    <svg width={WIDTH} height={2 * BAR + 4} viewBox={`0 0 ${WIDTH} ${2 * BAR + 4}`} role="img" aria-label={title}>
      <rect x="0.5" y="0.5" width={wide(figure.beforeValue) - 1} height={BAR - 1} fill="#ffffff" stroke="#80776b" />
      <rect x="0" y={BAR + 4} width={wide(figure.afterValue)} height={BAR} fill="#1b6e4a" />
    </svg>
  );
}

export function changeInWords(figure: Figure, words: typeof vi): string {
  const change = changeOf(figure);
  const said = words.figure;
  if (figure.beforeValue === figure.afterValue) return said.same;
  if (change === null) return formatNumber(figure.afterValue);
  return change > 0 ? said.up(change) : said.down(-change);
}

/** Each figure before and after, drawn and in numbers, with its source; who measured only where officers look. */
export function BeforeAfter({
  figures,
  words,
  showsWho,
  caption,
}: {
  figures: readonly Figure[];
  words: typeof vi;
  showsWho?: boolean;
  caption: string;
}) {
  const said = words.figure;
  return (
    <Table<Figure>
      caption={caption}
      captionHidden
      phone="cards"
      rows={[...figures]}
      columns={[
        {
          key: "measure",
          header: said.measure,
          rowHeader: true,
          cell: (one) => (
            <>
              {one.measure}
              <br />
              <Bars figure={one} words={words} />
            </>
          ),
        },
        { key: "before", header: said.before, cell: (one) => said.value(one.beforeValue, one.unitOfMeasure) },
        {
          key: "after",
          header: said.after,
          cell: (one) => <strong>{said.value(one.afterValue, one.unitOfMeasure)}</strong>,
        },
        { key: "change", header: said.change, cell: (one) => changeInWords(one, words) },
        {
          key: "source",
          header: said.source,
          wide: true,
          cell: (one) => (
            <>
              {one.source}
              {showsWho ? <div class="govuk-hint">{said.measured(one.measuredBy, one.measuredOn)}</div> : null}
            </>
          ),
        },
      ]}
    />
  );
}
