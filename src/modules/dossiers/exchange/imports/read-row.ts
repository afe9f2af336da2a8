import { readPhone, unmark } from "../../../../platform/i18n/index.ts";
import type { Applicant } from "../../applicant.ts";
import {
  DOSSIER_LIMITS,
  type DossierChannel,
  type DossierState,
  NATIONAL_STATE,
  type Punctuality,
} from "../../dossier.ts";
import { judge } from "../../dossier-clock.ts";
import { readDossierCode } from "../../dossier-code.ts";
import { readApplicant, readIdNumber } from "../../read-applicant.ts";
import type { ImportColumn } from "./columns.ts";
import type { Cells } from "./read-list.ts";

export const ROW_FAULTS = [
  "missing",
  "code-wrong",
  "code-scientific",
  "code-twice",
  "procedure-unknown",
  "unit-missing",
  "unit-unknown",
  "unit-ambiguous",
  "unit-not-yours",
  "date-wrong",
  "date-number",
  "date-1900",
  "in-future",
  "too-old",
  "due-before-received",
  "settled-before-received",
  "returned-before-settled",
  "state-unknown",
  "received-here",
  "worked-on-here",
  "received-day-differs",
  "procedure-differs",
  "erased",
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

export interface Fault {
  fault: RowFault;
  field: ImportColumn;
  /** As it stands in the file, short; never of a column that is about people. */
  typed?: string;
  /** The line of the first one, of a code that comes twice. */
  line?: number;
}

/** Left out of a row that is taken. */
export interface Note {
  fault: "left-empty" | "zero-put-back";
  field: ImportColumn;
}

/** A row as we keep it, all of it certain; moments in ISO 8601. */
export interface Facts {
  code: string;
  procedureCode: string;
  versionId: number;
  procedureName: string;
  field: string;
  unitId: string;
  provinceId: string;
  receivedAt: string;
  dueAt: string | null;
  state: Exclude<DossierState, "merged">;
  settledAt: string | null;
  returnedAt: string | null;
  channel: DossierChannel;
  applicant: Applicant;
  note: string;
}

export interface KnownProcedure {
  code: string;
  /** The version of a day: the one in force, else the first we know of. */
  versionOn(day: string): { id: number; name: string; field: string };
}

/** What rows are read against. */
export interface RowGround {
  now: Date;
  today: string;
  procedureOf(code: string): KnownProcedure | undefined;
  unitOf(text: string): { unitId: string; provinceId: string } | "unknown" | "ambiguous" | "not-yours";
  /** Where the list names none. */
  defaultUnit: { unitId: string; provinceId: string } | null;
}

const PERSONAL: readonly ImportColumn[] = ["name", "idNumber", "phone", "email", "address", "note"];

/** Nothing before one-stop work began has dossiers; parts of tables are made for each month. */
const OLDEST_DAY = "2003-01-01";

export type ReadMoment = { at: Date; hasTime: boolean } | "date-wrong" | "date-number" | "date-1900";

/**
 * A moment as lists write it: "29/11/2026 08:30", "2026-11-29T08:30:00+07:00", "20261129083000", "08:30 29-11-2026". Days that
 * are none, bare numbers of Excel and the year 1900 (an empty cell shown as a date) are told apart.
 */
export function readMoment(typed: string): ReadMoment {
  const text = typed.normalize("NFKC").trim();
  const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/.exec(text);
  if (!compact && /^\d+([.,]\d+)?$/.test(text))
    return /^[0-9]{1,2}([.,]\d+)?$/.test(text) ? "date-1900" : "date-number";
  if (/\d[eE]\+\d/.test(text)) return "date-number";
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.exec(text);
  if (zoned) {
    const at = new Date(text);
    if (Number.isNaN(at.getTime())) return "date-wrong";
    return at.getUTCFullYear() < 1905 ? "date-1900" : { at, hasTime: true };
  }
  const clock = /(?:^|[\sT])(\d{1,2})[:hg](\d{2})(?::(\d{2})(?:\.\d+)?)?(?=\s|$)/.exec(text);
  const day = clock ? text.replace(clock[0], " ").trim() : text;
  const ymd = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})T?$/.exec(day);
  const dmy = /^(?:ngày\s+)?(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/i.exec(day);
  const parts = compact
    ? [compact[1], compact[2], compact[3]]
    : ymd
      ? [ymd[1], ymd[2], ymd[3]]
      : dmy
        ? [dmy[3]?.length === 2 ? `20${dmy[3]}` : dmy[3], dmy[2], dmy[1]]
        : null;
  if (!parts) return "date-wrong";
  const [hour, minute, second] = compact ? [compact[4], compact[5], compact[6]] : [clock?.[1], clock?.[2], clock?.[3]];
  const two = (value: string | undefined): string => (value ?? "0").padStart(2, "0");
  const iso = `${parts[0]}-${two(parts[1])}-${two(parts[2])}`;
  if (Number(parts[0]) < 1905) return "date-1900";
  const real = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== iso) return "date-wrong";
  const at = new Date(`${iso}T${two(hour)}:${two(minute)}:${two(second)}+07:00`);
  if (Number.isNaN(at.getTime())) return "date-wrong";
  // Midnight to the second is how tables write a day without a time.
  const hasTime =
    (hour !== undefined || compact?.[4] !== undefined) && `${two(hour)}${two(minute)}${two(second)}` !== "000000";
  return { at, hasTime };
}

