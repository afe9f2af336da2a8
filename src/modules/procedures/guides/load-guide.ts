import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { findHomeUnit, provinceOf } from "../../organisations/index.ts";
import { listServicesOn, type ProcedureService } from "../../service-points/index.ts";
import { catalogueOf } from "../catalogue.ts";
import type { Guide } from "./guide-view.tsx";

const PAGE_SIZE = 100;

/** Sorts the procedures in force by what is on record of how they are filed at this installation's place. */
export async function loadGuide<Kind extends string>(
  rq: Rq,
  of: {
    kinds: readonly Kind[];
    /** null: nothing is on record. */
    kindOf: (service: ProcedureService) => Kind | null;
    noteOf: (service: ProcedureService) => string;
    asked: Kind | undefined;
    page: number;
  },
): Promise<Guide<Kind>> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const home = await findHomeUnit(db, today);
  const province = !home ? null : home.kind === "province" ? home : await provinceOf(db, home.id, today);
  const services = await listServicesOn(db, { provinceId: province?.id ?? null, on: today });
  const said = new Map(services.map((one) => [one.procedureCode, one]));
  const { items } = await catalogueOf(rq.app).list({}, { offset: 0, limit: Number.POSITIVE_INFINITY });
  const lists = Object.fromEntries(of.kinds.map((kind) => [kind, [] as Guide<Kind>["shown"]])) as Record<
    Kind,
    Guide<Kind>["shown"]
  >;
  let unsaid = 0;
  let isDemo = false;
  for (const item of items) {
    const service = said.get(item.code);
    const kind = service ? of.kindOf(service) : null;
    if (!service || kind === null) unsaid++;
    else {
      lists[kind].push({ item, note: of.noteOf(service) });
      isDemo ||= service.isDemo;
    }
  }
  const kind = of.asked ?? of.kinds.find((one) => lists[one].length > 0) ?? (of.kinds[0] as Kind);
  const pages = Math.max(1, Math.ceil(lists[kind].length / PAGE_SIZE));
  const page = Math.min(of.page, pages);
  return {
    kinds: of.kinds,
    kind,
    counts: Object.fromEntries(of.kinds.map((one) => [one, lists[one].length])) as Record<Kind, number>,
    shown: lists[kind].slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    unsaid,
    isDemo,
    page,
    pages,
  };
}
