import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import { readReach } from "../../pages/shared.tsx";
import { VisualUnknown } from "../../visuals.errors.ts";
import type { Work } from "../work.ts";
import { listWorks } from "../works.store.ts";

/** The work an address names, within the person's reach. @throws VisualUnknown */
export async function workOf(rq: Rq): Promise<Work> {
  const id = z.uuid().safeParse(rq.params.id);
  const [found] = id.success
    ? await listWorks(rq.app.db, { id: id.data, reach: await readReach(rq), today: vietnamDay(rq.now) }, { limit: 1 })
    : [];
  if (!found) throw new VisualUnknown();
  return found;
}
