import { z } from "zod";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { compareTexts } from "../../../../procedures/index.ts";
import { getVersion, listVersions } from "../../../content.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { loadItem } from "../load-item.ts";
import { ItemCompareView } from "./view.tsx";

const Query = z.object({
  tu: z.coerce.number().int().positive().optional().catch(undefined),
  den: z.coerce.number().int().positive().optional().catch(undefined),
});

/** Any two versions beside each other; unless said, the one before the newest and the newest. */
export async function itemComparePage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const versions = await listVersions(rq.app.db, item.id);
  const query = Query.parse(rq.query);
  const known = (number: number | undefined): number | undefined =>
    versions.find((one) => one.number === number)?.number;
  const to = known(query.den) ?? item.workingVersion;
  const from = known(query.tu) ?? Math.max(1, to - 1);
  const [before, after] = await Promise.all([getVersion(rq.app.db, item.id, from), getVersion(rq.app.db, item.id, to)]);
  const fields = (["title", "summary", "body"] as const).map((field) => ({
    field,
    parts: compareTexts(before[field], after[field]),
  }));
  return html(
    ItemCompareView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), item, versions, before, after, fields }),
  );
}
