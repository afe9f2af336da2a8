import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { readerOf } from "../../../../briefings/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { listOwnCertificates } from "../../../certificates.store.ts";
import { listSessions, listStream } from "../../../course.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { MineView } from "./view.tsx";

const PAGE_SIZE = 50;

/** Courses the person has a seat in or took part in, newest first. */
export async function minePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const trang = z.coerce.number().int().min(1).max(1_000).catch(1).parse(rq.query.trang);
  const me = await readerOf(db, actorOf(rq).id, today);
  const page = { limit: PAGE_SIZE + 1, offset: (trang - 1) * PAGE_SIZE };
  const rows = me ? await listStream(db, me, { view: "mine" }, today, page) : [];
  const shown = rows.slice(0, PAGE_SIZE);
  const certificates = await listOwnCertificates(db, actorOf(rq).id);
  return html(
    MineView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      today,
      rows: shown,
      sessions: await listSessions(
        db,
        shown.map((row) => row.id),
      ),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      certificates: new Map(certificates.map((one) => [one.courseId, one])),
      page: trang,
      hasMore: rows.length > PAGE_SIZE,
    }),
  );
}
