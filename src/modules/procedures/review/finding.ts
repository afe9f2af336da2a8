import { createHash } from "node:crypto";
import { foldNumber } from "../../legal-documents/index.ts";
import type { Doubt, ProcedureRecord } from "../procedure-record.ts";
import type { LawStanding } from "./legal-document.ts";
import { limitsInSteps } from "./limits-in-steps.ts";

/** What can be wrong with a record, from what helps residents least to what only looks untidy. */
export const FINDING_KINDS = [
  "nameOnly",
  "partMissing",
  "feeMissing",
  "feeUncertain",
  "feeByProvince",
  "freeUnproven",
  "timeMissing",
  "timeUncertain",
  "timeConflict",
  "timeDiffersInSteps",
  "lawNotInForce",
  "lawAmended",
  "lawUnread",
  "linkDead",
  "linkUnchecked",
  "formMissing",
  "plainStale",
  "countsGlued",
  "oldAuthority",
  "levelInferred",
  "brokenText",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Found {
  kind: FindingKind;
  /** Place in the record, as in `Doubt.at`. */
  at: string;
  /** Number of the document, address of the link …; what tells findings of one place apart. */
  detail: string;
  /** What stands there; a finding that was accepted comes back when this changes. */
  text: string;
}

/** What is known outside the record. */
export interface ReviewFacts {
  /** Status of a cited document; undefined where nobody wrote it down. */
  lawStatus(number: string, date: string | null): LawStanding | undefined;
  /** What answered at an address; undefined where it was never asked. */
  linkState(address: string): "alive" | "failing" | "dead" | "refused" | undefined;
}

const KIND_OF_DOUBT: Partial<Record<Doubt["code"], FindingKind>> = {
  timeMissing: "timeMissing",
  timeUnitMissing: "timeMissing",
  timeZero: "timeMissing",
  timeUnread: "timeUncertain",
  timeSeveral: "timeUncertain",
  timeConflict: "timeConflict",
  feeMissing: "feeMissing",
  freeUnproven: "freeUnproven",
  feeUnread: "feeUncertain",
  feeByReference: "feeUncertain",
  feeForeignCurrency: "feeUncertain",
  feeTooSmall: "feeUncertain",
  feeDependsOnDate: "feeUncertain",
  feeConflict: "feeUncertain",
  feeSetByProvince: "feeByProvince",
  countsGlued: "countsGlued",
  levelInferred: "levelInferred",
  districtLevel: "oldAuthority",
  brokenLetters: "brokenText",
  textCut: "brokenText",
};

// Bodies that ended on 2025-03-01 (ministries, Nghị quyết 176/2025/QH15) and 2025-07-01 (districts, Luật 72/2025/QH15).
const OLD_AUTHORITY =
  /(?<!nguyên )(?:ủy|uỷ) ban nhân dân (?:cấp )?huyện|ubnd (?:cấp )?huyện|công an (?:cấp )?huyện|phòng tư pháp|bộ (?:kế hoạch và đầu tư|giao thông vận tải|thông tin và truyền thông|tài nguyên và môi trường|nông nghiệp và phát triển nông thôn|lao động\s*[-–,]\s*thương binh)|sở (?:kế hoạch và đầu tư|giao thông vận tải|thông tin và truyền thông|tài nguyên và môi trường|lao động\s*[-–,]\s*thương binh)/iu;

const WITHOUT_NUMBER =
  /^[\s\-+*]*(?:hiến pháp|nghị định thư|công ước|hiệp định|hiệp ước|điều ước|bản ghi nhớ|tuyên bố)/iu;

/** Everything in a record that somebody should look at. Pure: the same record and facts give the same findings. */
export function reviewRecord(record: ProcedureRecord, facts: ReviewFacts): Found[] {
  const found: Found[] = [];
  const add = (kind: FindingKind, at: string, text: string, detail = ""): void => {
    if (!found.some((one) => one.kind === kind && one.at === at && one.detail === detail))
      found.push({ kind, at, detail: detail.slice(0, 500), text });
  };
  if (record.nameOnly) {
    add("nameOnly", "", record.name);
    return found;
  }
  for (const doubt of record.doubts ?? []) {
    const kind = KIND_OF_DOUBT[doubt.code];
    if (kind) add(kind, doubt.at, textAt(record, doubt.at), doubt.code);
  }
  // Parts that every published procedure has: Nghị định 63/2010/NĐ-CP Điều 8.2.
  const parts: [string, boolean][] = [
    ["steps", record.steps === ""],
    ["methods", record.methods.length === 0],
    ["papers", record.papers.length === 0],
    ["results", record.results.length === 0],
    ["legalBases", record.legalBases.length === 0],
    ["applicants", record.applicants.length === 0],
    ["agencies.implementing", record.agencies.implementing === ""],
    ["decision", record.decision === null],
    ["field", record.field === ""],
    ["levels", record.levels.length === 0],
  ];
  for (const [at, isMissing] of parts) if (isMissing) add("partMissing", at, "");
  for (const limit of limitsInSteps(record)) add("timeDiffersInSteps", "steps", limit, limit);
  for (const [index, basis] of record.legalBases.entries()) {
    if (basis.number === null) {
      // Treaties and the constitution bear no number.
      if (!WITHOUT_NUMBER.test(basis.text))
        add("lawUnread", `legalBases.${index}`, basis.text, basis.text.slice(0, 200));
    } else {
      const law = facts.lawStatus(basis.number, basis.date);
      if (law?.status === "expired")
        add("lawNotInForce", `legalBases.${index}`, `${basis.text} ${law.replacedBy ?? ""}`, basis.number);
      else if (law)
        for (const amendment of missedAmendments(record, law.amendments))
          add("lawAmended", `legalBases.${index}`, `${basis.text} ${amendment}`, `${basis.number} ← ${amendment}`);
    }
  }
  for (const { at, address } of linksOf(record)) {
    const state = facts.linkState(address);
    if (state === "dead" || state === "refused") add("linkDead", at, address, address);
    else if (state === undefined) add("linkUnchecked", at, address, address);
  }
  for (const [g, group] of record.papers.entries()) {
    for (const [p, paper] of group.papers.entries()) {
      if (paper.form && paper.form.url === null)
        add("formMissing", `papers.${g}.papers.${p}`, paper.form.name, paper.form.name);
    }
  }
  if (record.plain?.stale) add("plainStale", "plain", record.plain.name);
  for (const key of ["implementing", "competent", "coordinating"] as const) {
    const old = OLD_AUTHORITY.exec(record.agencies[key])?.[0];
    if (old) add("oldAuthority", `agencies.${key}`, record.agencies[key], old);
  }
  return found;
}

/** Documents that amended a basis after the decision that announced the record, and that it does not cite itself. */
function missedAmendments(record: ProcedureRecord, amendments: LawStanding["amendments"]): string[] {
  const decided = record.decision?.date ?? null;
  if (decided === null) return [];
  const cited = new Set(record.legalBases.map((one) => one.number && foldNumber(one.number)));
  return amendments.filter((one) => one.on > decided && !cited.has(foldNumber(one.number))).map((one) => one.number);
}

/** Addresses a record names: its page at the source, and its forms. */
export function linksOf(record: ProcedureRecord): { at: string; address: string }[] {
  const links: { at: string; address: string }[] = [];
  if (record.sourceUrl) links.push({ at: "sourceUrl", address: record.sourceUrl });
  for (const [g, group] of record.papers.entries())
    for (const [p, paper] of group.papers.entries())
      if (paper.form?.url) links.push({ at: `papers.${g}.papers.${p}`, address: paper.form.url });
  return links.filter((one) => one.address.length <= 2_000);
}

function textAt(record: ProcedureRecord, at: string): string {
  const method = /^methods\.(\d+)\.(time|fees)$/.exec(at);
  if (method) {
    const one = record.methods[Number(method[1])];
    return one ? `${method[2] === "time" ? one.timeText : one.feeText} ${one.note}` : "";
  }
  let value: unknown = record;
  for (const key of at === "" ? [] : at.split(".")) value = (value as Record<string, unknown> | undefined)?.[key];
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

export const fingerprintOf = (text: string): string =>
  createHash("sha256").update(text.replace(/\s+/g, " ").trim()).digest("base64url").slice(0, 22);
