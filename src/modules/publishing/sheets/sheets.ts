import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { type Json, type Printer, qrSvg } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import type { ProcedureRecord } from "../../procedures/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { cutBlocks, readOfficialText, type TextBlock } from "./official-text.ts";
import { procedureFacts } from "./procedure-facts.ts";

/** The office that hangs the sheet: "Ủy ban nhân dân xã Bạch Thông", below "Tỉnh Thái Nguyên". */
export type SheetUnit = { name: string; parent: string | null };

/**
 * Where comments and complaints go. Every sheet carries it: Nghị định 63/2010/NĐ-CP Điều 17–18 and Nghị định 20/2008/NĐ-CP Điều 14
 * (both as amended by 48/2013 and 92/2017, in force November 2026) want the address posted beside the procedures.
 */
export type PetitionAddress = { address: string; phone: string; email: string; site: string };

/** The printed address: `url` is in the code, `address` is the same to be typed by hand ("camau.gov.vn/q/k7m2pa4"). */
export type SheetLink = { url: string; address: string };

export type ProcedureSheetData = {
  lang?: Lang;
  record: ProcedureRecord;
  unit: SheetUnit;
  petitions: PetitionAddress;
  link: SheetLink;
  /** `from` and `printedOn` are days ("2026-07-01"). */
  version: { number: number; from: string | null; printedOn: string };
  /** Where this unit receives it, if not as the record says. */
  place?: string;
};

export type NewsSheetData = {
  lang?: Lang;
  headline: string;
  /** Day of publication. */
  date: string;
  /** Paragraphs divided by line ends; "- ", "1. " and `**…**` as in official texts. */
  text: string;
  doNow: readonly string[];
  unit: SheetUnit;
  petitions: PetitionAddress;
  /** The procedure the item is about; its QR is printed. */
  procedure: { name: string; link: SheetLink } | null;
  version: { number: number; printedOn: string };
  /** For print runs under a permit (Luật Xuất bản 19/2012/QH13 Điều 25, 27, in force November 2026). */
  imprint?: { permit: string | null; copies: number | null; printer: string | null };
};

/** Characters of official steps on a sheet, about a page and a half; the whole text is on the page behind the code. */
const STEPS_LENGTH = 4_000;

/** One A4 sheet for the counter or the board, as PDF/UA; a long procedure runs on to further pages. */
export async function procedureSheetA4(printer: Printer, data: ProcedureSheetData): Promise<Uint8Array> {
  return printer.pdf(template("procedure-sheet.typ"), procedureSheetView(data));
}

/** The same sheet as a picture, for previews. */
export async function procedureSheetSvg(printer: Printer, data: ProcedureSheetData): Promise<string> {
  return printer.svg(template("procedure-sheet.typ"), procedureSheetView(data));
}

/** An A4 notice for a news item about a procedure. */
export async function newsSheetA4(printer: Printer, data: NewsSheetData): Promise<Uint8Array> {
  return printer.pdf(template("news-sheet.typ"), newsSheetView(data));
}

/** Characters that do not go on one page at any size we print. */
const LONG_TEXT = 4_500;

/** What the template needs, and whether it is surely more than a page. */
function sized(view: { [key: string]: Json }): Json {
  return { ...view, long: JSON.stringify([view.body, view.bring, view.steps]).length > LONG_TEXT * 1.3 };
}

function procedureSheetView(data: ProcedureSheetData): Json {
  const { record, unit, petitions, link, version, lang = "vi" } = data;
  const words = pick(lang, vi, en);
  // A short version that has not been read against the changed official text may promise what is no longer so.
  const plain = record.plain && !record.plain.stale ? record.plain : null;
  const official = cutBlocks(readOfficialText(record.steps), STEPS_LENGTH);
  const plainSteps = plain !== null && plain.steps.length > 0;
  const decision = record.decision
    ? words.decision(
        record.decision.number,
        record.decision.date && formatDate(record.decision.date),
        record.decision.issuer,
      )
    : null;
  const name = plain?.name || record.name;
  return sized({
    lang,
    title: printable(name),
    name: printable(name),
    legalName: name === record.name ? null : printable(record.name),
    summary: plain?.summary ? printable(plain.summary) : null,
    code: record.code,
    unit: { name: printable(unit.name), parent: unit.parent && printable(unit.parent) },
    facts: mapTexts(procedureFacts(record, data.place ?? null, words, lang)),
    bring:
      plain && plain.bring.length > 0
        ? [
            {
              title: null,
              runs: [{ kind: "papers", papers: plain.bring.map((text) => ({ name: printable(text), note: null })) }],
            },
          ]
        : papersView(record.papers, words),
    plainSteps,
    steps: plainSteps
      ? plain.steps.map((text) => ({ kind: "paragraph", text: printable(text) }))
      : official.blocks.map(printableBlock),
    stepsCut: !plainSteps && official.cut,
    qr: qrView(link, words),
    petitions: mapTexts(petitions),
    footer: printable(
      words.versionLine({
        number: version.number,
        from: version.from && formatDate(version.from),
        decision,
        printedOn: formatDate(version.printedOn),
      }),
    ),
    words: {
      ...sharedWords(words),
      petitionsTitle: words.petitionsTitle,
      kind: words.procedureKind,
      code: words.code,
      legalName: words.legalName,
      fee: words.fee,
      time: words.time,
      how: words.how,
      place: words.place,
      who: words.who,
      bringTitle: words.bringTitle,
      bringNothing: words.bringNothing,
      stepsTitle: words.stepsTitle,
      stepsCut: words.stepsCut,
    },
  });
}

