import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import type { Json, Printer } from "../../../platform/print/index.ts";
import type { Imprint, PetitionAddress, ProcedureSheetData, SheetLink, SheetUnit } from "./form-data.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { readOfficialText } from "./official-text.ts";
import { mapTexts, printable, qrView, template } from "./printable.ts";
import { printableBlock, procedureView, unitView } from "./procedure-view.ts";

export type { ProcedureSheetData, SheetLink } from "./form-data.ts";

export type NewsSheetData = {
  lang?: Lang;
  headline: string;
  /** Day of publication. */
  date: string;
  /** Paragraphs divided by line ends; "- ", "1. " and `**…**` as in official texts. */
  text: string;
  doNow: readonly string[];
  /** A picture that may hang where everybody sees it. */
  picture?: { jpeg: Buffer; width: number; height: number; alt: string; caption: string; credit: string } | null;
  unit: SheetUnit;
  petitions: PetitionAddress;
  /** The procedure the item is about; its QR is printed. */
  procedure: { name: string; link: SheetLink } | null;
  version: { number: number; printedOn: string };
  imprint?: Imprint;
};

/** Official steps fill about a page and a half; all papers are printed, because people collect them from the sheet. */
const SHEET_ROOM = { papers: Number.POSITIVE_INFINITY, steps: 4_000 };

/** A4 sheets for the counter or the board, as PDF/UA; a long procedure runs on to further pages. */
export async function procedureSheetsA4(printer: Printer, sheets: readonly ProcedureSheetData[]): Promise<Uint8Array> {
  return printer.pdf(template("procedure-sheet.typ"), sheetsView(sheets));
}

export async function procedureSheetA4(printer: Printer, data: ProcedureSheetData): Promise<Uint8Array> {
  return procedureSheetsA4(printer, [data]);
}

/** The same sheet as a picture, for previews. */
export async function procedureSheetSvg(printer: Printer, data: ProcedureSheetData): Promise<string> {
  return printer.svg(template("procedure-sheet.typ"), sheetsView([data]));
}

/** An A4 notice for a news item about a procedure. */
export async function newsSheetA4(printer: Printer, data: NewsSheetData): Promise<Uint8Array> {
  return printer.pdf(template("news-sheet.typ"), newsSheetView(data));
}

/** Characters that do not go on one page at any size we print. */
const LONG_TEXT = 4_500;

/** Whether it is surely more than a page, so that the template need not try. */
const isLong = (...parts: Json[]): boolean => JSON.stringify(parts).length > LONG_TEXT * 1.3;

function sheetsView(sheets: readonly ProcedureSheetData[]): Json {
  const lang = sheets[0]?.lang ?? "vi";
  const items = sheets.map((data) => {
    const view = procedureView(data, SHEET_ROOM);
    return { ...view, long: isLong(view.bring, view.steps) };
  });
  return {
    lang,
    title: titleOf(items),
    emblem: sheets[0]?.unit.emblem,
    items,
    words: formWords(pick(lang, vi, en)),
  };
}

export function titleOf(items: readonly { name: string }[]): string {
  const [first, ...others] = items;
  return first ? (others.length === 0 ? first.name : `${first.name} (+${others.length})`) : "";
}

/** Templates read no files and no base64: the picture comes inside a drawing. */
function pictureView(picture: NewsSheetData["picture"] | null, credit: (who: string) => string): Json {
  if (!picture) return null;
  const { jpeg, width, height, alt, caption } = picture;
  const href = `data:image/jpeg;base64,${jpeg.toString("base64")}`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`,
    alt: printable(alt),
    caption: printable([caption, credit(picture.credit)].filter(Boolean).join(" ")),
  };
}

function newsSheetView(data: NewsSheetData): Json {
  const { lang = "vi", unit, petitions, procedure, version, imprint } = data;
  const words = pick(lang, vi, en);
  const body = readOfficialText(data.text).map(printableBlock);
  const item = {
    headline: printable(data.headline),
    dateLine: printable(words.newsDate(formatDate(data.date), unit.name)),
    body,
    doNow: data.doNow.map(printable),
    picture: pictureView(data.picture ?? null, words.newsCredit),
    procedure: procedure && printable(procedure.name),
    unit: unitView(unit),
    qr: procedure && qrView(procedure.link, words),
    petitions: mapTexts(petitions),
    mark: null,
    long: isLong(body),
    footer: printable(
      [words.newsVersion(version.number, formatDate(version.printedOn)), imprint ? words.imprint(imprint) : ""]
        .filter(Boolean)
        .join(" "),
    ),
  };
  return {
    lang,
    title: item.headline,
    emblem: unit.emblem,
    items: [item],
    words: {
      ...formWords(words),
      petitionsTitle: words.newsPetitionsTitle,
      kind: words.newsKind,
      doNowTitle: words.doNowTitle,
      procedure: words.procedure,
    },
  };
}

/** The words of all templates; the functions among the messages are for sentences made before. */
export function formWords(words: typeof vi): Record<string, string> {
  const texts = Object.entries(words).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return { ...Object.fromEntries(texts), kind: words.procedureKind };
}
