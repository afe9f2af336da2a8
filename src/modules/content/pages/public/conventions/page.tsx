import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { first, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { compareVietnamese, nfc, pick, unmark } from "../../../../../platform/i18n/index.ts";
import { siteOf, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { listPublicItems } from "../../../content.store.ts";
import { en as kindsEn } from "../../../kinds/messages.en.ts";
import { vi as kindsVi } from "../../../kinds/messages.vi.ts";
import { ConventionsView } from "./view.tsx";

/** Every hamlet of a province has one at most. */
const MOST = 2_000;

const Query = z.object({
  q: first(
    z
      .string()
      .transform((text) => nfc(text).trim().slice(0, 100))
      .optional()
      .catch(undefined),
  ),
});

/** Conventions of hamlets that hold, of the site's unit and those below it. */
export async function conventionsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { q = "" } = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const site = await siteOf(rq);
  const within = site.unitId ? await subtreeIds(db, site.unitId, today) : [];
  const items = await listPublicItems(db, { kinds: ["convention"], unitIds: within }, MOST);
  const names = await unitNames(db, [...new Set(items.map((item) => item.unitId))], today);
  const asked = unmark(q).toLowerCase();
  const rows = items
    .map((item) => ({ item, unit: names.get(item.unitId) ?? "" }))
    .filter(({ item, unit }) =>
      unmark(`${item.facts.community ?? ""} ${unit} ${item.title}`)
        .toLowerCase()
        .includes(asked),
    )
    .sort((a, b) => compareVietnamese(`${a.unit} ${a.item.facts.community}`, `${b.unit} ${b.item.facts.community}`));
  return html(
    ConventionsView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, kindsVi, kindsEn),
      base: site.slug ? `/${site.slug}` : "",
      q,
      total: items.length,
      rows,
    }),
  );
}
