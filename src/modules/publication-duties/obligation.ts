import { shift } from "../../platform/calendar/index.ts";

export const FORMS = ["board", "radio", "portal", "hamletHead", "meeting"] as const;
export type PublicationForm = (typeof FORMS)[number];

/** A form and the least number of days in a row; null where once is enough. */
export interface RequiredForm {
  form: PublicationForm;
  days: number | null;
  forEver: boolean;
}

export const PERIODS = ["each", "quarterly", "yearly"] as const;
export type DutyPeriod = (typeof PERIODS)[number];

export interface PublicationDuty {
  id: string;
  unitId: string | null;
  title: string;
  matter: string;
  law: string;
  article: string | null;
  forms: RequiredForm[];
  dueWorkingDays: number;
  period: DutyPeriod;
  validFrom: string;
  validTo: string | null;
  isVerified: boolean;
  replacesId: string | null;
  createdByName: string;
  createdAt: Date;
  endedByName: string | null;
  endedReason: string | null;
}

export interface Obligation {
  id: string;
  dutyId: string;
  dutyTitle: string;
  law: string;
  article: string | null;
  unitId: string;
  title: string;
  document: string | null;
  decidedOn: string;
  dueOn: string;
  forms: RequiredForm[];
  createdByName: string;
  createdAt: Date;
  droppedAt: Date | null;
  droppedByName: string | null;
  droppedReason: string | null;
}

/** When and where something was out: put on record by hand, or what went out said so itself. */
export interface PublicationProof {
  id: string;
  obligationId: string;
  form: PublicationForm;
  postingId: string | null;
  ledgerEntryId: string | null;
  fromDay: string;
  toDay: string | null;
  place: string;
  endedReason: string | null;
  createdByName: string;
  isByHand: boolean;
  /** False when its row in the ledger was withdrawn. */
  counts: boolean;
}

/** From worst to best: what somebody has to do something about comes first. */
export const STANDINGS = ["late", "interrupted", "missing", "running", "done"] as const;
export type Standing = (typeof STANDINGS)[number];

export interface FormStanding {
  required: RequiredForm;
  standing: Standing;
  /** The first day it was out at all. */
  since: string | null;
  /** Days in a row, the best of all runs. */
  days: number;
  /** When the run in hand will have lasted long enough; null where it need not last or does not run. */
  doneOn: string | null;
  startedLate: boolean;
}

interface Run {
  from: string;
  to: string;
  isOpen: boolean;
}

/** A broadcast is over with its day; one that was heard today or yesterday is still being repeated. */
const goesOn = (proof: Pick<PublicationProof, "form" | "toDay">, today: string): boolean =>
  proof.toDay === null || proof.toDay > (proof.form === "radio" ? shift(today, -2) : today);

/** Days on which something was out, joined where one paper follows another without a day between. */
export function runsOf(proofs: readonly PublicationProof[], today: string): Run[] {
  const spans = proofs
    .filter((proof) => proof.counts && proof.fromDay <= today)
    // Taken down on a day, it hung on that day still; a day to come is not reached yet.
    .map((proof) => ({
      from: proof.fromDay,
      to: proof.toDay === null || proof.toDay > today ? today : proof.toDay,
      isOpen: goesOn(proof, today),
    }))
    .sort((a, b) => a.from.localeCompare(b.from));
  const runs: Run[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last && span.from <= shift(last.to, 1)) {
      if (span.to > last.to) last.to = span.to;
      last.isOpen ||= span.isOpen;
    } else runs.push({ ...span });
  }
  return runs;
}

const daysIn = (run: Run): number => Math.round((Date.parse(run.to) - Date.parse(run.from)) / 86_400_000) + 1;

/** How one required form stands on a day. */
export function standingOf(
  required: RequiredForm,
  proofs: readonly PublicationProof[],
  dueOn: string,
  today: string,
): FormStanding {
  const runs = runsOf(
    proofs.filter((proof) => proof.form === required.form),
    today,
  );
  const since = runs[0]?.from ?? null;
  const days = Math.max(0, ...runs.map(daysIn));
  const open = runs.find((run) => run.isOpen);
  const startedLate = (since ?? today) > dueOn;
  const answer = (standing: Standing, doneOn: string | null = null): FormStanding => ({
    required,
    standing,
    since,
    days,
    doneOn,
    startedLate,
  });
  if (since === null) return answer(today > dueOn ? "late" : "missing");
  if (required.forEver) return answer(open ? "done" : "interrupted");
  if (required.days === null || days >= required.days) return answer("done");
  return open ? answer("running", shift(open.from, required.days - 1)) : answer("interrupted");
}

export function formsStanding(
  obligation: Pick<Obligation, "forms" | "dueOn">,
  proofs: readonly PublicationProof[],
  today: string,
): FormStanding[] {
  return obligation.forms.map((required) => standingOf(required, proofs, obligation.dueOn, today));
}

/** An obligation stands as its worst form. */
export function worstOf(forms: readonly FormStanding[]): Standing {
  return STANDINGS.find((standing) => forms.some((form) => form.standing === standing)) ?? "done";
}

/** The quarter or year that lies behind a day: what a periodic duty tells of. */
export function periodBefore(period: Exclude<DutyPeriod, "each">, today: string): { key: string; endsOn: string } {
  const year = Number(today.slice(0, 4));
  if (period === "yearly") return { key: `${year - 1}`, endsOn: `${year - 1}-12-31` };
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3) - 1;
  const [inYear, which] = quarter === 0 ? [year - 1, 4] : [year, quarter];
  const endsOn = shift(
    `${which === 4 ? inYear + 1 : inYear}-${String(((which * 3) % 12) + 1).padStart(2, "0")}-01`,
    -1,
  );
  return { key: `${inYear}-${which}`, endsOn };
}
