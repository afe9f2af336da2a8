import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatDateTime, formatNumber, formatPercent } from "../../platform/i18n/index.ts";
import type { Printer } from "../../platform/print/index.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { UNIT_KINDS } from "../organisations/index.ts";
import type { Board, MonthEstimate, Periods } from "./load-estimate.ts";
import { vi } from "./messages.vi.ts";

let source: string | undefined;

const points = (value: number): string => formatNumber(value / 100);
const share = (of: { points: number; possible: number }): string =>
  formatPercent(of.possible === 0 ? null : of.points / of.possible);

/** What a leader reads on one sheet; a province has its units on the next. */
export function summaryView(of: { board: Board; months: readonly MonthEstimate[]; periods: Periods; agency: string }) {
  const { board, months, periods, agency } = of;
  const { segment, segments, whole } = board;
  const { content, version, document } = segment.definition;
  const said = vi.summary;
  const kinds = UNIT_KINDS.filter((kind) => board.units.some((one) => one.unit.kind === kind));
  return {
    title: `${said.title}, ${vi.periodName(periods.current).toLowerCase()}`,
    agency,
    label: vi.label,
    labelMore: vi.labelMore,
    lines: [
      `${vi.allUnits}: ${vi.ofPoints(points(whole.points), points(whole.possible))} (${share(whole)}).`,
      `${vi.rank}: ${whole.rank ?? vi.noRank[whole.why ?? "nothing"]}.`,
      ...(segments.length > 1 ? [vi.broken(vi.stretch(segment.from, segment.until), version)] : []),
    ],
    groups: {
      title: said.groups,
      head: [vi.group, vi.points, vi.possible, vi.max, vi.share],
      rows: whole.groups.map((group) => [
        group.text,
        group.possible === 0 ? vi.noData : points(group.points),
        points(group.possible),
        points(group.max),
        share(group),
      ]),
    },
    months: {
      title: vi.chartTitle,
      head: [said.month, vi.points, vi.possible, vi.share],
      rows: months.map(({ month, estimate, begins }) => [
        begins === null ? vi.month(month) : vi.chartBreak(vi.month(month), begins),
        estimate ? points(estimate.points) : "–",
        estimate ? points(estimate.possible) : "–",
        estimate ? share(estimate) : "–",
      ]),
    },
    units: kinds.map((kind) => ({
      title: `${vi.kinds[kind]}: ${vi.unitsTitle.toLowerCase()}`,
      head: [vi.unit, vi.place, vi.points, vi.possible, vi.share, vi.rank],
      rows: board.units
        .filter((one) => one.unit.kind === kind)
        .map(({ unit, estimate, place }) => [
          unit.name,
          place === null ? "–" : String(place),
          points(estimate.points),
          points(estimate.possible),
          share(estimate),
          estimate.rank ?? vi.noRank[estimate.why ?? "nothing"],
        ]),
    })),
    notes: [
      `${vi.version(version, document)}.`,
      vi.fewNote(formatNumber(content.fewest)),
      ...(content.ranksVerified ? [] : [vi.ranksNotVerified]),
      ...(periods.countedAt ? [vi.countedAt(formatDateTime(periods.countedAt))] : []),
    ],
  };
}

/** @throws PrintError */
export function printSummary(printer: Printer, of: Parameters<typeof summaryView>[0]): Promise<Uint8Array> {
  source ??= readFileSync(join(projectRoot(), "src/modules/service-quality/quarter-summary.typ"), "utf8");
  return printer.pdf(source, summaryView(of));
}
