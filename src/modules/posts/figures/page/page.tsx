import { z } from "zod";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { findPlace } from "../../places/place.store.ts";
import type { PostPlace } from "../../places/place.ts";
import { findPost } from "../../post.store.ts";
import { PlaceUnknown } from "../../posts.errors.ts";
import { listFigureDays, listPlaceFigures } from "../figure.store.ts";
import { FIGURES } from "../figures.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { PlaceFiguresView } from "./view.tsx";

const PAGE_SIZE = 50;
const MOST_ROWS = 20_000;

async function load(rq: Rq): Promise<PostPlace> {
  const id = z.uuid().safeParse(rq.params.place);
  const place = id.success ? await findPlace(rq.app.db, id.data) : undefined;
  if (!place || !(await mayAt(rq.app.db, actorOf(rq), "posts.read", place.unitId, rq.now))) throw new PlaceUnknown();
  return place;
}

const Query = z.object({
  q: first(z.string().trim().max(100).optional().catch(undefined)),
  sau: first(z.uuid().optional().catch(undefined)),
});

/** What the network of a place counts about what stands there. */
export async function placeFiguresPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const place = await load(rq);
  const { sau, q } = Query.parse(rq.query);
  const last = sau ? await findPost(db, sau) : undefined;
  const after = last?.doneAt && last.placeId === place.id ? { doneAt: last.doneAt, postId: last.id } : undefined;
  const found = await listPlaceFigures(db, place.id, q ?? "", PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  return html(
    PlaceFiguresView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      place,
      asked: q ? { q } : {},
      rows,
      isFirst: after === undefined,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.postId ?? null) : null,
    }),
  );
}

/** Every day of every post. */
export async function placeFiguresExport(rq: Rq): Promise<Reply> {
  const place = await load(rq);
  const words = pick(rq.lang, vi, en);
  const days = await listFigureDays(rq.app.db, place.id, MOST_ROWS);
  const csv = writeCsv([
    [words.post, words.posted, words.address, words.day, ...FIGURES.map((name) => words[name])],
    ...days.map((one) => [
      one.title,
      formatDateTime(one.doneAt),
      one.address ?? "",
      formatDate(one.day),
      ...FIGURES.map((name) => (one[name] === null ? "" : String(one[name]))),
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "con-so-mang-cho-biet.csv");
}
