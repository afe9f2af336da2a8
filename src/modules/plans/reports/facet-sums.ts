import { AREAS, type Area, AUDIENCES, type Audience, areaOf } from "../../topics/index.ts";
import { mustState, type ReportLine } from "./unit-report.ts";

/** Promised, declared and proven so far of some tasks, and proven within the period. */
export interface FacetSums {
  tasks: number;
  target: number;
  declared: number;
  proven: number;
  provenInPeriod: number;
}

export interface FacetRow<Key extends string> {
  /** null: tasks nobody has said it of yet. */
  key: Key | null;
  sums: FacetSums;
}

export interface Facets {
  /** The six areas of reform, with the control of procedures apart; each task once, so that the rows add up to the whole. */
  areas: FacetRow<Area>[];
  /** A task may address several audiences and counts for each, so these rows add up to more than the whole. */
  audiences: FacetRow<Audience>[];
}

const audiencesOf = (line: ReportLine): (Audience | null)[] => {
  const known = AUDIENCES.filter((one) => line.audiences?.includes(one));
  return known.length > 0 ? known : [null];
};

export const inArea = (line: ReportLine, area: Area): boolean => areaOf(line.topic) === area;
export const forAudience = (line: ReportLine, audience: Audience): boolean => audiencesOf(line).includes(audience);

/** null where nobody said of any task what it is about and for whom, as in versions kept before that was asked. */
export function facetsOf(lines: readonly ReportLine[]): Facets | null {
  const doing = lines.filter(mustState);
  const rows = <Key extends string>(keys: readonly Key[], of: (line: ReportLine) => (Key | null)[]): FacetRow<Key>[] =>
    [...keys, null].flatMap((key) => {
      const own = doing.filter((line) => of(line).includes(key));
      return own.length > 0 ? [{ key, sums: sumsOf(own) }] : [];
    });
  const areas = rows(AREAS, (line) => [areaOf(line.topic)]);
  const audiences = rows(AUDIENCES, audiencesOf);
  return [...areas, ...audiences].some((row) => row.key !== null) ? { areas, audiences } : null;
}

function sumsOf(lines: readonly ReportLine[]): FacetSums {
  const sum = (of: (line: ReportLine) => number): number => lines.reduce((total, line) => total + of(line), 0);
  return {
    tasks: lines.length,
    target: sum((line) => line.target),
    declared: sum((line) => line.declared ?? 0),
    proven: sum((line) => line.provenInAll),
    provenInPeriod: sum((line) => line.proven),
  };
}
