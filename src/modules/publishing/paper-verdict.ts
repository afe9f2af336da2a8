import type { Db } from "../../platform/db/index.ts";
import { listRecordsInForce, listStandings, type ProcedureStanding, type RecordInForce } from "../procedures/index.ts";
import { unitsOnPaper } from "./print/paper-unit.ts";
import { feeOf, localOf, printedOf } from "./print/papers.ts";
import type { Printed, ShortLink } from "./short-link.ts";

/** Why a paper is to be replaced: other version, ended, other fee, other address, hours, phone or counter, or the unit itself is another. */
export type PaperReason = "version" | "ended" | "fee" | "place" | "unit";

export interface PaperVerdict {
  reasons: PaperReason[];
  /** The first day on which the paper was no longer true, where that is known. */
  since: string | null;
  /** Procedures of the paper that have another version now. */
  changed: { standing: ProcedureStanding; printed: number }[];
  ended: ProcedureStanding[];
  /** Procedures of a list or booklet for which the province has set another amount since. */
  otherFee: ProcedureStanding[];
  /** Procedures it tells of. */
  count: number;
}

/** Whether papers are still true today; by their short codes. */
export async function judgePapers(
  db: Db,
  links: readonly ShortLink[],
  today: string,
  publicUrl: string,
): Promise<Map<string, PaperVerdict>> {
  const versions = new Map(links.map((link) => [link.short, versionsOf(link)]));
  const codes = [...new Set([...versions.values()].flatMap((one) => Object.keys(one)))];
  const standings = new Map((await listStandings(db, codes, today)).map((one) => [one.code, one]));
  const unitIds = [...new Set(links.flatMap((link) => (link.printed && link.unitId ? link.unitId : [])))];
  // Hours are words, so a paper in English is compared with English words.
  const vi = await unitsOnPaper(db, unitIds, today, "vi", publicUrl);
  const en = await unitsOnPaper(db, unitIds, today, "en", publicUrl);
  const told = links.flatMap((link) => [
    ...(link.printed?.local ? [link.recordId] : []),
    ...Object.keys(link.printed?.fees ?? {}),
  ]);
  const records =
    told.length > 0 ? await listRecordsInForce(db, [...new Set(told)], today) : new Map<string, RecordInForce>();
  return new Map(
    links.map((link) => {
      const told = Object.entries(versions.get(link.short) ?? {});
      const changed = told.flatMap(([code, printed]) => {
        const standing = standings.get(code);
        return standing && !standing.end && standing.number > printed ? [{ standing, printed }] : [];
      });
      const ended = told.flatMap(([code]) => standings.get(code) ?? []).filter((one) => one.end !== null);
      const otherFee: ProcedureStanding[] = [];
      const reasons: PaperReason[] = [];
      if (ended.length > 0) reasons.push("ended");
      if (changed.length > 0) reasons.push("version");
      const now = link.unitId ? vi.get(link.unitId) : undefined;
      if (link.printed && now && link.unitId) {
        const isGone = now.formerly !== null || (now.unit.endedOn !== null && now.unit.endedOn <= today);
        if (isGone || now.unit.name !== link.printed.unit) reasons.push("unit");
        const english = en.get(link.unitId);
        const isSame = [now, ...(english ? [english] : [])].some((one) =>
          samePlace(link.printed as Printed, printedOf(one)),
        );
        const record = link.recordKind === "procedure" ? records.get(link.recordId)?.record : undefined;
        const local = link.printed.local;
        const nowLocal = local && record ? localOf(now, record) : undefined;
        const isLocal =
          !local ||
          !record ||
          JSON.stringify([local.counters, local.isOffered]) ===
            JSON.stringify([nowLocal?.counters ?? [], nowLocal?.isOffered ?? true]);
        if ((!isSame || !isLocal) && !isGone) reasons.push("place");
        // What a paper did not say of money cannot be wrong on it, so only papers that named the province's amount are judged.
        const isOtherFee = local && local.fee !== (nowLocal?.fee ?? "");
        const isOtherBasis = local?.feeNote !== undefined && local.feeNote !== (nowLocal?.feeNote ?? "");
        if (record && (isOtherFee || isOtherBasis)) reasons.push("fee");
        for (const [code, fee] of Object.entries(link.printed.fees ?? {})) {
          const [record, standing] = [records.get(code)?.record, standings.get(code)];
          if (record && standing && !standing.end && fee !== feeOf(now, record)) otherFee.push(standing);
        }
        if (otherFee.length > 0) reasons.push("fee");
      }
      const days = [...changed.map((one) => one.standing.validFrom), ...ended.map((one) => one.end?.on ?? today)];
      return [link.short, { reasons, since: days.sort()[0] ?? null, changed, ended, otherFee, count: told.length }];
    }),
  );
}

function versionsOf(link: ShortLink): Record<string, number> {
  if (link.recordKind === "procedure" && link.recordVersion !== null) return { [link.recordId]: link.recordVersion };
  return link.printed?.versions ?? {};
}

function samePlace(a: Printed, b: Printed): boolean {
  const place = ({ reception, petitions }: Printed) =>
    JSON.stringify([
      [reception.address, reception.phone, reception.hours],
      [petitions.address, petitions.phone, petitions.email],
    ]);
  return place(a) === place(b);
}
