import { compareVietnamese, formatDate, pick } from "../../../platform/i18n/index.ts";
import type { Json, Printer } from "../../../platform/print/index.ts";
import type { ProcedureRecord } from "../../procedures/index.ts";
import { feeOnPaper } from "./fee-on-paper.ts";
import type { BookletData, ProcedureListData, ProcedureSheetData } from "./form-data.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { shorten, shortenClauses } from "./official-text.ts";
import { mapTexts, printable, qrView, template } from "./printable.ts";
import { procedureFacts } from "./procedure-facts.ts";
import { markView, procedureView, receptionView, unitView } from "./procedure-view.ts";
import { formWords, titleOf } from "./sheets.ts";

/** What two inner panels of a leaflet hold at the smallest size; the template cuts further where lines break badly. */
const LEAFLET_ROOM = { papers: 2_600, steps: 1_500 };
/** At most two A5 pages each, so that a commune's 400 procedures stay one booklet. */
const BOOKLET_ROOM = { papers: 1_900, steps: 1_500 };
const FACT_ON_LIST = 72;
const FACT_ON_POSTER = 120;

/** Leaflets to fold twice: A4 landscape, two sides; with crop marks and so many millimetres of bleed where it is given. */
export function leaflets(
  printer: Printer,
  list: readonly ProcedureSheetData[],
  bleed: number | null = null,
): Promise<Uint8Array> {
  const lang = list[0]?.lang ?? "vi";
  const words = pick(lang, vi, en);
  const items = list.map((data) => {
    const view = procedureView(data, LEAFLET_ROOM);
    const bringItems: { kind: string; text: string; note: string | null }[] = [];
    for (const group of view.bring) {
      if (group.title) bringItems.push({ kind: "heading", text: group.title, note: null });
      for (const run of group.runs) {
        if (run.kind === "heading") bringItems.push({ kind: "heading", text: run.text, note: null });
        else for (const { name, note } of run.papers) bringItems.push({ kind: run.kind, text: name, note });
      }
    }
    return {
      ...view,
      factRows: factRows(view.facts, words, ["fee", "time", "how", "who"]),
      bringItems,
      // What to bring fits one panel in letters that are easy to read; the third is then for the reader's own notes.
      isShort: bringItems.reduce((sum, item) => sum + item.text.length + 40, 0) < 900,
    };
  });
  return printer.pdf(template("leaflet.typ"), {
    lang,
    title: titleOf(items),
    emblem: list[0]?.unit.emblem,
    items,
    bleed,
    notes: words.notes,
    words: formWords(words),
  } as Json);
}

/** A3 posters: the slogan, or the procedure's own name, in letters to be read from three metres. */
export function posters(
  printer: Printer,
  list: readonly (ProcedureSheetData & { slogan?: string | null })[],
  bleed: number | null = null,
): Promise<Uint8Array> {
  const lang = list[0]?.lang ?? "vi";
  const words = pick(lang, vi, en);
  const items = list.map((data) => {
    const view = procedureView(data, { papers: 0, steps: 0 });
    const slogan = printable(data.slogan ?? "");
    const name = shorten(view.name, 160);
    const facts = Object.fromEntries(
      Object.entries(view.facts).map(([key, text]) => [
        key,
        shortenClauses(text.replaceAll("\n", "; "), FACT_ON_POSTER),
      ]),
    ) as typeof view.facts;
    return {
      ...view,
      bring: [],
      steps: [],
      message: slogan === "" ? name : slogan,
      about: slogan === "" ? (view.summary === null ? null : shorten(view.summary, 150)) : name,
      factRows: factRows({ ...facts, place: [facts.place, ...view.counters.slice(0, 2)].join(". ") }, words, [
        "fee",
        "time",
        "place",
      ]),
    };
  });
  return printer.pdf(template("poster.typ"), {
    lang,
    bleed,
    title: titleOf(items),
    emblem: list[0]?.unit.emblem,
    items,
    words: formWords(words),
  } as Json);
}

