import { z } from "zod";
import type { Rq } from "../../../../platform/http/index.ts";
import { readReach } from "../../pages/shared.tsx";
import { VisualUnknown } from "../../visuals.errors.ts";
import { listOrders, type OrderRow } from "../orders.store.ts";

/** The print order an address names, within the person's reach. @throws VisualUnknown */
export async function orderOf(rq: Rq): Promise<OrderRow> {
  const id = z.uuid().safeParse(rq.params.id);
  const [found] = id.success
    ? await listOrders(rq.app.db, { id: id.data, reach: await readReach(rq) }, { limit: 1 })
    : [];
  if (!found) throw new VisualUnknown();
  return found;
}
