import type { WorkingCalendar } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Dossier, DossierStep, Punctuality } from "../dossier.ts";
import { shareOut } from "./share-out.ts";
import { findWayInForce } from "./way.store.ts";

/** The steps in force for a dossier on its day of reception, the first begun; none where the unit has no way. */
export async function firstSteps(
  db: Db,
  of: {
    unitId: string;
    procedureCode: string;
    on: string;
    at: Date;
    dueAt: Date;
    calendar: WorkingCalendar;
  },
): Promise<DossierStep[]> {
  const way = await findWayInForce(db, of);
  if (!way || way.steps.length === 0) return [];
  const shares = way.steps.map((step) => step.share);
  const dues = shareOut({ from: of.at, dueAt: of.dueAt, shares }, of.calendar);
  return way.steps.map((step, at) => ({
    name: step.name,
    role: step.role,
    unitId: step.unitId ?? of.unitId,
    personId: step.personId,
    share: step.share,
    dueAt: (dues[at] as Date).toISOString(),
    from: at === 0 ? of.at.toISOString() : null,
    to: null,
    by: null,
    byId: null,
  }));
}

type Walking = Pick<Dossier, "steps" | "step" | "competentUnitId">;

export const stepOf = (dossier: Pick<Dossier, "steps" | "step">): DossierStep | undefined =>
  dossier.steps[dossier.step];

/** The unit that has the current step, where it is another than the competent one. */
export function stepElsewhere(dossier: Walking): string | null {
  const unitId = stepOf(dossier)?.unitId;
  return unitId && unitId !== dossier.competentUnitId ? unitId : null;
}

/** How a step was done against its own time; null while it goes on. */
export function stepVerdict(step: DossierStep): Punctuality | null {
  if (step.to === null || step.dueAt === null) return null;
  const [done, due] = [step.to, step.dueAt].map((text) => Date.parse(text)) as [number, number];
  if (done > due) return "late";
  return new Date(done + 7 * 3_600_000).toISOString().slice(0, 10) <
    new Date(due + 7 * 3_600_000).toISOString().slice(0, 10)
    ? "early"
    : "onTime";
}

/** Whether a step that goes on is past its own time. */
export const isStepLate = (step: DossierStep | undefined, now: Date): boolean =>
  step?.dueAt !== undefined && step.dueAt !== null && step.to === null && now.getTime() > Date.parse(step.dueAt);

type By = { id: string | null; name: string; at: Date };

const changed = (steps: readonly DossierStep[], at: number, part: Partial<DossierStep>): DossierStep[] =>
  steps.map((step, place) => (place === at ? { ...step, ...part } : step));

/** On to the next step; at the last one nothing changes. */
export function walkOn(dossier: Walking, by: By): { steps: DossierStep[]; step: number } | null {
  const next = dossier.step + 1;
  if (next >= dossier.steps.length) return null;
  const moment = by.at.toISOString();
  const done = changed(dossier.steps, dossier.step, { to: moment, by: by.name, byId: by.id });
  return { steps: changed(done, next, { from: moment }), step: next };
}

/** Back to the step before, which goes on as if it had not been done. */
export function walkBack(dossier: Walking): { steps: DossierStep[]; step: number; before: DossierStep } | null {
  const step = dossier.step - 1;
  const before = dossier.steps[step];
  if (!before) return null;
  const left = changed(dossier.steps, dossier.step, { from: null });
  return { steps: changed(left, step, { to: null, by: null, byId: null }), step, before };
}

/** The current step is done with the dossier. */
export const walkedOut = (dossier: Walking, by: By): DossierStep[] =>
  changed(dossier.steps, dossier.step, { to: by.at.toISOString(), by: by.name, byId: by.id });

/** What is left of the way is shared out anew after the date moved. */
export function shareAnew(
  of: Pick<Dossier, "steps" | "step">,
  at: Date,
  dueAt: Date,
  calendar: WorkingCalendar,
): DossierStep[] {
  const left = of.steps.slice(of.step);
  const dues = shareOut({ from: at, dueAt, shares: left.map((step) => step.share) }, calendar);
  return of.steps.map((step, place) =>
    place < of.step ? step : { ...step, dueAt: (dues[place - of.step] as Date).toISOString() },
  );
}
