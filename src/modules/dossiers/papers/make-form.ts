import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { countryName, maskNumber } from "../../identity/index.ts";
import { getUnits, provinceOf, type Unit } from "../../organisations/index.ts";
import { type Applicant, openApplicant } from "../applicant.ts";
import type { DossierEvent } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";
import type {
  CounterForm,
  FormContact,
  FormDemand,
  FormDossier,
  FormPaper,
  FormReturn,
  FormSignature,
  ReceiptForm,
} from "../forms/index.ts";
import { BOOK_ROWS } from "../forms/index.ts";
import { lookupAddress } from "../lookup-token.ts";
import { dueOf } from "./form-due.ts";
import { handOversOf } from "./hand-overs.ts";
import type { PaperOf } from "./papers-of.ts";
import { agencyHead, authorityOf, counterHead, type HeadOf } from "./unit-head.ts";
import { words } from "./words.vi.ts";

/**
 * The form as it was when its event happened: everything on it is taken from what never changes (the event, what was fixed at
 * reception, units by the day of the event), so that printing again gives the same paper. The control slip alone grows, by a
 * line for each hand-over.
 */
export async function makeForm(
  app: Pick<AppContext, "db" | "config">,
  dossier: Dossier,
  events: readonly DossierEvent[],
  paper: PaperOf,
): Promise<CounterForm> {
  const { event } = paper;
  const day = vietnamDay(event.at);
  const settles = String(events[0]?.details.competentUnitId ?? dossier.competentUnitId);
  const ids = [dossier.receivingUnitId, settles, event.unitId, ...events.map((one) => one.unitId)];
  for (const one of events) if (typeof one.details.toUnitId === "string") ids.push(one.details.toUnitId);
  const units = await getUnits(app.db, [...ids, ...(dossier.returnUnitId ? [dossier.returnUnitId] : [])], day);
  const unitOf = (id: string): Unit => units.get(id) as Unit;
  const province = (await provinceOf(app.db, dossier.provinceId, day)) ?? null;
  const headOf = (unit: Unit): HeadOf => ({ unit, province, day });
  const counter = unitOf(dossier.receivingUnitId);
  const applicant =
    dossier.applicantSealed === null
      ? null
      : openApplicant(app.config.identityKeys, dossier.id, dossier.applicantSealed);
  const about = aboutOf(app, dossier, applicant);
  const contact: FormContact = { who: counter.name, phone: counter.phone, address: counter.address };
  const { receivedAt } = dossier;
  const says = demandsOf(event.words);
  switch (paper.kind) {
    case "receipt":
      return receiptOf(dossier, event, {
        head: counterHead(headOf(counter)),
        about,
        contact,
        counter,
        competent: settles === dossier.receivingUnitId ? null : unitOf(settles),
        returning: returnOf(dossier, applicant, unitOf(dossier.returnUnitId ?? dossier.receivingUnitId)),
      });
    case "supplement":
      return {
        kind: "supplement",
        head: counterHead(headOf(unitOf(event.unitId))),
        dossier: about,
        demands: says,
        by: null,
        contact,
        officer: event.actorName,
      };
    case "refusal":
      return {
        kind: "refusal",
        head: counterHead(headOf(unitOf(event.unitId))),
        dossier: about,
        reasons: says,
        guidance: null,
        contact,
        officer: event.actorName,
      };
    case "apology": {
      const promisedOn = String(event.details.promisedOn ?? "");
      return {
        kind: "apology",
        head: agencyHead(headOf(unitOf(event.unitId))),
        dossier: about,
        receivedAt,
        due: dueOf(dueBefore(events, event, dossier), dossier.timeLimit) ?? { on: promisedOn, hour: null },
        newDue: { on: promisedOn, hour: null },
        reasons: says.map((one) => one.text),
        contact,
        signature: signatureOf(unitOf(event.unitId), event.actorName),
      };
    }
    case "stop":
      return {
        kind: "stop",
        head: agencyHead(headOf(unitOf(event.unitId))),
        dossier: about,
        receivedAt,
        from: day,
        reasons: says,
        givenBack: null,
        guidance: null,
        contact,
        // Whoever stops it prepares the letter; the head signs by hand.
        signature: signatureOf(unitOf(event.unitId), null),
      };
    case "control":
      return {
        kind: "control",
        head: counterHead(headOf(counter)),
        dossier: about,
        receivedAt,
        due: dueOf(dossier.dueAt, dossier.timeLimit),
        papers: papersAtReception(dossier, events[0]),
        steps: handOversOf(dossier, events, (id) => units.get(id)?.name ?? ""),
      };
  }
}

