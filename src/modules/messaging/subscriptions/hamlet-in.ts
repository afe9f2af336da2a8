import type { Rq } from "../../../platform/http/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import { listHamlets } from "../../publishing/index.ts";

const plain = (text: string): string => unmark(text).replace(/\s+/g, " ").trim();

/** The hamlet of a unit as its boards write it, however it was typed; undefined where it has none of this name. */
export async function hamletIn(rq: Rq, unitId: string, typed: string): Promise<string | undefined> {
  if (typed.length > 100) return undefined;
  return (await listHamlets(rq.app.db, [unitId])).find((one) => plain(one.hamlet) === plain(typed))?.hamlet;
}
