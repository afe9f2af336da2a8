import { sql } from "kysely";
import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";
import { publicPictures, shareAddress } from "../media/index.ts";
import { findItem, getVersion } from "./content.store.ts";
import { type Audience, NO_LONGER_HOLDS, type Topic } from "./item.ts";
import { picturesIn, plainText } from "./structured-text.tsx";

/** An item as the press takes it over: approved words, pictures with their credit, and from when it may be told. */
export interface ItemForPress {
  itemId: string;
  version: number;
  unitId: string;
  taskId: string | null;
  topic: Topic;
  audiences: Audience[];
  title: string;
  summary: string;
  text: string;
  pictures: { address: string; caption: string | null; credit: string }[];
  address: string;
  /** It is approved and goes out at this moment; nobody tells of it before. */
  embargoUntil: Date | null;
  correctionNote: string | null;
  /** Why it was taken back; everything else is as it was last published, or was about to be. */
  withdrawnReason: string | null;
  /** It went out before, perhaps in other words. */
  wasOut: boolean;
  holds: boolean;
}

/** Undefined for what nobody has approved; words of what was taken back before it went out may be anything. */
export async function findItemForPress(
  app: Pick<AppContext, "config"> & { db: Db },
  itemId: string,
  now: Date,
): Promise<ItemForPress | undefined> {
  const item = await findItem(app.db, itemId);
  if (!item) return undefined;
  const isToCome = item.state === "approved" && item.publishAt !== null && item.publishAt > now;
  const isTakenBack = item.state === "withdrawn" && item.publishedVersion === null;
  const version = isToCome || isTakenBack ? item.workingVersion : item.publishedVersion;
  if (version === null) return undefined;
  const words = await getVersion(app.db, item.id, version);
  const { publicUrl } = app.config.http;
  const codes = picturesIn(words.body);
  const pictures = await publicPictures(app.db, codes);
  return {
    itemId: item.id,
    version,
    unitId: item.unitId,
    taskId: item.taskId,
    topic: words.topic,
    audiences: words.audiences,
    title: words.title,
    summary: words.summary,
    text: plainText(words.body),
    pictures: codes.flatMap((code) => {
      const one = pictures.get(code);
      return one ? [{ address: `${publicUrl}${shareAddress(one)}`, caption: one.caption, credit: one.credit }] : [];
    }),
    address: `${publicUrl}/tin-tuc/${item.slug}`,
    embargoUntil: isToCome ? item.publishAt : null,
    correctionNote: isToCome ? null : words.correctionNote,
    wasOut: item.publishedVersion !== null,
    withdrawnReason: item.state === "withdrawn" ? item.withdrawnReason : null,
    holds: !NO_LONGER_HOLDS.includes(item.state),
  };
}

/** What may be sent to the press now: what goes out later, then the newest of the last weeks. */
export async function listItemsForPress(
  db: Db,
  unitIds: readonly string[],
  now: Date,
  limit: number,
): Promise<{ id: string; title: string; unitId: string; embargoUntil: Date | null }[]> {
  const found = await sql<{ id: string; title: string; unitId: string; embargoUntil: Date | null }>`
    select i.id, v.title, i.unit_id as "unitId",
      case when i.state = 'approved' then i.publish_at end as "embargoUntil"
    from item i
    join item_version v on v.item_id = i.id
      and v.number = case when i.state = 'approved' then i.working_version else i.published_version end
    where i.unit_id = any(${[...unitIds]}::uuid[])
      and ((i.state = 'approved' and i.publish_at > ${now})
        or (i.state = 'published' and i.published_at > ${now}::timestamptz - interval '30 days'))
    order by i.state, coalesce(i.publish_at, i.published_at) desc, i.id limit ${limit}`.execute(db);
  return found.rows;
}
