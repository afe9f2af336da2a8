import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { compareVietnamese, pick, readHundredths } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../../accounts/index.ts";
import { subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { propose, rehearse } from "../../../../proposals/index.ts";
import { listRateRows, type RowLinks, rowsBehind, type Share } from "../../../../service-quality/index.ts";
import { enterTargetValue, withdrawTarget } from "../../../keep-target.ts";
import { shownValues } from "../../../load-board.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { standingOf, TARGET_LIMITS, type Target } from "../../../target.ts";
import type { ValueProposal, WithdrawProposal } from "../../../target-proposals.ts";
import { TargetRefused, TargetUnknown } from "../../../targets.errors.ts";
import { findTarget, listTargetValues } from "../../../targets.store.ts";
import { TargetRecordView } from "./view.tsx";

async function visibleTarget(rq: Rq): Promise<Target> {
  const id = z.uuid().safeParse(rq.params.id);
  const target = id.success ? await findTarget(rq.app.db, id.data) : undefined;
  if (!target || !(await mayAt(rq.app.db, actorOf(rq), "plans.read", target.unitId, rq.now))) throw new TargetUnknown();
  return target;
}

/** What a reckoned value consists of, by month and by unit, for whoever may see the rows behind it. */
export interface Reckoned {
  byMonth: (Share & { key: string; name: string; links: RowLinks })[];
  byUnit: (Share & { key: string; name: string; links: RowLinks })[];
}

async function loadReckoned(rq: Rq, target: Target, today: string): Promise<Reckoned | null> {
  const { db } = rq.app;
  const { reckonedFrom: rate, year } = target;
  if (rate === null) return null;
  const unitIds = await subtreeIds(db, target.unitId, today);
  const rows = await listRateRows(db, { year, rate, unitIds });
  const add = (shares: readonly Share[]): Share => ({
    part: shares.reduce((sum, one) => sum + one.part, 0),
    whole: shares.reduce((sum, one) => sum + one.whole, 0),
  });
  const whole = { from: `${year}-01`, until: `${year}-12` };
  const byUnit = Map.groupBy(rows, (row) => row.unitId);
  const names = await unitNames(db, [...byUnit.keys()], today);
  const only = byUnit.size === 1 ? rows[0]?.unitId : undefined;
  const readable = new Set(await reachOf(db, actorOf(rq), "dossiers.read", rq.now));
  // Procedures offered online are as many as the month says; months are not added up.
  const isStock = rate === "onlineOffered";
  return {
    byMonth: [...Map.groupBy(rows, (row) => row.month)].map(([month, own]) => ({
      key: month,
      name: `${month.slice(5)}/${month.slice(0, 4)}`,
      ...add(own),
      links: only && readable.has(only) ? rowsBehind(rate, { unitId: only, from: month, until: month }) : {},
    })),
    byUnit: [...byUnit]
      .map(([unitId, own]) => ({
        key: unitId,
        name: names.get(unitId) ?? "",
        ...add(isStock ? own.slice(-1) : own),
        links: readable.has(unitId) ? rowsBehind(rate, { unitId, ...whole }) : {},
      }))
      .sort((a, b) => a.part / a.whole - b.part / b.whole || compareVietnamese(a.name, b.name)),
  };
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const target = await visibleTarget(rq);
  const today = vietnamDay(rq.now);
  const values = await listTargetValues(db, target.id);
  const last = (await shownValues(db, [target], today)).get(target.id);
  return html(
    TargetRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      target,
      unit: (await unitNames(db, [target.unitId], today)).get(target.unitId) ?? "",
      values,
      last,
      reckoned: await loadReckoned(rq, target, today),
      standing: standingOf(target, last, today),
      mayEdit: target.withdrawnReason === null && (await mayAt(db, actorOf(rq), "targets.edit", target.unitId, rq.now)),
      typed,
      errors,
    }),
    { status },
  );
}

export const targetRecordPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

async function requireWriter(rq: Rq, target: Target): Promise<void> {
  if (!(await mayAt(rq.app.db, actorOf(rq), "targets.edit", target.unitId, rq.now)))
    throw new TargetRefused("no-right-here");
}

export async function enterValuePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const target = await visibleTarget(rq);
  await requireWriter(rq, target);
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const value = readHundredths(typed.value ?? "");
  const asOf = dayOf("asOf");
  const address = (typed.address ?? "").trim();
  const reason = (typed.correction ?? "").trim();
  if (value === null) errors.value = said.value;
  if (!asOf || asOf > vietnamDay(rq.now) || asOf < `${target.year}-01-01`) errors.asOf = said.asOf;
  if (!isText(typed.source, TARGET_LIMITS.source)) errors.source = said.source;
  if (
    address !== "" &&
    !(z.url({ protocol: /^https?$/ }).safeParse(address).success && address.length <= TARGET_LIMITS.address)
  )
    errors.address = said.address;
  if (reason !== "" && !isText(reason, TARGET_LIMITS.reason)) errors.correction = said.reason;
  if (Object.keys(errors).length > 0 || value === null || !asOf) return show(rq, typed, errors, 422);
  const basedOn = z.coerce.number().int().safeParse(typed.basedOn);
  const input: ValueProposal = {
    targetId: target.id,
    basedOn: basedOn.success ? basedOn.data : 0,
    asOf,
    value,
    source: (typed.source ?? "").trim(),
    sourceAddress: address || null,
    reason: reason || null,
    name: target.name,
    measure: target.measure,
  };
  try {
    await rehearse(db, (tx, system) => enterTargetValue(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "targetValue", unitIds: [target.unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof TargetRefused)) throw error;
    const field = error.code === "reason-missing" ? "correction" : "value";
    return show(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
}

export async function withdrawTargetPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const target = await visibleTarget(rq);
  await requireWriter(rq, target);
  const { typed } = typedForm(rq);
  const { reason = "" } = typed;
  if (!isText(reason, TARGET_LIMITS.reason))
    return show(rq, typed, { reason: pick(rq.lang, vi, en).errors.reason }, 422);
  const input: WithdrawProposal = { targetId: target.id, basedOn: target.version, reason, name: target.name };
  await rehearse(db, (tx, system) => withdrawTarget(tx, system, { ...input, at: rq.now }));
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "targetWithdraw", unitIds: [target.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}
