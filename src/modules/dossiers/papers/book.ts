import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { getUnit, getUnits, provinceOf } from "../../organisations/index.ts";
import { openApplicant } from "../applicant.ts";
import { BOOK_ROWS, type BookForm, type BookRow } from "../forms/index.ts";
import { type BookLine, type BookOf, listBookLines } from "./book.store.ts";
import { dueOf } from "./form-due.ts";
import { authorityOf, counterHead } from "./unit-head.ts";
import { words } from "./words.vi.ts";

/**
 * A volume of a unit's book of a year. Once the year is over it never changes: numbers are given on days of the year only,
 * each line shows what was fixed at reception, and a result given later is not in it. Only a name erased by law disappears.
 */
export async function makeBook(
  app: Pick<AppContext, "db" | "config">,
  of: BookOf & { volume: number },
  now: Date,
): Promise<BookForm> {
  const { db } = app;
  const today = vietnamDay(now);
  const lastDay = `${of.year}-12-31`;
  const isClosed = today > lastDay;
  const day = isClosed ? lastDay : today;
  const unit = await getUnit(db, of.unitId, day);
  const province = (await provinceOf(db, of.unitId, day)) ?? null;
  const lines = await listBookLines(db, {
    ...of,
    first: (of.volume - 1) * BOOK_ROWS + 1,
    last: of.volume * BOOK_ROWS,
  });
  const names = await getUnits(db, [...new Set(lines.map((line) => line.competentUnitId))], day);
  const row = (line: BookLine): BookRow => {
    const applicant =
      line.applicantSealed === null ? null : openApplicant(app.config.identityKeys, line.id, line.applicantSealed);
    const returnedOn = line.returnedAt && vietnamDay(line.returnedAt);
    const isGiven = returnedOn !== null && (!isClosed || returnedOn <= lastDay);
    return {
      number: line.bookNumber,
      code: line.code,
      procedureName: line.procedureName,
      sets: line.sets,
      applicant: applicant?.name ?? words.erased,
      contact: [applicant?.address, applicant?.phone].filter(Boolean).join("; "),
      competentAgency: names.get(line.competentUnitId)?.name ?? "",
      receivedAt: line.receivedAt,
      due: dueOf(line.firstDueAt, line.timeLimit),
      returnedOn: isGiven ? returnedOn : null,
      returnWay: line.returnWay,
      note: isClosed && !isGiven ? words.stillOpen : null,
    };
  };
  return {
    kind: "book",
    head: { ...counterHead({ unit, province, day }), date: isClosed ? lastDay : null, year: of.year },
    year: of.year,
    volume: words.volume(of.volume),
    rows: lines.map(row),
    lockedOn: isClosed ? lastDay : null,
    keeper: null,
    signature: isClosed ? { authority: authorityOf(unit), signer: null, recipients: [], filing: words.filing } : null,
  };
}

/** Volumes of a book with so many lines; an empty book is a volume too. */
export const volumesOf = (lines: number): number => Math.max(1, Math.ceil(lines / BOOK_ROWS));