function newsSheetView(data: NewsSheetData): Json {
  const { lang = "vi", unit, petitions, procedure, version, imprint } = data;
  const words = pick(lang, vi, en);
  return sized({
    lang,
    title: printable(data.headline),
    headline: printable(data.headline),
    dateLine: printable(words.newsDate(formatDate(data.date), unit.name)),
    body: readOfficialText(data.text).map(printableBlock),
    doNow: data.doNow.map(printable),
    procedure: procedure && printable(procedure.name),
    unit: { name: printable(unit.name), parent: unit.parent && printable(unit.parent) },
    qr: procedure && qrView(procedure.link, words),
    petitions: mapTexts(petitions),
    footer: printable(
      [words.newsVersion(version.number, formatDate(version.printedOn)), imprint ? words.imprint(imprint) : ""]
        .filter(Boolean)
        .join(" "),
    ),
    words: {
      ...sharedWords(words),
      petitionsTitle: words.newsPetitionsTitle,
      kind: words.newsKind,
      doNowTitle: words.doNowTitle,
      procedure: words.procedure,
    },
  });
}

function sharedWords(words: typeof vi) {
  const { page, scan, orType, whyScan, address, phone, email, site } = words;
  return { page, scan, orType, whyScan, address, phone, email, site };
}

function qrView(link: SheetLink, words: typeof vi) {
  const alt = words.qrAlt(link.address);
  return { svg: qrSvg(link.url, alt), alt, address: link.address };
}

type PaperRun =
  | { kind: "papers" | "remarks"; papers: { name: string; note: string | null }[] }
  | { kind: "heading"; text: string };

/** Official lists of papers also hold sub-headings ("Đối với …:") and remarks ("Lưu ý"): those get no box to tick. */
function papersView(groups: ProcedureRecord["papers"], words: typeof vi) {
  return groups
    .filter((group) => group.papers.length > 0)
    .map((group) => {
      const title = group.title && withoutMark(group.title);
      const kind = /^(?:lưu ý|ghi chú|chú ý)/i.test(title ?? "") ? "remarks" : "papers";
      const runs: PaperRun[] = [];
      for (const paper of group.papers) {
        const name = innerItems(withoutMark(paper.name));
        const notes = [
          words.copies(paper.originals, paper.copies),
          paper.form?.name ? words.form(paper.form.name) : "",
        ];
        const last = runs.at(-1);
        if (name.endsWith(":") && !name.includes("\n")) runs.push({ kind: "heading", text: name });
        else {
          const run = last && "papers" in last ? last : ({ kind, papers: [] } satisfies PaperRun);
          if (run !== last) runs.push(run);
          run.papers.push({ name, note: printable(notes.filter(Boolean).join(". ")) || null });
        }
      }
      return { title, runs };
    });
}

/** List marks that came along from the source. */
function withoutMark(text: string): string {
  return printable(text).replace(/^[-–•+*]+\s*/, "");
}

/** Lists inside one paper came as "a; + b; ++ c" on one line. */
function innerItems(text: string): string {
  return text.replace(/[\s]+\+{1,4}\s+/g, "\n– ");
}

function printableBlock(block: TextBlock): TextBlock {
  return { ...block, text: printable(block.text) };
}

function mapTexts<T extends Record<string, string>>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, printable(text)])) as T;
}

/**
 * Pictures in text (emoji) have no letter form in the fonts of a sheet and would print as empty boxes. Addresses and other
 * runs without a space get invisible places to break, so that they stay inside their frame.
 */
function printable(text: string): string {
  return text
    .replace(PICTURES, (sign) => (/[©®™]/.test(sign) ? sign : ""))
    .replace(/\S{46,}/g, (run) => run.replace(/([/.?&=_-]+|[^/.?&=_-]{40})(?=.)/g, "$1\u200B"))
    .replace(/ {2,}/g, " ")
    .trim();
}

const PICTURES = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]/gu;

const templates = new Map<string, string>();

function template(name: "procedure-sheet.typ" | "news-sheet.typ"): string {
  let source = templates.get(name);
  if (source === undefined) {
    const folder = join(projectRoot(), "src/modules/publishing/sheets");
    source = readFileSync(join(folder, "sheet-parts.typ"), "utf8") + readFileSync(join(folder, name), "utf8");
    templates.set(name, source);
  }
  return source;
}
