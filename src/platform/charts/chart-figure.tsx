import type { ComponentChildren } from "preact";
import { type Reply, type Rq, text } from "../http/index.ts";
import { type BarChartData, barChartSize, renderBarChart } from "./bar-chart.ts";

/** The two widths a picture is drawn for: the narrow one fills a telephone without being made smaller. */
const WIDTHS = { narrow: 328, wide: 720 } as const;

interface ChartFigureProps {
  chart: BarChartData;
  /** Where `chartReply` answers with the same chart. */
  src: string;
  /** What the picture is, where its title does not say it. */
  alt?: string;
  /** What stands below; the title where nothing is given. */
  children?: ComponentChildren;
}

/** A chart on a page, in the width that fits; its place is kept before it is there. */
export function ChartFigure({ chart, src, alt = chart.title, children = chart.title }: ChartFigureProps) {
  const narrow = `${src}${src.includes("?") ? "&" : "?"}rong=hep`;
  return (
    <figure class="db-figure">
      <picture>
        <source media="(max-width: 40em)" srcset={narrow} {...barChartSize(chart, WIDTHS.narrow)} />
        <img class="db-figure__image" src={src} alt={alt} {...barChartSize(chart, WIDTHS.wide)} />
      </picture>
      <figcaption class="db-figure__caption">{children}</figcaption>
    </figure>
  );
}

/** The picture a `ChartFigure` asks for, in the width it asks for. */
export async function chartReply(rq: Rq, chart: BarChartData): Promise<Reply> {
  const width = rq.query.rong === "hep" ? WIDTHS.narrow : WIDTHS.wide;
  return text(await renderBarChart(chart, { lang: rq.lang, width }), "image/svg+xml");
}
