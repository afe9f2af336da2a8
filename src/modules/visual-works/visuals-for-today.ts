import type { Db } from "../../platform/db/index.ts";
import { listArtworks } from "./artwork/artwork.store.ts";
import { listOrders } from "./printing/orders.store.ts";
import { listSlogans } from "./slogans/slogans.store.ts";
import { needOf, type WorkNeed } from "./works/work.ts";
import { listWorks } from "./works/works.store.ts";

export interface VisualForToday {
  href: string;
  title: string;
  need: "approve" | "correct" | "permit" | WorkNeed;
  /** The day a standing work was to be looked at or taken down. */
  dueOn: string | null;
}

/**
 * What a person has to do about slogans, designs, works and prints: decide on others', correct what came back, look after what
 * stands. `approveIn` reaches over units below; looking after is for the own ones, those below have people of their own.
 */
export async function visualsForToday(
  db: Db,
  units: { approveIn: readonly string[]; writeIn: readonly string[] },
  person: { id: string; today: string },
  limit: number,
): Promise<VisualForToday[]> {
  const { today, id } = person;
  const [approving, writing] = await Promise.all([
    toApprove(db, units.approveIn, id, today, limit),
    toLookAfter(db, units.writeIn, today, limit),
  ]);
  return [...approving, ...writing].slice(0, limit);
}

async function toApprove(
  db: Db,
  unitIds: readonly string[],
  personId: string,
  today: string,
  limit: number,
): Promise<VisualForToday[]> {
  if (unitIds.length === 0) return [];
  const page = { limit };
  const [slogans, designs, works] = await Promise.all([
    listSlogans(db, { unitIds, state: "waiting", notWrittenBy: personId }, page),
    listArtworks(db, { unitIds, state: "waiting" }, page),
    listWorks(db, { reach: unitIds, state: "submitted", today }, page),
  ]);
  const row = (href: string, title: string): VisualForToday => ({ href, title, need: "approve", dueOn: null });
  const withWorks = new Set(works.map((one) => one.artworkId));
  return [
    ...slogans.map((one) => row(`/can-bo/khau-hieu/${one.id}`, one.text)),
    // A design that came with a work is decided there.
    ...designs
      .filter((one) => one.writtenBy !== personId && !withWorks.has(one.id))
      .map((one) => row(`/can-bo/mau-in/${one.id}`, one.title)),
    ...works.filter((one) => one.submittedBy !== personId).map((one) => row(`/can-bo/truc-quan/${one.id}`, one.title)),
  ];
}

async function toLookAfter(
  db: Db,
  unitIds: readonly string[],
  today: string,
  limit: number,
): Promise<VisualForToday[]> {
  if (unitIds.length === 0) return [];
  const page = { limit };
  const [slogans, designs, back, orders, ...standing] = await Promise.all([
    listSlogans(db, { unitIds, state: "returned" }, page),
    listArtworks(db, { unitIds, state: "returned" }, page),
    listWorks(db, { reach: unitIds, state: "returned", today }, page),
    listOrders(db, { reach: unitIds, withoutPermit: true }, page),
    ...(["takeDown", "mend", "check"] as const).map((need) => listWorks(db, { reach: unitIds, need, today }, page)),
  ]);
  const row = (href: string, title: string, need: VisualForToday["need"], dueOn: string | null = null) => ({
    href,
    title,
    need,
    dueOn,
  });
  return [
    ...slogans.map((one) => row(`/can-bo/khau-hieu/${one.id}`, one.text, "correct")),
    ...designs.map((one) => row(`/can-bo/mau-in/${one.id}`, one.title, "correct")),
    ...back.map((one) => row(`/can-bo/truc-quan/${one.id}`, one.title, "correct")),
    ...orders.map((one) => row(`/can-bo/in-an/${one.id}`, one.title, "permit")),
    ...standing.flat().map((one) => {
      const need = needOf(one, today) ?? "check";
      const dueOn = need === "takeDown" ? one.until : need === "check" ? one.nextCheckOn : null;
      return row(`/can-bo/truc-quan/${one.id}`, `${one.title}, ${one.place}`, need, dueOn);
    }),
  ];
}
