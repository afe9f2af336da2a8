import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "../../platform/db/index.ts";
import { formatDate } from "../../platform/i18n/index.ts";
import type { Printer } from "../../platform/print/index.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { emblemOnPaper } from "../brand/index.ts";
import { type Course, hoursOf, type Session } from "./course.ts";
import { vi } from "./messages.vi.ts";

/** Lines for whoever comes without standing on the list. */
const FREE_LINES = 6;

let template: string | undefined;

/** The list to sign, a page or more for each session. */
export async function attendanceSheet(
  db: Db,
  printer: Printer,
  sheet: {
    course: Course;
    unit: string;
    sessions: readonly Session[];
    people: readonly { name: string; office: string }[];
    today: string;
  },
): Promise<Uint8Array> {
  template ??= readFileSync(join(projectRoot(), "src/modules/training/attendance-sheet.typ"), "utf8");
  const { course, sessions } = sheet;
  const words = vi.sheet;
  return printer.pdf(template, {
    title: words.title(course.title),
    course: course.title,
    unit: sheet.unit,
    emblem: await emblemOnPaper(db, course.unitId, sheet.today),
    footer: words.footer(sheet.unit, formatDate(sheet.today)),
    words: {
      heading: words.heading,
      page: words.page,
      place: words.place,
      trainer: words.trainer,
      columns: words.columns,
      "place-and-date": words.placeAndDate,
      signer: words.signer,
    },
    sessions: sessions.map((one) => ({
      topic: words.topic(one.topic),
      when: words.when(formatDate(one.day), hoursOf(one)),
      place: one.place ?? "",
      trainer: [one.trainer, one.trainerPosition].filter(Boolean).join(", "),
    })),
    people: sheet.people.map((one) => ({ ...one })),
    free: FREE_LINES,
  });
}
