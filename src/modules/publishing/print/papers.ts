import { shift } from "../../../platform/calendar/index.ts";
import { type Lang, pick, slugify } from "../../../platform/i18n/index.ts";
import type { Printer } from "../../../platform/print/index.ts";
import type { Unit } from "../../organisations/index.ts";
import { fieldsOf, type ProcedureLevel, type ProcedureRecord, type RecordInForce } from "../../procedures/index.ts";
import { countersFor, showSpans } from "../../service-points/index.ts";
import { feeOnPaper } from "../sheets/fee-on-paper.ts";
import type { SheetLink, SheetMark } from "../sheets/form-data.ts";
import { booklet, leaflets, posters, procedureLists } from "../sheets/forms.ts";
import { en } from "../sheets/messages.en.ts";
import { vi } from "../sheets/messages.vi.ts";
import { procedureSheetsA4 } from "../sheets/sheets.ts";
import type { LinkTarget, Printed } from "../short-link.ts";
import type { PaperUnit } from "./paper-unit.ts";
import { isPerProcedure, type PrintForm, purposeOf } from "./print-form.ts";
import type { PrintChoice } from "./print-run.store.ts";

/** What is the same for all papers of a unit in a run. */
export interface PaperOrder {
  form: PrintForm;
  lang: Lang;
  choice: Pick<PrintChoice, "field" | "perField" | "slogan" | "imprint" | "bleed">;
  unit: PaperUnit;
  board: { id: string; name: string } | null;
  /** Which of how many booklets of the unit this is. */
  volume?: { number: number; of: number };
  /** Day of printing. */
  today: string;
  mark: SheetMark | null;
}

/** One paper to come: what it tells of, and what its code is to remember. */
export interface PlannedPaper {
  target: LinkTarget;
  title: string;
  items: RecordInForce[];
  field: string | null;
  /** Entries of a booklet have codes of their own, but only the booklet goes out. */
  isPart: boolean;
}

/** The level whose procedures a unit of this kind carries out; null for bodies beside the two tiers. */
export function levelOf(kind: Unit["kind"]): ProcedureLevel | null {
  if (kind === "commune") return "commune";
  if (kind === "central") return "ministry";
  return kind === "province" || kind === "department" ? "province" : null;
}

const LEVEL_IN_ADDRESS: Partial<Record<ProcedureLevel, string>> = { commune: "xa", province: "tinh", ministry: "bo" };

/** What papers say of the unit, kept with the code so that a change of it can be told. */
export function printedOf(unit: PaperUnit, more: Pick<Printed, "versions" | "fees" | "local"> = {}): Printed {
  const { address, phone, email } = unit.petitions;
  return { unit: unit.unit.name, reception: unit.reception, petitions: { address, phone, email }, ...more };
}

/** The amount the province set for a procedure, in the words of a paper; empty where it set none. */
export function feeOf(unit: PaperUnit, record: Pick<ProcedureRecord, "code" | "methods">): string {
  const fees = unit.fees.get(record.code);
  return fees ? feeOnPaper(fees, record, vi, "vi").fee : "";
}

/** The amounts a list or a booklet names. */
function feesOf(unit: PaperUnit, items: readonly RecordInForce[]): Pick<Printed, "fees"> {
  const fees = Object.fromEntries(
    items.map(({ record }) => [record.code, feeOf(unit, record)] as const).filter(([, fee]) => fee !== ""),
  );
  return Object.keys(fees).length > 0 ? { fees } : {};
}

/** What a paper on one procedure says that holds at this unit only; undefined where nothing does. */
export function localOf(
  unit: PaperUnit,
  record: Pick<ProcedureRecord, "code" | "field" | "methods">,
): Printed["local"] {
  const fees = unit.fees.get(record.code);
  const { fee, note } = fees ? feeOnPaper(fees, record, vi, "vi") : { fee: "", note: "" };
  const counters = countersOnPaper(unit, record.field).map((one) => one.number);
  const isOffered = !unit.notOffered.has(record.code);
  return fee === "" && counters.length === 0 && isOffered
    ? undefined
    : { fee, ...(note === "" ? {} : { feeNote: note }), counters, isOffered };
}

function localPart(unit: PaperUnit, record: ProcedureRecord): Pick<Printed, "local"> {
  const local = localOf(unit, record);
  return local ? { local } : {};
}

function countersOnPaper(unit: PaperUnit, field: string) {
  return unit.counters.length === 0 ? [] : countersFor(unit, field);
}

