import type { Db } from "../../platform/db/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { BULLETIN_LIMITS, type BulletinEntry, type BulletinText } from "./bulletin.ts";
import { vi } from "./messages.vi.ts";
import { countFigures, type Figures } from "./period/figures.ts";
import { gather, type Scope } from "./period/gather.ts";
import type { Period, SectionOfPeriod } from "./period/happening.ts";
import { en as periodEn } from "./period/messages.en.ts";
import { vi as periodVi } from "./period/messages.vi.ts";

/** Of one section; more than this nobody reads in a bulletin. */
const OF_SECTION = 15;

/** What a period offers for an issue, in the order in which it is told. */
export async function entriesOffered(db: Db, scope: Scope, period: Period): Promise<BulletinEntry[]> {
  return (await gather(db, scope, period, OF_SECTION)).flatMap((one) => one.happenings);
}

/** An issue as the period wrote it: everything it brought, its figures, and a cover line to be bettered. */
export async function draftIssue(db: Db, scope: Scope, period: Period): Promise<BulletinText> {
  const [sections, figures] = await Promise.all([
    gather(db, scope, period, OF_SECTION),
    countFigures(db, scope, period),
  ]);
  return {
    cover: coverOf(sections),
    foreword: "",
    entries: sections.flatMap((one) => one.happenings).slice(0, BULLETIN_LIMITS.entries),
    figures: sayFigures(figures, scope.lang),
  };
}

export function sayFigures(figures: Figures, lang: Scope["lang"]): string[] {
  const words = pick(lang, periodVi, periodEn);
  const { answered, onTime, published, promised } = figures;
  return [
    ...(answered > 0 ? [words.answered(answered, onTime)] : []),
    ...(published > 0 ? [words.published(published)] : []),
    ...(promised ? [words.promised(promised.tasks, promised.done, promised.day)] : []),
  ];
}

function coverOf(sections: readonly SectionOfPeriod[]): string {
  const total = (section: SectionOfPeriod["section"]): number =>
    sections.find((one) => one.section === section)?.total ?? 0;
  const parts = [
    total("procedures") > 0 ? vi.coverProcedures(total("procedures")) : "",
    total("fees") > 0 ? vi.coverFees : "",
    total("problems") > 0 ? vi.coverProblems(total("problems")) : "",
  ].filter(Boolean);
  const news = sections.find((one) => one.section === "news" || one.section === "results")?.happenings[0];
  const line = parts.length > 0 ? parts.join(", ") : (news?.title ?? vi.coverQuiet);
  return [...line].slice(0, BULLETIN_LIMITS.cover).join("");
}
