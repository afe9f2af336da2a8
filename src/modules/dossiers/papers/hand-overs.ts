import type { DossierEvent } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";
import type { FormStep } from "../forms/index.ts";
import { dueOf } from "./form-due.ts";
import { words } from "./words.vi.ts";

/** Acts by which a dossier passes from hand to hand. */
const PASSING = new Set(["receive", "accept", "forward", "sendBack", "transfer", "settle", "give"]);

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
    const unit = nameOf(event.unitId);
    const handler = typeof event.details.handler === "string" ? event.details.handler : null;
    const to =
      event.act === "receive" || event.act === "settle"
        ? counter
        : event.act === "give"
          ? words.applicant
          : event.act === "forward"
            ? [handler, unit].filter(Boolean).join(", ")
            : event.act === "transfer"
              ? nameOf(String(event.details.toUnitId ?? ""))
              : unit;
    const from = event.act === "receive" ? words.applicant : event.act === "give" ? counter : holder;
    lines.push({
      from: event.act === "forward" && lines.length === 1 ? counter : from,
      to,
      work: words.work[event.act] ?? "",
      handedAt: event.at,
      due: event.act === "forward" ? dueOf(dossier.dueAt, dossier.timeLimit) : null,
      punctuality: event.act === "settle" ? dossier.punctuality : null,
      note: event.act === "sendBack" || event.act === "transfer" ? event.words : null,
    });
    holder = to;
  }
  return lines;
}