export function planPapers(order: PaperOrder, all: readonly RecordInForce[], at: Date): PlannedPaper[] {
  const { form, unit } = order;
  // A list or booklet of a unit holds what the unit takes; a sheet asked for by name is printed and says so.
  const items = isPerProcedure(form) ? all : all.filter((item) => !unit.notOffered.has(item.record.code));
  const words = pick(order.lang, vi, en);
  const base = { unitId: unit.unit.id, purpose: purposeOf(form), createdAt: at, boardId: order.board?.id ?? null };
  const single = (item: RecordInForce): PlannedPaper => ({
    target: {
      ...base,
      recordKind: "procedure",
      recordId: item.record.code,
      recordVersion: item.number,
      path: `/thu-tuc/${item.record.code}`,
      printed: printedOf(unit, localPart(unit, item.record)),
    },
    title: item.record.name,
    items: [item],
    field: null,
    isPart: form === "booklet",
  });
  if (isPerProcedure(form)) return items.map(single);
  const many = (list: readonly RecordInForce[], field: string | null, kind: string, id: string): PlannedPaper => {
    const level = LEVEL_IN_ADDRESS[levelOf(unit.unit.kind) ?? "other"];
    const query = new URLSearchParams({
      ...(level ? { cap: level } : {}),
      ...(field ? { "linh-vuc": slugify(field, 200) } : {}),
    });
    return {
      target: {
        ...base,
        recordKind: kind,
        recordId: id,
        recordVersion: null,
        path: `/thu-tuc${query.size > 0 ? `?${query}` : ""}`,
        printed: printedOf(unit, {
          versions: Object.fromEntries(list.map((one) => [one.record.code, one.number])),
          ...feesOf(unit, list),
        }),
      },
      title: field ? `${words.listTitle} · ${field}` : kind === "procedureSet" ? words.bookletTitle : words.listTitle,
      items: [...list],
      field,
      isPart: false,
    };
  };
  if (form === "booklet") return [many(items, null, "procedureSet", "all"), ...items.map(single)];
  if (!order.choice.perField) return [many(items, order.choice.field, "procedureList", slugOf(order.choice.field))];
  // Without a field it stands in a list of its own, or it would hang nowhere.
  const of = (item: RecordInForce): string[] => (fieldsOf(item.record).length > 0 ? fieldsOf(item.record) : [""]);
  const fields = [...new Set(items.flatMap(of))];
  return fields.map((field) =>
    many(
      items.filter((one) => of(one).includes(field)),
      field,
      "procedureList",
      slugOf(field),
    ),
  );
}

const slugOf = (field: string | null): string => (field === null ? "all" : slugify(field, 200) || "khac");

/** Sets the papers of one unit as one PDF; `links` in the order of `papers`. */
export function renderPapers(
  printer: Printer,
  order: PaperOrder,
  papers: readonly PlannedPaper[],
  links: readonly SheetLink[],
): Promise<Uint8Array> {
  const { form, lang, unit, today, choice, board } = order;
  const words = pick(lang, vi, en);
  const own = {
    lang,
    unit: { name: officeName(unit.unit, words), parent: unit.parentName, emblem: unit.emblem },
    reception: unit.reception,
    petitions: unit.petitions,
    board: board?.name ?? null,
    remarks: remarksOf(unit, today, words),
  };
  const printedOn = today;
  const entry = (paper: PlannedPaper, at: number) => {
    const item = paper.items[0] as RecordInForce;
    return {
      record: item.record,
      link: links[at] as SheetLink,
      version: { number: item.number, from: item.validFrom, printedOn },
      localFee: unit.fees.get(item.record.code) ?? null,
      counters:
        placeOf(unit, item.record, words).reception === null
          ? []
          : countersOnPaper(unit, item.record.field).map((one) => words.counter(one.number, one.name)),
    };
  };
  const mark = (item: RecordInForce): SheetMark | null => order.mark ?? (item.validFrom > today ? "notYet" : null);
  if (form === "booklet") {
    const [cover, ...entries] = papers;
    if (!cover) throw new Error("a booklet has a cover");
    return booklet(printer, {
      ...own,
      link: links[0] as SheetLink,
      entries: entries.map((paper, at) => entry(paper, at + 1)),
      volume: order.volume ?? null,
      printedOn,
      mark: order.mark,
    });
  }
  if (!isPerProcedure(form)) {
    return procedureLists(
      printer,
      papers.map((paper, at) => ({
        ...own,
        paper: form === "listA3" ? "a3" : "a4",
        link: links[at] as SheetLink,
        field: paper.field,
        procedures: paper.items.map((item) => item.record),
        localFees: unit.fees,
        printedOn,
        mark: order.mark,
      })),
    );
  }
  const sheets = papers.map((paper, at) => {
    const item = paper.items[0] as RecordInForce;
    return {
      ...own,
      ...entry(paper, at),
      ...placeOf(unit, item.record, words),
      mark: mark(item),
      imprint: choice.imprint,
      slogan: choice.slogan,
    };
  });
  const bleed = choice.bleed ?? null;
  if (form === "leaflet") return leaflets(printer, sheets, bleed);
  return form === "poster" ? posters(printer, sheets, bleed) : procedureSheetsA4(printer, sheets);
}

/** Where the unit itself carries the procedure out, people file with it; else as the record says. */
function placeOf(unit: PaperUnit, record: ProcedureRecord, words: typeof vi): { place?: string; reception?: null } {
  const level = levelOf(unit.unit.kind);
  if (unit.notOffered.has(record.code))
    return { place: words.notOffered(officeName(unit.unit, words)), reception: null };
  if (level !== null && record.levels.includes(level)) return { place: officeName(unit.unit, words) };
  // Its address and hours would send people to the wrong door.
  return { reception: null };
}

/** What passes: a merger people may not have heard of, days with other hours in the next two months. */
function remarksOf(unit: PaperUnit, today: string, words: typeof vi): string[] {
  const until = shift(today, 60);
  return [
    ...(unit.formerly ? [words.formerly(unit.formerly.name, officeName(unit.unit, words), unit.formerly.endedOn)] : []),
    ...unit.exceptions
      .filter((one) => one.dayFrom <= until)
      .slice(0, 3)
      .map((one) => words.otherHours(one.dayFrom, one.dayTo, showSpans(one.hours), one.note)),
  ];
}

/** "Ủy ban nhân dân phường Giá Rai": papers are signed by the committee, not by the area. */
export function officeName(unit: Pick<Unit, "kind" | "name" | "type">, words: typeof vi): string {
  if ((unit.kind !== "commune" && unit.kind !== "province") || unit.type === "" || !unit.name.startsWith(unit.type)) {
    return unit.name;
  }
  return words.committee(unit.type.toLowerCase() + unit.name.slice(unit.type.length));
}