/** The list of a unit's procedures for the notice board, A4 or A3. */
export function procedureLists(printer: Printer, lists: readonly ProcedureListData[]): Promise<Uint8Array> {
  const { lang = "vi", paper = "a4" } = lists[0] ?? {};
  const words = pick(lang, vi, en);
  const items = lists.map((data) => {
    let number = 0;
    const groups = byField(data.procedures).map(({ field, records }) => ({
      field: data.field === null ? printable(field || words.noField) : null,
      rows: records.map((record) => {
        number += 1;
        const row = { number, code: record.code, name: printable(shorten(record.name, 260)) };
        if (record.nameOnly) return { ...row, time: words.listElsewhere, fee: null };
        const facts = procedureFacts(record, null, words, lang);
        const local = data.localFees?.get(record.code);
        const fee = local && local.rates.length > 0 ? feeOnPaper(local, record, words, lang).fee : facts.fee;
        return { ...row, time: printable(onList(facts.time)), fee: printable(onList(fee)) };
      }),
    }));
    return {
      unit: unitView(data.unit),
      reception: receptionView(data.reception),
      remarks: (data.remarks ?? []).map(printable),
      title: words.listTitle,
      field: data.field && printable(words.listField(data.field)),
      lead: leadOf(data.procedures, words),
      groups,
      qr: qrView(data.link, words),
      petitions: mapTexts(data.petitions),
      mark: markView(data.mark ?? null, words),
      footer: printable(
        [words.listFooter(formatDate(data.printedOn)), data.board ? words.forBoard(data.board) : ""]
          .filter(Boolean)
          .join(" "),
      ),
    };
  });
  return printer.pdf(template("procedure-list.typ"), {
    lang,
    paper,
    title: words.listTitle,
    emblem: lists[0]?.unit.emblem,
    items,
    words: formWords(words),
  } as Json);
}

/** The whole set of a unit as one A5 booklet with contents; each procedure on at most two pages, with its own code. */
export function booklet(printer: Printer, data: BookletData): Promise<Uint8Array> {
  const { lang = "vi" } = data;
  const words = pick(lang, vi, en);
  const entries = new Map(data.entries.map((entry) => [entry.record.code, entry]));
  const groups = byField(data.entries.map((entry) => entry.record)).map(({ field, records }) => ({
    field: printable(field || words.noField),
    names: records
      .filter((record) => record.nameOnly)
      .map((record) => ({
        code: record.code,
        name: printable(shorten(record.name, 400)),
        qr: qrView((entries.get(record.code) as BookletData["entries"][number]).link, words),
      })),
    items: records
      .filter((record) => !record.nameOnly)
      .map((record) => {
        const entry = entries.get(record.code) as BookletData["entries"][number];
        // What all entries share (office, petitions) stands on the cover only.
        const {
          petitions: _petitions,
          unit: _unit,
          ...view
        } = procedureView(
          { ...entry, lang, unit: data.unit, petitions: data.petitions, mark: data.mark ?? null },
          BOOKLET_ROOM,
        );
        return view;
      }),
  }));
  return printer.pdf(template("booklet.typ"), {
    lang,
    title: `${words.bookletTitle} · ${data.unit.name}`,
    heading: words.bookletTitle,
    lead: leadOf(
      data.entries.map((entry) => entry.record),
      words,
    ),
    volume: data.volume && data.volume.of > 1 ? words.volume(data.volume.number, data.volume.of) : null,
    unit: unitView(data.unit),
    emblem: data.unit.emblem,
    reception: receptionView(data.reception),
    petitions: mapTexts(data.petitions),
    qr: qrView(data.link, words),
    mark: markView(data.mark ?? null, words),
    remarks: (data.remarks ?? []).map(printable),
    groups,
    footer: printable(words.bookletFooter(formatDate(data.printedOn))),
    words: formWords(words),
  } as Json);
}

/** How many there are, and of how many only the name is known: nobody is to think that the rest was forgotten. */
function leadOf(records: readonly ProcedureRecord[], words: typeof vi): string {
  const names = records.filter((record) => record.nameOnly).length;
  return words.listLead(records.length, names);
}

/** Fields in Vietnamese order, and within each the procedures by the name people read. */
function byField(records: readonly ProcedureRecord[]): { field: string; records: ProcedureRecord[] }[] {
  const groups = new Map<string, ProcedureRecord[]>();
  for (const record of records) groups.set(record.field, [...(groups.get(record.field) ?? []), record]);
  return [...groups]
    .sort(([a], [b]) => compareVietnamese(a, b))
    .map(([field, list]) => ({ field, records: list.sort((a, b) => compareVietnamese(a.name, b.name)) }));
}

function onList(text: string): string {
  return text
    .split("\n")
    .map((line) => shortenClauses(line, FACT_ON_LIST))
    .join("\n");
}

type Facts = ReturnType<typeof procedureFacts>;

function factRows(facts: Facts, words: typeof vi, keys: readonly (keyof Facts)[]) {
  return keys.map((key) => ({ label: words[key], text: facts[key] }));
}