/** The words of states as systems show them, letters and digits only, without marks. */
const STATE_WORDS: Record<string, Facts["state"]> = {
  moidangky: "registered",
  chotiepnhan: "registered",
  duoctiepnhan: "received",
  datiepnhan: "received",
  tiepnhan: "received",
  moitiepnhan: "received",
  khongduoctiepnhan: "refused",
  tuchoi: "refused",
  tuchoitiepnhan: "refused",
  dangxuly: "processing",
  danggiaiquyet: "processing",
  yeucaubosunggiayto: "supplement",
  yeucaubosung: "supplement",
  chobosung: "supplement",
  dangchobosung: "supplement",
  yeucauthuchiennghiavutaichinh: "payment",
  nghiavutaichinh: "payment",
  chonghiavutaichinh: "payment",
  congdanyeucauruthoso: "withdrawal",
  yeucauruthoso: "withdrawal",
  ruthoso: "withdrawal",
  dungxuly: "stopped",
  daruthoso: "stopped",
  darut: "stopped",
  daxulyxong: "settled",
  dagiaiquyet: "settled",
  dagiaiquyetxong: "settled",
  dacoketqua: "settled",
  chotraketqua: "settled",
  datraketqua: "returned",
  datra: "returned",
  dahoanthanh: "returned",
  hoanthanh: "returned",
};

const BY_NUMBER = new Map<number, Facts["state"]>(
  (Object.entries(NATIONAL_STATE) as [DossierState, number][]).flatMap(([state, number]) =>
    state === "merged" ? [] : [[number, state] as const],
  ),
);
const STATE_NAMES = new Set<string>(BY_NUMBER.values());

export function readState(typed: string): Facts["state"] | null {
  const text = typed.trim();
  const number = /^(\d{1,2})(?:\.0+)?(?:\s*[-–.:]\s*.*)?$/.exec(text)?.[1];
  if (number !== undefined) return BY_NUMBER.get(Number(number)) ?? null;
  if (STATE_NAMES.has(text)) return text as Facts["state"];
  return (
    STATE_WORDS[
      unmark(text)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "")
    ] ?? null
  );
}

function readChannel(typed: string): DossierChannel {
  const key = unmark(typed).toLowerCase();
  if (/buu|post|bcci|^1$/.test(key)) return "post";
  return /truc tuyen|online|dvc|cong|^2$/.test(key) ? "online" : "inPerson";
}

const readKind = (typed: string): Applicant["kind"] =>
  /^2$|doanh|to chuc|organisation|hop tac|^dn$/.test(unmark(typed).toLowerCase().trim()) ? "organisation" : "citizen";

/** Numbers that lost their first zero in a table. */
function withZero(typed: string, reads: (text: string) => string | null, length: number): string | null {
  const digits = typed.replace(/[\s.]/g, "");
  return /^\d+$/.test(digits) && digits.length === length - 1 ? reads(`0${digits}`) : null;
}

function readPerson(cells: Cells): { applicant: Applicant; notes: Note[] } {
  const notes: Note[] = [];
  const text = (column: ImportColumn): string => (cells[column] ?? "").replace(/\s+/g, " ").trim();
  const kept = (column: "phone" | "idNumber", reads: (text: string) => string | null, length: number): string => {
    const typed = text(column);
    if (typed === "") return "";
    const put = withZero(typed, reads, length);
    if (put !== null && reads(typed) === null) {
      notes.push({ fault: "zero-put-back", field: column });
      return put;
    }
    const read = /\d[eE]\+\d/.test(typed) ? null : reads(typed);
    if (read === null) notes.push({ fault: "left-empty", field: column });
    return read ?? "";
  };
  const phone = kept("phone", readPhone, 10);
  const idNumber = kept("idNumber", readIdNumber, 12);
  const name = text("name");
  const read = readApplicant({
    kind: cells.kind === undefined ? "citizen" : readKind(cells.kind),
    name: name === "" ? "x" : name,
    idNumber,
    phone,
    email: text("email"),
    address: text("address"),
  });
  const applicant = { ...read.applicant, name: name === "" ? "" : read.applicant.name };
  if (read.wrong.includes("name")) {
    applicant.name = "";
    notes.push({ fault: "left-empty", field: "name" });
  }
  if (read.wrong.includes("email")) {
    applicant.email = "";
    notes.push({ fault: "left-empty", field: "email" });
  }
  if (read.wrong.includes("address")) {
    applicant.address = [...applicant.address].slice(0, DOSSIER_LIMITS.address).join("");
    notes.push({ fault: "left-empty", field: "address" });
  }
  return { applicant, notes };
}

