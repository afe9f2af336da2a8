import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { findHomeUnit, provinceOf } from "../../organisations/index.ts";
import { listServicesOn } from "../../service-points/index.ts";
import { type CatalogueItem, catalogueOf } from "../catalogue.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { ElsewhereView } from "./view.tsx";

/** Where else than at the competent place a procedure may be handed in, where that is on record. */
export const WHERE_ELSE = ["province", "nation", "none"] as const;
export type WhereElse = (typeof WHERE_ELSE)[number];
export const WHERE_IN_ADDRESS: Record<WhereElse, string> = { province: "tinh", nation: "ca-nuoc", none: "khong" };

export interface ElsewhereItem {
  item: CatalogueItem;
  basis: string | null;
}

const PAGE_SIZE = 100;
const Query = z.object({
  "pham-vi": z.enum(["tinh", "ca-nuoc", "khong"]).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
});

/** How to file at a place that is not the competent one, and what can be filed so. */
export async function elsewherePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const home = await findHomeUnit(db, today);
  const province = !home ? null : home.kind === "province" ? home : await provinceOf(db, home.id, today);
  const services = await listServicesOn(db, { provinceId: province?.id ?? null, on: today });
  const said = new Map(services.map((one) => [one.procedureCode, one]));
  const { items } = await catalogueOf(rq.app).list({}, { offset: 0, limit: Number.POSITIVE_INFINITY });
  const lists: Record<WhereElse, ElsewhereItem[]> = { province: [], nation: [], none: [] };
  let unsaid = 0;
  let isDemo = false;
  for (const item of items) {
    const service = said.get(item.code);
    if (!service || service.outOfArea === "unknown") unsaid++;
    else {
      lists[service.outOfArea].push({ item, basis: service.outOfAreaBasis });
      isDemo ||= service.isDemo;
    }
  }
  const asked = WHERE_ELSE.find((one) => WHERE_IN_ADDRESS[one] === query["pham-vi"]);
  const area = asked ?? WHERE_ELSE.find((one) => lists[one].length > 0) ?? "province";
  const pages = Math.max(1, Math.ceil(lists[area].length / PAGE_SIZE));
  const page = Math.min(query.trang, pages);
  return html(
    ElsewhereView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      area,
      counts: { province: lists.province.length, nation: lists.nation.length, none: lists.none.length },
      shown: lists[area].slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      unsaid,
      isDemo,
      page,
      pages,
    }),
  );
}
