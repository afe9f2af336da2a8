import type { BarChartData } from "../../../platform/charts/index.ts";
import { Heading, InsetText, Paragraphs, State, Table, type Tone } from "../../../platform/html/index.ts";
import { formatNumber, type Lang } from "../../../platform/i18n/index.ts";
import {
  AUDIENCES,
  type Audience,
  type Opinion,
  type Outcome,
  type Point,
  STANCES,
  type Stance,
  type StanceCount,
} from "../consultation.ts";
import type { vi } from "../messages.vi.ts";

export interface Results {
  points: readonly Point[];
  audiences: ReadonlyMap<Audience, number>;
  stances: readonly StanceCount[];
}

const sumOf = (of: Results, position: number, stance: Stance): number =>
  of.stances
    .filter((one) => one.position === position && one.stance === stance)
    .reduce((sum, one) => sum + one.count, 0);

export function resultsChart(of: Results, words: typeof vi, lang: Lang): BarChartData {
  const looks = { keep: "full", change: "part", drop: "empty" } as const;
  return {
    title: words.public.chart,
    parts: STANCES.map((stance) => ({ name: words.stances[stance], look: looks[stance] })),
    bars: of.points.map((point) => {
      const values = STANCES.map((stance) => sumOf(of, point.position, stance));
      return {
        label: `${point.position}. ${point.heading}`,
        values,
        text: formatNumber(
          values.reduce((sum, one) => sum + one, 0),
          lang,
        ),
      };
    }),
  };
}

/** Who spoke: sheets by audience. */
export function WhoSpoke({
  words,
  audiences,
  lang,
}: {
  words: typeof vi;
  audiences: Results["audiences"];
  lang: Lang;
}) {
  const rows = AUDIENCES.map((audience) => ({ audience, count: audiences.get(audience) ?? 0 }));
  return (
    <>
      <Heading level={2}>{words.public.who}</Heading>
      <Table
        caption={words.public.who}
        captionHidden
        rows={rows}
        columns={[
          {
            key: "audience",
            header: words.public.audienceHeader,
            rowHeader: true,
            cell: (row) => words.audiences[row.audience],
          },
          { key: "count", header: words.public.sheets, numeric: true, cell: (row) => formatNumber(row.count, lang) },
        ]}
      />
    </>
  );
}

/** What people want of each point; sheets, not people of the place. */
export function Wants({ words, results, lang }: { words: typeof vi; results: Results; lang: Lang }) {
  return (
    <>
      <Heading level={2}>{words.public.wants}</Heading>
      <Table
        caption={words.public.wants}
        captionHidden
        phone="cards"
        rows={[...results.points]}
        columns={[
          {
            key: "point",
            header: words.public.point,
            rowHeader: true,
            cell: (point) => `${point.position}. ${point.heading}`,
          },
          ...STANCES.map((stance) => ({
            key: stance,
            header: words.stances[stance],
            numeric: true as const,
            cell: (point: Point) => formatNumber(sumOf(results, point.position, stance), lang),
          })),
        ]}
      />
      <InsetText>{words.public.honest}</InsetText>
    </>
  );
}

const TONES: Record<Outcome, Tone> = { taken: "good", partly: "info", not: "neutral", beside: "neutral" };

/** What was said and what became of it, point by point. */
export function Opinions({
  words,
  points,
  opinions,
}: {
  words: typeof vi;
  points: readonly Point[];
  opinions: readonly Opinion[];
}) {
  const told = opinions.filter((one) => one.outcome !== "beside");
  const beside = opinions.filter((one) => one.outcome === "beside").reduce((sum, one) => sum + one.count, 0);
  if (told.length === 0 && beside === 0) return null;
  const places = [...points, { position: 0, heading: words.whole, body: "" }];
  return (
    <>
      <Heading level={2}>{words.public.opinions}</Heading>
      {places.flatMap((point) => {
        const own = told.filter((one) => one.position === point.position);
        if (own.length === 0) return [];
        return [
          <section key={point.position}>
            <Heading level={3} size="s">
              {point.position > 0 ? `${point.position}. ` : ""}
              {point.heading}
            </Heading>
            {own.map((one) => (
              <div class="db-card" key={one.id}>
                <Paragraphs text={one.text} />
                <p class="govuk-hint">{words.public.saidBy(one.count)}</p>
                <State tone={TONES[one.outcome]}>{words.outcomes[one.outcome]}</State>
                <Paragraphs text={one.explanation} />
              </div>
            ))}
          </section>,
        ];
      })}
      {beside > 0 ? <p class="govuk-body">{words.public.beside(beside)}</p> : null}
    </>
  );
}
