import { clockTime } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { DossierEvent } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";
import type { FormStep } from "../forms/index.ts";
import { dueOf } from "./form-due.ts";
import { words } from "./words.vi.ts";

/** Acts by which a dossier passes from hand to hand. */
const PASSING = new Set(["receive", "accept", "forward", "sendBack", "recall", "transfer", "settle", "give"]);

/** The lines of the control slip: who handed it to whom, when, by when it had to be ready. */
export function handOversOf(
  dossier: Dossier,
  events: readonly DossierEvent[],
  nameOf: (unitId: string) => string,
): FormStep[] {
  const lines: FormStep[] = [];
  let holder = words.applicant;
  const counter = `${words.oneStop}, ${nameOf(dossier.receivingUnitId)}`;
  for (const event of events) {
    if (!PASSING.has(event.act)) continue;
    const unit = nameOf(String(event.details.toUnitId ?? event.unitId));
    const handler = typeof event.details.handler === "string" ? event.details.handler : null;
    const to =
      event.act === "receive" || event.act === "settle"
        ? counter
        : event.act === "give"
          ? words.applicant
          : [handler, unit].filter(Boolean).join(", ");
    const from = event.act === "receive" ? words.applicant : event.act === "give" ? counter : holder;
    lines.push({
      from: event.act === "forward" && lines.length === 1 ? counter : from,
      to,
      work: typeof event.details.step === "string" ? event.details.step : (words.work[event.act] ?? ""),
      handedAt: event.at,
      due: event.act === "forward" ? dueOfStep(event, dossier) : null,
      punctuality: event.act === "settle" ? dossier.punctuality : closedOf(event),
      note: event.act === "sendBack" || event.act === "transfer" ? event.words : null,
    });
    holder = to;
  }
  return lines;
}

/** By when whoever receives it has to be ready: the step's own time, the dossier's where there are no steps. */
function dueOfStep(event: DossierEvent, dossier: Dossier): FormStep["due"] {
  const { stepDue } = event.details;
  if (typeof stepDue !== "string") return dueOf(dossier.dueAt, dossier.timeLimit);
  const at = new Date(stepDue);
  return { on: vietnamDay(at), hour: clockTime(at) };
}

/** How the step that ended with this was done against its own time. */
const closedOf = (event: DossierEvent): FormStep["punctuality"] => {
  const { closed } = event.details;
  return closed === "early" || closed === "onTime" || closed === "late" ? closed : null;
};
