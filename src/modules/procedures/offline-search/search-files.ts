import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { slugify } from "../../../platform/i18n/index.ts";
import { findUnit, resolveSlug } from "../../organisations/index.ts";
import { APPLICANT_GROUPS } from "../applicant-group.ts";
import { catalogueOf } from "../catalogue.ts";
import { areaOf } from "../local/local-facts.ts";
import { offeredFilterOf } from "../local/offered-filter.ts";
import { APPLICANT_IN_ADDRESS, LEVEL_IN_ADDRESS } from "../procedure-query.ts";
import { type PackedIndex, packIndex } from "../search/index.ts";
import { type Listing, ONLINE, POST, type UnitOffer } from "./listing.ts";

/** Where the files of the search lie, seen from the root of the site. */
const FOLDER = "tim-kiem";

/** What the search page understands behind the question mark, besides a unit. */
export const SEARCH_TAKES = ["q", "cap", "linh-vuc", "doi-tuong", "truc-tuyen", "buu-chinh", "trang"];

export interface SearchFile {
  file: string;
  text: string;
}

/**
 * The index as scripts that hand themselves over: a page opened from a USB stick may load scripts beside it, but may not
 * fetch files. The core is opened with the first question, a shard when a question has words of it, a unit when asked for it.
 */
export async function* searchFiles(app: AppContext, unitSlugs: readonly string[]): AsyncGenerator<SearchFile> {
  const { core, shards } = await catalogueOf(app).pack(packIndex);
  const listing = await listingOf(app, core);
  yield {
    file: `${FOLDER}/danh-muc.js`,
    text: `danbietSearch.core(${JSON.stringify(core)},${JSON.stringify(listing)});\n`,
  };
  for (const [number, shard] of shards.entries()) {
    yield { file: `${FOLDER}/${number}.js`, text: `danbietSearch.shard(${number},${JSON.stringify(shard)});\n` };
  }
  const day = vietnamDay(app.clock.now());
  for (const slug of unitSlugs) {
    const found = await resolveSlug(app.db, slug, day);
    if (found?.state !== "current") continue;
    const unit = (await areaOf(app.db, found.unit.id, day)) ?? (await findUnit(app.db, found.unit.id, day));
    if (!unit) continue;
    const offer: UnitOffer = { name: found.unit.name, ...(await offeredFilterOf(app.db, unit, day)) };
    yield { file: `${FOLDER}/don-vi/${slug}.js`, text: `danbietSearch.unit(${JSON.stringify(offer)});\n` };
  }
}

async function listingOf(app: AppContext, core: PackedIndex): Promise<Listing> {
  const number = new Map(core.docs.map((doc, at) => [doc[0], at]));
  const { items } = await catalogueOf(app).list({}, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  const order: number[] = [];
  const moreFields: Record<string, string[]> = {};
  const marks: number[] = core.docs.map(() => 0);
  for (const item of items) {
    const at = number.get(item.code);
    if (at === undefined) continue;
    order.push(at);
    if (item.fields.length > 1) moreFields[item.code] = item.fields.slice(1).map((field) => slugify(field, 200));
    marks[at] =
      item.applicants.reduce((sum, group) => sum | (1 << APPLICANT_GROUPS.indexOf(group)), 0) |
      (item.online ? ONLINE : 0) |
      (item.post ? POST : 0);
  }
  return {
    order,
    marks,
    fieldSlugs: core.fields.map((field) => slugify(field, 200)),
    moreFields,
    levels: Object.fromEntries(Object.entries(LEVEL_IN_ADDRESS).map(([level, word]) => [word, level])),
    applicants: APPLICANT_GROUPS.map((group) => APPLICANT_IN_ADDRESS[group]),
  };
}
