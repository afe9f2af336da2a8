import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { findAnswer } from "../../../../feedback/index.ts";
import { publicPictures } from "../../../../media/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { type Asked, listAsked } from "../../../asked.store.ts";
import { listSessions } from "../../../course.store.ts";
import { listPublicCourses } from "../../../held.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { CourseUnknown } from "../../../training.errors.ts";
import { DialogueListView, DialogueView } from "./view.tsx";

const PAGE_SIZE = 30;

/** A question as everybody reads it: the answer only as somebody else than its writer published it. */
export interface PublicAsked {
  id: string;
  body: string;
  answer: string | null;
  owedBy: string | null;
  dueOn: string | null;
}

/** What was asked and agreed at dialogues and conferences that stand in public, newest first. */
export async function dialogueListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const page = z.coerce.number().int().min(1).max(100).catch(1).parse(rq.query.trang);
  const rows = await listPublicCourses(db, {}, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    DialogueListView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      rows: shown,
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], vietnamDay(rq.now)),
      page,
      hasMore: rows.length > PAGE_SIZE,
    }),
  );
}

export async function dialoguePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const id = z.uuid().safeParse(rq.params.id);
  const [course] = id.success ? await listPublicCourses(db, { id: id.data }, { limit: 1, offset: 0 }) : [];
  if (!course) throw new CourseUnknown();
  const told = async (one: Asked): Promise<PublicAsked> => ({
    id: one.id,
    body: one.body,
    answer: one.inboxId
      ? ((await findAnswer(db, one.inboxId))?.answer ?? null)
      : one.answeredAt && one.publishedAt && one.publishedAt >= one.answeredAt
        ? one.answer
        : null,
    owedBy: one.owedBy,
    dueOn: one.dueOn,
  });
  const asked = (await listAsked(db, course.id)).filter((one) => one.publishedAt !== null);
  const pictures = await publicPictures(db, course.pictures);
  return html(
    DialogueView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      course,
      sessions: await listSessions(db, [course.id]),
      questions: await Promise.all(asked.map(told)),
      pictures: course.pictures.flatMap((code) => pictures.get(code) ?? []),
      unitNames: await unitNames(
        db,
        [course.unitId, ...asked.flatMap((one) => (one.owedBy ? [one.owedBy] : []))],
        today,
      ),
    }),
  );
}
