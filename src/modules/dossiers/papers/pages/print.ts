import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { download, notFound, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { getUnit, provinceOf } from "../../../organisations/index.ts";
import { listEvents } from "../../dossier.store.ts";
import { DossierRefused } from "../../dossiers.errors.ts";
import { editionOn, type FormPaperSize, printForm, sampleForm } from "../../forms/index.ts";
import { vi as words } from "../../messages.vi.ts";
import { noteReading, visibleDossier } from "../../read-dossier.ts";
import { lastBookNumber } from "../book.store.ts";
import { makeBook, volumesOf } from "../book.ts";
import { makeForm } from "../make-form.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { FORM_ADDRESSES, papersOf } from "../papers-of.ts";
import { agencyHead, counterHead } from "../unit-head.ts";

const sizeOf = (rq: Rq): FormPaperSize => (rq.query.kho === "a4" ? "a4" : "a5");

/** Never kept by the browser of a shared machine. */
const inline = (pdf: Uint8Array, name: string): Reply => {
  const reply = download(pdf, "application/pdf", name, true);
  return { ...reply, headers: { ...reply.headers, "cache-control": "no-store" } };
};

/** A form of a dossier, from the event that caused it; who prints it is noted. */
export async function dossierPaperPage(rq: Rq): Promise<Reply> {
  const dossier = await visibleDossier(rq);
  const events = await listEvents(rq.app.db, dossier);
  const slug = /^(0\d(?:-\d{1,6})?)\.pdf$/.exec(rq.params.form ?? "")?.[1];
  const paper = papersOf(events).find((one) => one.slug === slug);
  if (!paper) throw notFound();
  if (dossier.erasedAt) throw new DossierRefused("erased");
  await noteReading(rq, dossier, "print");
  const form = await makeForm(rq.app, dossier, events, paper);
  const pdf = await printForm(rq.app.printer, form, { on: vietnamDay(paper.event.at), paper: sizeOf(rq) });
  return inline(pdf, `${dossier.code}-${paper.slug}.pdf`);
}

/** The unit asked for, when its dossiers may be read. */
async function readableUnit(rq: Rq): Promise<string> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "dossiers.read", rq.now);
  const unitId = reach.find((one) => one === rq.query.donvi);
  if (!unitId) throw notFound();
  return unitId;
}

/** A form with the word "MẪU", filled in with nobody real. */
export async function samplePage(rq: Rq): Promise<Reply> {
  const number = /^(0\d)\.pdf$/.exec(rq.params.form ?? "")?.[1];
  const kind = FORM_ADDRESSES.find((one) => one.address === number)?.kind;
  const day = vietnamDay(rq.now);
  if (!kind || !editionOn(kind, day)) throw notFound();
  const unit = await getUnit(rq.app.db, await readableUnit(rq), day);
  const province = (await provinceOf(rq.app.db, unit.id, day)) ?? null;
  const isLetter = kind === "apology" || kind === "stop";
  const head = (isLetter ? agencyHead : counterHead)({ unit, province, day });
  const form = sampleForm(kind, head, day);
  const pdf = await printForm(rq.app.printer, form, { on: day, paper: sizeOf(rq), sample: true });
  return inline(pdf, `mau-${number}.pdf`);
}

/** A volume of the book; taking it along is on the log. */
async function volumeOf(rq: Rq, format: "pdf" | "csv") {
  const unitId = await readableUnit(rq);
  const [year, volume] = [Number(rq.query.nam), Number(rq.query.quyen ?? 1)];
  if (!Number.isInteger(year) || year < 2000 || year > 2999 || !Number.isInteger(volume)) throw notFound();
  const lines = await lastBookNumber(rq.app.db, { unitId, year });
  if (volume < 1 || volume > volumesOf(lines)) throw notFound();
  const book = await makeBook(rq.app, { unitId, year, volume }, rq.now);
  await transaction(rq.app.db, (tx) =>
    recordAct(tx, actorOf(rq), {
      act: "dossier.book",
      subjectKind: "unit",
      subjectId: unitId,
      unitId,
      details: { year, volume, rows: book.rows.length, format },
      at: rq.now,
    }),
  );
  return { book, name: `so-theo-doi-${year}-quyen-${book.volume}.${format}` };
}

export async function bookPdf(rq: Rq): Promise<Reply> {
  const { book, name } = await volumeOf(rq, "pdf");
  // The edition of the last day of the year, or of today while it goes on.
  const on = book.lockedOn ?? vietnamDay(rq.now);
  return inline(await printForm(rq.app.printer, book, { on }), name);
}

export async function bookCsv(rq: Rq): Promise<Reply> {
  const { book, name } = await volumeOf(rq, "csv");
  const said = pick(rq.lang, vi, en).book;
  const rows = book.rows.map((row): Cell[] => [
    row.number,
    row.code,
    row.procedureName,
    row.sets,
    row.applicant,
    row.contact,
    row.competentAgency,
    formatDateTime(row.receivedAt),
    row.due ? [row.due.hour, formatDate(row.due.on)].filter(Boolean).join(" ") : "",
    row.returnedOn ? formatDate(row.returnedOn) : "",
    words.ways[row.returnWay],
    row.note ?? "",
  ]);
  return download(Buffer.from(writeCsv([said.columns, ...rows])), "text/csv; charset=utf-8", name);
}