interface ReceiptParts {
  head: ReceiptForm["head"];
  about: FormDossier;
  contact: FormContact;
  counter: Unit;
  competent: Unit | null;
  returning: FormReturn;
}

function receiptOf(dossier: Dossier, event: DossierEvent, parts: ReceiptParts): ReceiptForm {
  const { competent } = parts;
  const { timeLimit, firstDueAt, bookNumber } = dossier;
  const due = dueOf(firstDueAt, timeLimit);
  const told = typeof event.details.explanation === "string" ? event.details.explanation : null;
  return {
    kind: "receipt",
    head: parts.head,
    dossier: parts.about,
    receivedAt: { place: parts.counter.name, at: event.at },
    competent: competent && { agency: competent.name, at: null },
    papers: papersAtReception(dossier, event),
    sets: dossier.sets,
    limit: timeLimit && (timeLimit.sameDay ? { sameDay: true } : { amount: timeLimit.amount, unit: timeLimit.unit }),
    // Out of area the time begins where it is settled (309/2026/NĐ-CP Điều 17.3), so no date is promised yet.
    due: competent ? null : due,
    explanation: competent ? (due ? words.likely(formatDate(due.on)) : null) : told,
    returning: parts.returning,
    fee: dossier.fee && {
      lines: dossier.fee.map(({ label, due: amount }) => ({ label, amount })),
      paid: ["paid", "refunded"].includes(dossier.feeState) ? "paid" : "not-yet",
    },
    book: bookNumber === null ? null : { volume: words.volume(Math.ceil(bookNumber / BOOK_ROWS)), number: bookNumber },
    contact: parts.contact,
    officer: event.actorName,
  };
}

function aboutOf(app: Pick<AppContext, "config">, dossier: Dossier, applicant: Applicant | null): FormDossier {
  return {
    code: dossier.code,
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    lookupUrl: `${app.config.http.publicUrl}${lookupAddress(app.config.secretKey, dossier)}`,
    applicant: {
      name: applicant?.name ?? words.erased,
      // Whoever finds the slip must not learn the number.
      idNumber: applicant?.idNumber ? maskNumber(applicant.idNumber) : null,
      idCountry: applicant?.idCountry ? countryName(applicant.idCountry, "vi") : null,
      address: applicant?.address || null,
      phone: applicant?.phone || null,
      email: applicant?.email || null,
      authorised: applicant?.authorised?.name ?? null,
    },
  };
}

/** Papers as they were handed in first; what came after a demand was added behind them. */
function papersAtReception(dossier: Dossier, received: DossierEvent | undefined): FormPaper[] {
  const count = typeof received?.details.papers === "number" ? received.details.papers : dossier.papers.length;
  return dossier.papers.slice(0, count).map((paper) => ({
    name: paper.name,
    originals: paper.originals,
    copies: paper.copies,
    electronic: 0,
    note: paper.form,
  }));
}

function returnOf(dossier: Dossier, applicant: Applicant | null, unit: Unit): FormReturn {
  const place = [unit.name, unit.address].filter(Boolean).join(", ");
  if (dossier.returnWay === "post") return { way: "post", where: applicant?.address || place };
  if (dossier.returnWay === "electronic") return { way: "electronic", where: applicant?.email || null };
  return { way: "counter", where: place };
}

/** Each line is a thing by itself, as it was written. */
const demandsOf = (text: string | null): FormDemand[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ text: line, reason: null, basis: null }));

const signatureOf = (unit: Unit, signer: string | null): FormSignature => ({
  authority: authorityOf(unit),
  signer,
  recipients: [words.oneStop],
  filing: words.filing,
});

/** The date that held when an event happened: the last one an event before it set. */
function dueBefore(events: readonly DossierEvent[], event: DossierEvent, dossier: Dossier): Date | null {
  const set = events.filter((one) => one.position < event.position && typeof one.details.dueAt === "string").at(-1);
  return set ? new Date(set.details.dueAt as string) : dossier.firstDueAt;
}
