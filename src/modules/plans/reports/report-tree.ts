import type { UnitReport } from "./unit-report.ts";

export interface Reporter {
  unitId: string;
  role: UnitReport["role"];
  /** Whose summary the report is handed in to; null for the one on top. */
  aboveUnitId: string | null;
}

/**
 * Who sums up whom. A unit reports to the nearest office above it in the tree that stands below the leading unit (a centre to
 * its department or commune); what is left on top reports to the leading unit, or through the unit that gathers for it. An
 * office that sums up others and has tasks of its own adds its own report to its summary.
 *
 * Summaries come before what is handed in to them.
 */
export function reportingTree(of: {
  units: readonly string[];
  leadId: string;
  /** The unit the reports go through, as "thông qua Sở …" says. */
  throughId: string | null;
  /** Units above one, nearest first. */
  chainOf(unitId: string): readonly string[];
}): Reporter[] {
  const { leadId } = of;
  const throughId = of.throughId === leadId ? null : of.throughId;
  const ofLead = new Set([leadId, ...of.chainOf(leadId)]);
  const between = (unitId: string): string[] => {
    if (ofLead.has(unitId)) return [];
    const chain = of.chainOf(unitId);
    const end = chain.findIndex((one) => ofLead.has(one));
    return end < 0 ? [...chain] : chain.slice(0, end);
  };
  const aboveThrough = new Set(throughId ? between(throughId) : []);
  const summing = new Set([...of.units.flatMap(between), ...aboveThrough, ...(throughId ? [throughId] : [])]);
  const aboveOf = (unitId: string): string => {
    const [nearest] = between(unitId);
    if (nearest) return nearest;
    const isLeads = throughId === null || ofLead.has(unitId) || unitId === throughId || aboveThrough.has(unitId);
    return isLeads ? leadId : throughId;
  };
  const summaries: Reporter[] = [{ unitId: leadId, role: "summary", aboveUnitId: null }];
  for (const above of summaries)
    for (const unitId of summing)
      if (aboveOf(unitId) === above.unitId && !summaries.some((one) => one.unitId === unitId))
        summaries.push({ unitId, role: "summary", aboveUnitId: above.unitId });
  return [
    ...summaries,
    ...of.units.map(
      (unitId): Reporter => ({
        unitId,
        role: "unit",
        aboveUnitId: summing.has(unitId) || unitId === leadId ? unitId : aboveOf(unitId),
      }),
    ),
  ];
}

type Node = Pick<UnitReport, "id" | "aboveId" | "role">;

/** The summary on top of a period: only this one is signed by its own head and published. */
export const isTop = (report: Pick<UnitReport, "role" | "aboveId">): boolean =>
  report.role === "summary" && report.aboveId === null;

/** Reports of units below a summary, over any number of levels. */
export function unitReportsBelow<R extends Node>(reports: readonly R[], summaryId: string): R[] {
  const byAbove = Map.groupBy(reports, (one) => one.aboveId);
  const walk = (id: string): R[] =>
    (byAbove.get(id) ?? []).flatMap((one) => (one.role === "unit" ? [one] : walk(one.id)));
  return walk(summaryId);
}
