import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type AtomEntry, atomFeed } from "../../../../../platform/feeds/index.ts";
import { html, type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { listPublicItems, type PublicItem, plainText } from "../../../../content/index.ts";
import { siteOf, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { listPressPieces, type PressPiece } from "../../../../plans/index.ts";
import { listConfirmedPieces } from "../../../../press/index.ts";
import { type Column, hasItems, hasPress } from "../../../column.ts";
import { ColumnUnknown } from "../../../columns.errors.ts";
import { findColumn } from "../../../columns.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ColumnView } from "./view.tsx";

const PAGE_SIZE = 20;
const FEED_SIZE = 50;

async function knownColumn(rq: Rq): Promise<Column> {
  const slug = rq.params.column ?? "";
  const column = /^[a-z0-9-]{1,120}$/.test(slug) ? await findColumn(rq.app.db, { slug }) : undefined;
  if (!column) throw new ColumnUnknown();
  return column;
}

/** Of an ended column what came out by the day it ended. */
const until = (column: Column): Date | undefined =>
  column.endedOn === null ? undefined : new Date(Date.parse(`${column.endedOn}T00:00:00+07:00`) + 86_400_000);

async function itemsOf(
  rq: Rq,
  column: Column,
  limit: number,
  after?: { publishedAt: Date; id: string },
): Promise<PublicItem[]> {
  if (!hasItems(column)) return [];
  const end = until(column);
  return listPublicItems(
    rq.app.db,
    {
      unitIds: await subtreeIds(rq.app.db, column.unitId, vietnamDay(rq.now)),
      ...(column.topic ? { topic: column.topic } : {}),
      ...(column.itemKind ? { kind: column.itemKind } : {}),
      ...(end ? { bornBefore: end } : {}),
    },
    limit,
    after,
  );
}

async function pressOf(
  rq: Rq,
  column: Column,
  limit: number,
  after?: { happenedOn: string; id: string },
): Promise<PressPiece[]> {
  if (!hasPress(column)) return [];
  const { outlet, programme } = column;
  return listPressPieces(rq.app.db, { outlet, programme, upTo: column.endedOn ?? undefined }, limit, after);
}

/** "moment_id" or "day_id" of the last row of the page before. */
function cursorOf(value: unknown): [string, string] | null {
  const [at = "", id = ""] = typeof value === "string" ? value.split("_") : [];
  return !Number.isNaN(Date.parse(at)) && z.uuid().safeParse(id).success ? [at, id] : null;
}

export async function columnPage(rq: Rq): Promise<Reply> {
  const column = await knownColumn(rq);
  const itemsAfter = cursorOf(rq.query.truoc);
  const pressAfter = cursorOf(rq.query.bao);
  const items = await itemsOf(
    rq,
    column,
    PAGE_SIZE + 1,
    itemsAfter ? { publishedAt: new Date(itemsAfter[0]), id: itemsAfter[1] } : undefined,
  );
  const press = await pressOf(
    rq,
    column,
    PAGE_SIZE + 1,
    pressAfter && /^\d{4}-\d\d-\d\d$/.test(pressAfter[0])
      ? { happenedOn: pressAfter[0], id: pressAfter[1] }
      : undefined,
  );
  const shownItems = items.slice(0, PAGE_SIZE);
  const shownPress = press.slice(0, PAGE_SIZE);
  const lastItem = items.length > PAGE_SIZE ? shownItems.at(-1) : undefined;
  const lastPress = press.length > PAGE_SIZE ? shownPress.at(-1) : undefined;
  const ids = [...new Set([column.unitId, ...shownItems.map((one) => one.unitId)])];
  return html(
    ColumnView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      column,
      items: shownItems,
      press: shownPress,
      printed:
        hasPress(column) && !pressAfter
          ? await listConfirmedPieces(
              rq.app.db,
              { outlet: column.outlet, programme: column.programme, upTo: column.endedOn ?? undefined },
              PAGE_SIZE,
            )
          : [],
      unitNames: await unitNames(rq.app.db, ids, vietnamDay(rq.now)),
      nextItems: lastItem ? `${lastItem.publishedAt.toISOString()}_${lastItem.id}` : null,
      nextPress: lastPress ? `${lastPress.happenedOn}_${lastPress.id}` : null,
    }),
  );
}

/** The newest of both, by the day each came out. */
export async function columnFeed(rq: Rq): Promise<Reply> {
  const column = await knownColumn(rq);
  const { publicUrl } = rq.app.config.http;
  const page = `${publicUrl}/chuyen-muc/${column.slug}`;
  const items = await itemsOf(rq, column, FEED_SIZE);
  const names = await unitNames(rq.app.db, [column.unitId, ...items.map((one) => one.unitId)], vietnamDay(rq.now));
  const own = items.map(
    (item): AtomEntry => ({
      id: `urn:uuid:${item.id}`,
      title: item.title,
      link: `${publicUrl}/tin-tuc/${item.slug}`,
      published: item.publishedAt,
      updated: item.republishedAt ?? item.publishedAt,
      author: names.get(item.unitId) ?? "",
      summary: item.summary,
      content: plainText(item.body),
      category: column.name,
    }),
  );
  const press = (await pressOf(rq, column, FEED_SIZE)).map((piece): AtomEntry => {
    const at = new Date(`${piece.happenedOn}T00:00:00+07:00`);
    return {
      id: `urn:uuid:${piece.id}`,
      title: piece.title,
      link: piece.url ?? page,
      published: at,
      updated: at,
      author: piece.outlet,
      summary: piece.programme ?? piece.outlet,
      content: piece.title,
      category: column.name,
    };
  });
  const entries = [...own, ...press].sort((a, b) => b.published.getTime() - a.published.getTime()).slice(0, FEED_SIZE);
  const feed = atomFeed({
    hub: rq.app.config.websubHub,
    id: `${page}/feed.atom`,
    title: column.name,
    page,
    self: `${page}/feed.atom`,
    updated: new Date(Math.max(column.approvedAt.getTime(), ...entries.map((one) => one.updated.getTime()))),
    entries,
  });
  return text(feed, "application/atom+xml");
}
