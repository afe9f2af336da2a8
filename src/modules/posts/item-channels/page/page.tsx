import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../accounts/index.ts";
import { findItemForPosting, type ItemForPosting } from "../../../content/index.ts";
import { channelName } from "../../../publishing/index.ts";
import { addPosts } from "../../act-on-post.ts";
import { FIGURES } from "../../figures/figures.ts";
import { en as postsEn } from "../../messages.en.ts";
import { vi as postsVi } from "../../messages.vi.ts";
import { listPlaces } from "../../places/place.store.ts";
import { listPosts } from "../../post.store.ts";
import { POST_LIMITS } from "../../post.ts";
import { loadItemChannels, type PartReason } from "../load-item-channels.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { ItemChannelsView } from "./view.tsx";

const MOST_POSTS = 1_000;

/** The item, for who may see posts of its unit, or has posted it at a place of the own. */
async function load(rq: Rq): Promise<{ item: ItemForPosting; unitIds: string[] }> {
  const id = z.uuid().safeParse(rq.params.id);
  const item = id.success ? await findItemForPosting(rq.app.db, id.data) : undefined;
  const unitIds = await reachOf(rq.app.db, actorOf(rq), "posts.read", rq.now);
  if (!item) throw notFound("item-not-found");
  const isSeen =
    unitIds.includes(item.unitId) || (await listPosts(rq.app.db, { itemId: item.itemId, unitIds }, 1)).length > 0;
  if (!isSeen) throw notFound("item-not-found");
  return { item, unitIds };
}

async function show(rq: Rq, chosen: readonly string[], errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { item, unitIds } = await load(rq);
  const writable = await reachOf(db, actorOf(rq), "posts.write", rq.now);
  const known = new Set((await listPosts(db, { itemId: item.itemId }, MOST_POSTS)).map((post) => post.placeId));
  const places = item.holds ? await listPlaces(db, { unitIds: writable }, POST_LIMITS.ticks) : [];
  return html(
    ItemChannelsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      postWords: pick(rq.lang, postsVi, postsEn),
      item,
      found: await loadItemChannels(db, item, unitIds),
      places: places.filter((place) => !known.has(place.id)),
      chosen,
      errors,
      isAdded: rq.query.xong === "1",
      mayTellPress: item.holds && holds(actorOf(rq), "press.contacts"),
    }),
    { status },
  );
}

export const itemChannelsPage = (rq: Rq): Promise<Reply> => show(rq, [], {});

const Chosen = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.uuid()).min(1).max(POST_LIMITS.ticks),
);

/** Puts the item on the list of further places. */
export async function addPostsPage(rq: Rq): Promise<Reply> {
  const { item } = await load(rq);
  const chosen = Chosen.safeParse((rq.body as Record<string, unknown>).place);
  if (!chosen.success) return show(rq, [], { place: pick(rq.lang, vi, en).add.none }, 422);
  await transaction(rq.app.db, (tx) =>
    addPosts(tx, actorOf(rq), { itemId: item.itemId, placeIds: chosen.data, at: rq.now }),
  );
  return seeOther(`/can-bo/tin-bai/${item.itemId}/kenh?xong=1`);
}

/** Every place and page of every channel, a line each. */
export async function itemChannelsExport(rq: Rq): Promise<Reply> {
  const { item, unitIds } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const { failures, acts } = pick(rq.lang, postsVi, postsEn);
  const { lines } = await loadItemChannels(rq.app.db, item, unitIds);
  const said = (reason: PartReason): string =>
    reason === null ? "" : "failure" in reason ? failures[reason.failure] : reason.words;
  const { head } = words;
  const number = (one: number | null): string => (one === null ? "" : String(one));
  const csv = writeCsv([
    [
      head.channel,
      head.place,
      head.act,
      head.version,
      head.state,
      head.reason,
      head.at,
      head.address,
      head.reached,
      head.audience,
      head.cost,
      ...FIGURES.map((name) => `${words.figures.caption}: ${words.figures[name].toLowerCase()}`),
      words.figures.day,
    ],
    ...lines.flatMap((line) =>
      line.parts.length === 0
        ? [[channelName(line.channel, rq.lang), "", "", "", words.nothing, "", "", "", "", "", "", "", "", "", "", ""]]
        : line.parts.map((part) => [
            channelName(line.channel, rq.lang),
            part.place,
            acts[part.act],
            String(part.version),
            words.states[part.state],
            said(part.reason),
            part.at ? formatDateTime(part.at) : "",
            part.address ?? "",
            number(part.reached),
            number(part.audience),
            number(part.cost),
            ...FIGURES.map((name) => number(part.figures?.[name] ?? null)),
            part.figures ? formatDate(part.figures.day) : "",
          ]),
    ),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "cac-kenh-cua-tin.csv");
}