const isScientific = (text: string): boolean => /^\d([.,]\d+)?[eE]\+?\d+$/.test(text.trim());

export type ReadRow =
  | { facts: Facts; notes: Note[]; faults: [] }
  | { facts: null; notes: Note[]; faults: Fault[]; code: string | null };

/** One row of a list against what we know. Says everything that is wrong with it, not only the first. Pure but for `ground`. */
export function readRow(cells: Cells, ground: RowGround): ReadRow {
  const faults: Fault[] = [];
  const wrong = (fault: RowFault, field: ImportColumn): void => {
    const typed = cells[field];
    faults.push({ fault, field, ...(typed && !PERSONAL.includes(field) ? { typed: typed.slice(0, 60) } : {}) });
  };
  const typedCode = cells.code ?? "";
  const code = isScientific(typedCode) ? null : readDossierCode(typedCode);
  if (typedCode === "") wrong("missing", "code");
  else if (isScientific(typedCode)) wrong("code-scientific", "code");
  else if (code === null) wrong("code-wrong", "code");

  const procedure = cells.procedure ? ground.procedureOf(cells.procedure) : undefined;
  if (!cells.procedure) wrong("missing", "procedure");
  else if (!procedure) wrong("procedure-unknown", "procedure");

  const place = cells.unit ? ground.unitOf(cells.unit) : (ground.defaultUnit ?? "missing");
  if (typeof place === "string") wrong(`unit-${place}` as RowFault, "unit");

  const state = cells.state ? readState(cells.state) : null;
  if (!cells.state) wrong("missing", "state");
  else if (state === null) wrong("state-unknown", "state");

  const moment = (field: "received" | "due" | "settled" | "returned", isPast: boolean, end: boolean): Date | null => {
    const typed = cells[field];
    // How systems write "none".
    if (!typed || /^(0|-|--|null|n\/a|0001-01-01.*|01\/01\/0001.*)$/i.test(typed)) return null;
    const read = readMoment(typed);
    if (typeof read === "string") {
      wrong(read, field);
      return null;
    }
    const at = read.hasTime || !end ? read.at : new Date(read.at.getTime() + 86_399_000);
    if (isPast && read.at > ground.now) {
      wrong("in-future", field);
      return null;
    }
    return at;
  };
  const receivedAt = moment("received", true, false);
  if (!cells.received) wrong("missing", "received");
  const dueAt = moment("due", false, true);
  let settledAt = moment("settled", true, false);
  const returnedAt = moment("returned", true, false);
  const dayOf = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  if (receivedAt && dayOf(receivedAt) < OLDEST_DAY) wrong("too-old", "received");
  const isSettled = state === "settled" || state === "returned";
  if (state === "returned" && !returnedAt && !faults.some((one) => one.field === "returned"))
    wrong("missing", "returned");
  if (isSettled) settledAt ??= returnedAt;
  if (isSettled && !settledAt && !faults.some((one) => one.field === "settled")) wrong("missing", "settled");
  if (isSettled && !dueAt && !faults.some((one) => one.field === "due")) wrong("missing", "due");
  if (receivedAt && dueAt && dayOf(dueAt) < dayOf(receivedAt)) wrong("due-before-received", "due");
  if (receivedAt && settledAt && dayOf(settledAt) < dayOf(receivedAt)) wrong("settled-before-received", "settled");
  if (settledAt && returnedAt && dayOf(returnedAt) < dayOf(settledAt)) wrong("returned-before-settled", "returned");

  const { applicant, notes } = readPerson(cells);
  if (faults.length > 0 || !code || !procedure || typeof place === "string" || !state || !receivedAt)
    return { facts: null, notes, faults, code };
  const version = procedure.versionOn(dayOf(receivedAt));
  const closed = isSettled || state === "refused" || state === "stopped";
  return {
    facts: {
      code,
      procedureCode: procedure.code,
      versionId: version.id,
      procedureName: version.name,
      field: version.field,
      ...place,
      receivedAt: receivedAt.toISOString(),
      dueAt: dueAt?.toISOString() ?? null,
      state,
      settledAt: closed ? (settledAt?.toISOString() ?? null) : null,
      returnedAt: state === "returned" ? (returnedAt?.toISOString() ?? null) : null,
      channel: readChannel(cells.channel ?? ""),
      applicant,
      note: [...(cells.note ?? "")].slice(0, DOSSIER_LIMITS.note).join(""),
    },
    notes,
    faults: [],
  };
}

/** Judged by the date the other system gave; ours is not counted anew. */
export const punctualityOf = (facts: Pick<Facts, "state" | "settledAt" | "dueAt">): Punctuality | null =>
  (facts.state === "settled" || facts.state === "returned") && facts.settledAt
    ? judge({ dueAt: facts.dueAt === null ? null : new Date(facts.dueAt), timeLimit: null }, new Date(facts.settledAt))
    : null;
