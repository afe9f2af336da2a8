import { createHash } from "node:crypto";

export interface EssayToMark {
  id: string;
  number: number;
  /** The unit of who wrote it. */
  unitId: string;
  /** Markers who have it already, by id. */
  markerIds: readonly string[];
  /** How many are to mark it. */
  needs: number;
}

export interface MarkerToDraw {
  id: string;
  number: number;
  unitIds: readonly string[];
  /** How many sheets were given to this marker before. */
  load: number;
}

const place = (seed: string, what: string): string => createHash("sha256").update(`${seed}:${what}`).digest("hex");

/**
 * Draws who marks what, the same for everybody who has the seed: essays one after the other by sha-256 of "seed:essay:number"; each
 * goes to who has fewest, among equals by sha-256 of "seed:essay number:marker number". A marker of the entrant's own unit is taken only
 * where nobody else is left. What has too few markers stays short of them.
 */
export function drawMarkers(
  essays: readonly EssayToMark[],
  markers: readonly MarkerToDraw[],
  seed: string,
): { essayId: string; markerId: string }[] {
  const load = new Map(markers.map((one) => [one.id, one.load]));
  const order = essays
    .map((essay) => ({ essay, at: place(seed, `essay:${essay.number}`) }))
    .sort((a, b) => a.at.localeCompare(b.at));
  const drawn: { essayId: string; markerId: string }[] = [];
  for (const { essay } of order) {
    const has = new Set(essay.markerIds);
    while (has.size < essay.needs) {
      const [next] = markers
        .filter((one) => !has.has(one.id))
        .map((marker) => ({
          marker,
          isOwn: marker.unitIds.includes(essay.unitId) ? 1 : 0,
          load: load.get(marker.id) ?? 0,
          at: place(seed, `${essay.number}:${marker.number}`),
        }))
        .sort((a, b) => a.isOwn - b.isOwn || a.load - b.load || a.at.localeCompare(b.at));
      if (!next) break;
      has.add(next.marker.id);
      load.set(next.marker.id, next.load + 1);
      drawn.push({ essayId: essay.id, markerId: next.marker.id });
    }
  }
  return drawn;
}
