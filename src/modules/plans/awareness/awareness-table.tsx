import type { ComponentChildren } from "preact";
import { State, Table } from "../../../platform/html/index.ts";
import { formatDate, formatNumber, type Lang } from "../../../platform/i18n/index.ts";
import type { WaveChange } from "../../surveys/index.ts";
import { type AwarenessLine, measureName, sayFigures } from "./load-awareness.ts";
import type { vi } from "./messages.vi.ts";

const TONE = { rose: "good", fell: "bad", unsure: "neutral", few: "neutral", broken: "warn" } as const;

/** The figures before and after with what they allow to say; each leads to its survey. */
export function AwarenessTable(props: {
  words: typeof vi;
  lang: Lang;
  lines: readonly AwarenessLine[];
  /** What officers see besides. */
  staff?: { aboutOf: (line: AwarenessLine) => ComponentChildren; act: (line: AwarenessLine) => ComponentChildren };
}) {
  const { words, lang, lines, staff } = props;
  const number = (value: number): string => formatNumber(Math.round(value * 10) / 10, lang);
  const cell = (one: WaveChange["before"] | undefined) =>
    one ? (
      <>
        {one.value === null ? "–" : words.value(number(one.value), one.margin === null ? null : number(one.margin))}
        <br />
        <a href={`/khao-sat/${one.id}`}>{words.wave(one.title, formatNumber(one.n, lang))}</a>
        <br />
        <span class="govuk-hint">{words.period(formatDate(one.periodFrom), formatDate(one.periodUntil))}</span>
      </>
    ) : (
      "–"
    );
  return (
    <Table<AwarenessLine>
      caption={words.title}
      captionHidden
      phone="cards"
      rows={lines}
      columns={[
        {
          key: "measure",
          header: words.measure,
          rowHeader: true,
          wide: true,
          cell: (line) => (
            <>
              {staff?.aboutOf(line)}
              {measureName(line.found, words)}
            </>
          ),
        },
        { key: "before", header: words.before, cell: (line) => cell(line.found?.before) },
        { key: "after", header: words.after, cell: (line) => cell(line.found?.after) },
        {
          key: "result",
          header: words.result,
          wide: true,
          cell: (line) =>
            line.found === null ? (
              <State tone="warn">{words.withdrawn}</State>
            ) : (
              <>
                <State tone={TONE[line.found.verdict]}>{words.verdicts[line.found.verdict]}</State>
                <br />
                {sayFigures(line.found, words)}
              </>
            ),
        },
        ...(staff ? [{ key: "act", header: words.act, cell: staff.act }] : []),
      ]}
    />
  );
}
