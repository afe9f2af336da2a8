import type { AudienceReach, Channel } from "../../publishing/index.ts";
import { AUDIENCES, type Audience } from "../../topics/index.ts";
import type { KeptNeed } from "../coverage.store.ts";

export interface ReachLine {
  audience: Audience;
  records: number;
  rows: number;
  reached: number;
  counted: number;
  /** How many people that audience has, where units said so, and how many units did. */
  people: number | null;
  units: number;
  channels: { channel: Channel; records: number; rows: number; reached: number; counted: number }[];
}

/**
 * How many people an audience has: what the communes said, each with its largest group once (a person may speak two languages); where none
 * of them did, what a unit above said.
 */
export function peopleOf(
  needs: readonly Pick<KeptNeed, "unitId" | "audience" | "people">[],
  audience: Audience,
  communes: ReadonlySet<string>,
): { people: number | null; units: number } {
  const largest = new Map<string, number>();
  for (const need of needs)
    if (need.audience === audience && need.people !== null)
      largest.set(need.unitId, Math.max(largest.get(need.unitId) ?? 0, need.people));
  const own = [...largest].filter(([unitId]) => communes.has(unitId));
  const told = own.length > 0 ? own : [...largest].slice(0, 1);
  return told.length === 0
    ? { people: null, units: 0 }
    : { people: told.reduce((sum, [, people]) => sum + people, 0), units: told.length };
}

/** A line for every audience, also for those to whom nothing went out: that is what has to be seen. */
export function reachLines(
  found: readonly AudienceReach[],
  peopleOfAudience: (audience: Audience) => { people: number | null; units: number },
): ReachLine[] {
  return AUDIENCES.map((audience) => {
    const own = found.filter((one) => one.audience === audience);
    const whole = own.find((one) => one.channel === null);
    return {
      audience,
      records: whole?.records ?? 0,
      rows: whole?.rows ?? 0,
      reached: whole?.reached ?? 0,
      counted: whole?.counted ?? 0,
      ...peopleOfAudience(audience),
      channels: own
        .flatMap(({ channel, records, rows, reached, counted }) =>
          channel === null ? [] : [{ channel, records, rows, reached, counted }],
        )
        .sort((a, b) => b.records - a.records),
    };
  });
}
