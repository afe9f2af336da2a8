import type { Lang } from "../i18n/index.ts";

/** How a part of a bar looks; the darker the fuller, so that it can be told apart in grey too. */
export type BarLook = "full" | "part" | "empty";

export interface BarChartData {
  /** What the picture is; read aloud in its place. */
  title: string;
  parts: readonly { name: string; look: BarLook }[];
  /** One bar each, from top to bottom; a value per part, and what stands at the bar's end ("2/5"). */
  bars: readonly { label: string; values: readonly number[]; text: string }[];
}

export interface BarChartOptions {
  lang: Lang;
  /** In CSS pixels; names stand above their bars, so that a phone's width is enough. */
  width: number;
}

// The palette of src/assets/scss/_brand.scss; a picture has no stylesheet of its own.
const INK = "#1c1b1a";
const LOOKS: Record<BarLook, { color: string; borderColor: string }> = {
  full: { color: "#1b6e4a", borderColor: "#1b6e4a" },
  part: { color: "#d9a441", borderColor: "#8a5200" },
  empty: { color: "#ffffff", borderColor: "#80776b" },
};
const FONT = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
const FONT_SIZE = 15;
const LINE = 20;
const BAR = 18;
const GAP = 14;
const END = 64;
const PAD = 10;

/** Letters are a little over half as wide as high; there is no canvas here to measure them with. */
const widthOf = (text: string, size = FONT_SIZE): number => text.normalize("NFC").length * size * 0.56;

/** Width and height of the picture, so that the page leaves room for it. */
export function barChartSize(data: BarChartData, width: number): { width: number; height: number } {
  const { labelLines, legendHeight, rowHeight } = layoutOf(data, width);
  return { width, height: legendHeight + labelLines.length * rowHeight + PAD };
}

function layoutOf(data: BarChartData, width: number) {
  const labelLines = data.bars.map((bar) => wrap(bar.label, width - 2 * PAD));
  const lines = Math.max(1, ...labelLines.map((one) => one.length));
  const legendAcross = data.parts.reduce((sum, part) => sum + widthOf(part.name) + 48, 0) <= width - 2 * PAD;
  const legendHeight = (legendAcross ? 1 : data.parts.length) * 26 + 8 + PAD;
  return { labelLines, lines, legendAcross, legendHeight, rowHeight: lines * LINE + BAR + GAP };
}

/** At most two lines; the full name stands in the table beneath every chart. */
function wrap(label: string, width: number): string[] {
  const most = Math.floor(width / (FONT_SIZE * 0.56));
  const words = label.trim().split(/\s+/);
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  const [first = "", second, ...rest] = lines;
  if (second === undefined) return [first];
  return [first, rest.length > 0 ? `${second.slice(0, most - 1)}…` : second];
}

/**
 * Bars of stacked parts as an SVG picture that stands alone or inside a page: no style attributes, no style element and no
 * script, because the content security policy allows neither.
 */
export async function renderBarChart(data: BarChartData, { lang, width }: BarChartOptions): Promise<string> {
  const { init, setPlatformAPI } = await loadEcharts();
  setPlatformAPI({
    measureText: (text, font) => ({ width: widthOf(text, Number.parseFloat(font ?? "") || FONT_SIZE) }),
  });
  const { height } = barChartSize(data, width);
  const { labelLines, lines, legendAcross, legendHeight, rowHeight } = layoutOf(data, width);
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  const largest = Math.max(1, ...data.bars.map((bar) => bar.values.reduce((sum, one) => sum + one, 0)));
  const words = { color: INK, fontSize: FONT_SIZE, lineHeight: LINE };
  chart.setOption({
    animation: false,
    legend: {
      data: data.parts.map((part) => part.name),
      orient: legendAcross ? "horizontal" : "vertical",
      left: PAD,
      top: PAD,
      padding: 0,
      itemGap: legendAcross ? 16 : 6,
      itemWidth: 18,
      itemHeight: 14,
      selectedMode: false,
      textStyle: words,
    },
    // A bar stands in the middle of its row and its name in the room above, so the rows begin lower by half a name.
    grid: { left: PAD, right: END, top: legendHeight + (lines * LINE) / 2, height: labelLines.length * rowHeight },
    xAxis: { type: "value", show: false, max: largest },
    yAxis: {
      type: "category",
      inverse: true,
      data: labelLines.map((one) => one.join("\n")),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...words,
        inside: true,
        margin: 0,
        interval: 0,
        verticalAlign: "bottom",
        padding: [0, 0, BAR / 2 + 3, 0],
      },
      z: 100,
    },
    series: [
      ...data.parts.map((part, index) => ({
        type: "bar" as const,
        name: part.name,
        stack: "bar",
        barWidth: BAR,
        silent: true,
        emphasis: { disabled: true },
        itemStyle: { ...LOOKS[part.look], borderWidth: 1 },
        // A part of nothing is left out; drawn, its border would be a line.
        data: data.bars.map((bar) => bar.values[index] || "-"),
      })),
      {
        // Bears the figures at the ends, also of bars without any part.
        type: "bar" as const,
        stack: "bar",
        silent: true,
        emphasis: { disabled: true },
        itemStyle: { color: "none" },
        data: data.bars.map(() => 0),
        label: {
          show: true,
          position: "right" as const,
          distance: 8,
          formatter: ({ dataIndex }: { dataIndex: number }) => data.bars[dataIndex]?.text ?? "",
          ...words,
          fontWeight: 600,
        },
      },
    ],
  });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return withoutStyles(drawn, data.title, lang);
}

async function loadEcharts() {
  // Loaded when the first picture is asked for: most processes never draw one.
  const [core, charts, components, renderers] = await Promise.all([
    import("echarts/core"),
    import("echarts/charts"),
    import("echarts/components"),
    import("echarts/renderers"),
  ]);
  core.use([charts.BarChart, components.GridComponent, components.LegendComponent, renderers.SVGRenderer]);
  return core;
}

const ATTRIBUTES = new Set(["font-size", "font-weight", "font-style", "text-anchor", "fill", "stroke"]);

/** What ECharts writes as styles becomes attributes; the font stands once; hover rules, classes and notes to its script go. */
function withoutStyles(svg: string, title: string, lang: Lang): string {
  const plain = svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replace(/ (?:ecmeta_[a-z_]+|class|xml:space|xmlns:xlink|baseProfile|version)="[^"]*"/g, "")
    .replace(/ style="([^"]*)"/g, (_all, rules: string) =>
      rules
        .split(";")
        .map((rule) => /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(rule))
        .map((found) => (found && ATTRIBUTES.has(found[1] ?? "") ? ` ${found[1]}="${found[2]}"` : ""))
        .join(""),
    )
    // Areas for the pointer, which nothing here answers to.
    .replace(/<path[^>]* fill="none" pointer-events="visible"[^>]*><\/path>/g, "")
    .replace(/\n+/g, "");
  const head = `<svg role="img" aria-label="${escapeAttribute(title)}" lang="${lang}" font-family="${FONT}"`;
  return plain.replace(/^<svg/, () => head);
}

const escapeAttribute = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
