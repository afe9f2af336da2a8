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
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { CommitteeRefused } from "../../../committee/committee.errors.ts";
import { listCommittees } from "../../../committee/committee.store.ts";
import { COMMITTEE_LIMITS } from "../../../committee/committee.ts";
import { foundCommittee } from "../../../committee/keep-committee.ts";
import { en } from "../../../committee/messages.en.ts";
import { vi } from "../../../committee/messages.vi.ts";
import { CommitteeListView, CommitteeNewView } from "./view.tsx";

export async function committeeListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const day = vietnamDay(rq.now);
  const unitIds = await reachOf(db, actor, "committees.oversee", rq.now);
  const rows = await listCommittees(db, { unitIds, personId: actor.id, day });
  return html(
    CommitteeListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rows,
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], day),
      mayEdit: holds(actor, "committees.edit"),
    }),
  );
}

async function showNew(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "committees.edit", rq.now);
  const own = ownUnits(actor, reach);
  const units = await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now));
  return html(CommitteeNewView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), units, typed, errors }), {
    status,
  });
}

export const newCommitteePage = (rq: Rq): Promise<Reply> => showNew(rq, {}, {});

export async function foundCommitteePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const decisionOn = dayOf("decisionOn");
  const { name, decisionNumber, decisionIssuer } = typed;
  const unitId = z.uuid().safeParse(typed.unitId);
  if (!isText(name, COMMITTEE_LIMITS.short)) errors.name = words.errors.name;
  if (!unitId.success) errors.unitId = words.errors.unitId;
  if (!isText(decisionNumber, COMMITTEE_LIMITS.number)) errors.decisionNumber = words.errors.number;
  if (!decisionOn) errors.decisionOn = words.errors.day;
  if (!isText(decisionIssuer, COMMITTEE_LIMITS.short)) errors.decisionIssuer = words.errors.text;
  if (Object.keys(errors).length > 0 || !unitId.success || !decisionOn) return showNew(rq, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      foundCommittee(tx, actorOf(rq), {
        unitId: unitId.data,
        name: name ?? "",
        decisionNumber: decisionNumber ?? "",
        decisionOn,
        decisionIssuer: decisionIssuer ?? "",
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/ban-chi-dao/${id}?xong=found`);
  } catch (error) {
    if (!(error instanceof CommitteeRefused)) throw error;
    const field = error.code === "no-right-here" ? "unitId" : "decisionNumber";
    return showNew(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
}
