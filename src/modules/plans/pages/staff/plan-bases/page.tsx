import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { successorsFor } from "../../../../legal-documents/index.ts";
import { refusalFor } from "../../../act-on-plan.ts";
import { linkBasis } from "../../../bases/link-basis.ts";
import { loadBases, loadContradictions } from "../../../bases/load-bases.ts";
import { en } from "../../../bases/messages.en.ts";
import { vi } from "../../../bases/messages.vi.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import { visiblePlan } from "../plan-access.ts";
import type { BasesSummary } from "./notice.tsx";
import { PlanBasesView } from "./view.tsx";

/**
 * How many bases need a look. A plan in force is judged as of today: it tells that a basis ended since, not that nobody
 * wrote one down.
 */
export async function summariseBases(rq: Rq, plan: Plan): Promise<BasesSummary> {
  const isDraft = plan.state === "draft";
  if (plan.state === "closed") return { toLook: 0, isDraft };
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const bases = await loadBases(db, isDraft ? plan : { ...plan, issuedOn: today }, today);
  const contradictions = isDraft ? await loadContradictions(rq.app, plan.id, bases) : new Map();
  const toLook = bases.filter(
    (basis) =>
      (contradictions.get(basis.piece.id) ?? []).length > 0 ||
      basis.warnings.some((one) => (isDraft ? true : one.code === "expired" || one.code === "partly")),
  ).length;
  return { toLook, isDraft };
}

export async function planBasesPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const { db } = rq.app;
  const actor = actorOf(rq);
  const bases = await loadBases(db, plan, vietnamDay(rq.now));
  const meant = bases.flatMap((basis) => [basis.linked, ...basis.proposed]).flatMap((one) => (one ? [one.id] : []));
  const done = z.enum(["linked", "unlinked"]).safeParse(rq.query.xong);
  return html(
    PlanBasesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      bases,
      contradictions: await loadContradictions(rq.app, plan.id, bases),
      successors: await successorsFor(db, [...new Set(meant)]),
      mayLink: (await refusalFor(db, actor, "assign", plan, rq.now)) === null,
      mayEdit: (await refusalFor(db, actor, "edit", plan, rq.now)) === null,
      done: done.success ? done.data : null,
    }),
  );
}

const Link = z.object({ document: z.union([z.literal(""), z.coerce.number().int().positive()]).default("") });

export async function linkBasisPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const pieceId = z.uuid().safeParse(rq.params.piece);
  const form = Link.safeParse(rq.body ?? {});
  if (!pieceId.success || !form.success) throw notFound("plan-not-found");
  const documentId = form.data.document === "" ? null : form.data.document;
  await transaction(rq.app.db, (tx) =>
    linkBasis(tx, actorOf(rq), { planId: plan.id, pieceId: pieceId.data, documentId, at: rq.now }),
  );
  return seeOther(
    `/can-bo/ke-hoach/${plan.id}/can-cu?xong=${documentId === null ? "unlinked" : "linked"}#can-cu-${pieceId.data}`,
  );
}
