import { createHash } from "node:crypto";
import type { ProcedureRecord } from "../procedures/index.ts";
import type { JourneyContent } from "./journey.ts";

/** One procedure's wish for a paper. */
export interface PaperUse {
  code: string;
  stage: string;
  /** As the procedure calls it. */
  name: string;
  originals: number | null;
  copies: number | null;
  form: { name: string; url: string | null } | null;
  /** The case of the official list it belongs to, if not for everybody. */
  onlyFor: string | null;
}

/** A paper to bring once, with everything it is needed for. */
export interface PaperNeed {
  /** Stays the same while the name does; ticks in addresses are kept under it. */
  id: string;
  name: string;
  originals: number;
  copies: number;
  /** Nobody keeps it: it is shown and given back. */
  isShown: boolean;
  form: { name: string; url: string | null } | null;
  uses: PaperUse[];
}

/** Lines of official lists that explain and are not papers. */
const EXPLAINS = /^(?:lưu ý|ghi chú|chú ý)/iu;

/** Papers of one procedure. Of a list with cases, what stands under a case is asked for in that case only; `condition` is that of the whole step. */
export function papersOf(record: ProcedureRecord, stage: string, condition: string | null = null): PaperUse[] {
  return record.papers
    .filter((group) => !EXPLAINS.test(clean(group.title ?? "")))
    .flatMap((group) =>
      group.papers
        .filter((paper) => !paper.name.trim().endsWith(":") && !EXPLAINS.test(clean(paper.name)))
        .map((paper) => ({
          code: record.code,
          stage,
          name: clean(paper.name),
          originals: paper.originals,
          copies: paper.copies,
          form: paper.form,
          onlyFor: group.title === null || clean(group.title) === "" ? condition : clean(group.title).replace(/:$/, ""),
        })),
    );
}

/**
 * The same paper asked for by several procedures, once. Handed in twice, it is needed twice: originals and copies add up;
 * within one visit one set serves all, so there the largest wish counts. What is only shown is brought once.
 */
export function bringOnce(
  uses: readonly PaperUse[],
  samePapers: JourneyContent["samePapers"],
  isOneVisit: (stage: string) => boolean,
): PaperNeed[] {
  const needs = new Map<string, PaperUse[]>();
  const names = new Map<string, string>();
  for (const use of uses) {
    const alike = samePapers.find((one) => one.phrases.some((phrase) => folded(use.name).includes(folded(phrase))));
    const key = folded(alike?.name ?? use.name);
    if (!names.has(key)) names.set(key, alike?.name ?? use.name);
    needs.set(key, [...(needs.get(key) ?? []), use]);
  }
  return [...needs].map(([key, all]) => {
    const total = (count: (use: PaperUse) => number): number => {
      const visits = new Map<string, number>();
      for (const use of all) {
        const visit = isOneVisit(use.stage) ? use.stage : `${use.stage} ${use.code}`;
        visits.set(visit, Math.max(visits.get(visit) ?? 0, count(use)));
      }
      return [...visits.values()].reduce((sum, one) => sum + one, 0);
    };
    const originals = total((use) => use.originals ?? 0);
    const copies = total((use) => use.copies ?? 0);
    return {
      id: createHash("sha256").update(key).digest("hex").slice(0, 6),
      name: names.get(key) ?? "",
      originals,
      copies,
      isShown: originals === 0 && copies === 0,
      form: all.find((use) => use.form)?.form ?? null,
      uses: all,
    };
  });
}

const clean = (text: string): string =>
  text
    .replace(/^[\s*+•–-]+/u, "")
    .replace(/\s+/g, " ")
    .trim();

/** Spelling, brackets and signs do not make another paper. */
function folded(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\([^()]*\)/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
