import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { listPublicItems } from "../../../../content/index.ts";
import { subtreeIds } from "../../../../organisations/index.ts";
import { PROCEDURE_CODE } from "../../../../procedures/index.ts";
import { listApprovedSlogans } from "../../../../visual-works/index.ts";
import { BroadcastingRefused } from "../../../broadcasting.errors.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { type ShownSum, sumShown } from "../../../plays/play.store.ts";
import { chainOf } from "../../../programmes/load-schedule.ts";
import { type UnitOfPage, unitOfPage } from "../../../programmes/unit-of-page.ts";
import { listStations } from "../../../stations/station.store.ts";
import { BROADCASTING } from "../../../tabs.tsx";
import { endNotice, showNotice } from "../../keep-notices.ts";
import { loadNamedThings } from "../../load-board.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { listNotices } from "../../notice.store.ts";
import { NOTICE_KINDS, type Notice } from "../../notice.ts";
import { BoardListView } from "./view.tsx";

const SHOWN = 200;
const OFFERED = 100;

export type NoticeState = keyof typeof vi.states;
/** What paired screens told within these days; older minutes stand in the ledger. */
const SHOWN_DAYS = 90;

export type NoticeRow = Notice & { title: string | null; state: NoticeState; shown: ShownSum | null };

async function rowsOf(rq: Rq, unit: UnitOfPage): Promise<NoticeRow[]> {
  const today = vietnamDay(rq.now);
  const notices = unit.unitId ? await listNotices(rq.app.db, { unitIds: [unit.unitId] }, SHOWN) : [];
  const named = await loadNamedThings(rq.app.db, notices, rq.now);
  const shown = await sumShown(rq.app.db, notices, shift(today, -SHOWN_DAYS));
  return notices.map((notice) => {
    const thing = named.get(notice.ref);
    const state: NoticeState = notice.endedAt
      ? "ended"
      : notice.toOn < today
        ? "over"
        : !thing
          ? "gone"
          : notice.fromOn > today
            ? "later"
            : "now";
    return { ...notice, title: thing?.title ?? null, state, shown: shown.get(notice.ref) ?? null };
  });
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const unit = await unitOfPage(rq, "broadcasting.read", typed.unitId || rq.query.donvi);
  const within = unit.unitId ? await subtreeIds(db, unit.unitId, today) : [];
  const chain = unit.unitId ? await chainOf(db, unit.unitId, today) : [];
  const mayPlan = unit.unitId ? await mayAt(db, actorOf(rq), "broadcasting.plan", unit.unitId, rq.now) : false;
  const done = z.enum(["them", "go"]).safeParse(rq.query.xong);
  return html(
    BoardListView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      unit,
      rows: await rowsOf(rq, unit),
      screens: await listStations(db, { unitIds: within, medium: "screen", isOff: false }, SHOWN),
      mayPlan,
      items: mayPlan ? await listPublicItems(db, { unitIds: [...new Set([...chain, ...within])] }, OFFERED) : [],
      slogans: mayPlan ? await listApprovedSlogans(db, null, today) : [],
      typed: { kind: "item", ...typedDay("fromOn", today), ...typedDay("toOn", shift(today, 14)), ...typed },
      errors,
      done: done.success && status === 200 ? done.data : null,
    }),
    { status },
  );
}

export const boardListPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function boardExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await rowsOf(rq, await unitOfPage(rq, "broadcasting.read", rq.query.donvi));
  const head: Cell[] = [words.what, words.kind, words.from, words.to, words.state, words.shownMinutes];
  const lines = rows.map((row): Cell[] => [
    row.title ?? row.ref,
    words.kinds[row.kind],
    formatDate(row.fromOn),
    formatDate(row.toOn),
    words.states[row.state],
    row.shown ? Math.round(row.shown.seconds / 6) / 10 : 0,
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "bang-tin-dien-tu.csv");
}

export async function showNoticePage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const form = typedForm(rq);
  const { typed } = form;
  const unitId = z.uuid().safeParse(typed.unitId);
  const kind = NOTICE_KINDS.find((one) => one === typed.kind);
  const ref = kind ? (typed[kind] ?? "") : "";
  const isRef = kind === "procedure" ? PROCEDURE_CODE.test(ref) : z.uuid().safeParse(ref).success;
  const [fromOn, toOn] = [form.dayOf("fromOn"), form.dayOf("toOn")];
  const errors: FormErrors = {};
  if (!kind) errors.kind = said.kind;
  if (kind && !isRef) errors[kind] = said.ref[kind];
  if (!fromOn) errors.fromOn = said.fromOn;
  if (!toOn || (fromOn && (toOn < fromOn || toOn > shift(fromOn, 366)))) errors.toOn = said.toOn;
  if (Object.keys(errors).length > 0 || !kind || !fromOn || !toOn) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      showNotice(tx, actorOf(rq), { unitId: unitId.data ?? "", kind, ref, fromOn, toOn, at: rq.now }),
    );
    return seeOther(`${BROADCASTING}/bang-tin?donvi=${unitId.data}&xong=them`);
  } catch (error) {
    if (!(error instanceof BroadcastingRefused)) throw error;
    const field = error.code === "day-in-the-past" ? "toOn" : kind;
    return show(rq, typed, { [field]: pick(rq.lang, commonVi, commonEn).refusals[error.code] }, 409);
  }
}

export async function endNoticePage(rq: Rq): Promise<Reply> {
  const noticeId = z.uuid().parse(rq.params.id);
  await transaction(rq.app.db, (tx) => endNotice(tx, actorOf(rq), { noticeId, at: rq.now }));
  const unitId = z.uuid().safeParse(typedForm(rq).typed.unitId);
  return seeOther(`${BROADCASTING}/bang-tin?${unitId.success ? `donvi=${unitId.data}&` : ""}xong=go`);
}
