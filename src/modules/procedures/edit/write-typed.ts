import { formatDate } from "../../../platform/i18n/index.ts";
import { readMethods } from "../import/filing-methods.ts";
import { ordered } from "../procedure.ts";
import type { Fee, FilingMethod, ProcedureRecord, TimeLimit } from "../procedure-record.ts";

/** Lists whose rows come and go, with the fields a new row begins with. "#" stands for the number of a row. */
const LISTS: Record<string, readonly string[]> = {
  stepCases: ["title", "steps.0"],
  "stepCases.#.steps": [""],
  methods: ["channel", "timeText", "feeText"],
  "methods.#.times": ["case", "time.amount", "time.unit"],
  "methods.#.fees": ["kind", "amount"],
  papers: ["title", "papers.0.name"],
  "papers.#.papers": ["name"],
  legalBases: ["text"],
  agencyUnits: ["role", "code", "name"],
  related: ["kind", "code", "name"],
  "codes.results": ["code", "name"],
};
export const ROW_LISTS: ReadonlySet<string> = new Set(Object.keys(LISTS));
export const blankRow = (list: string): readonly string[] => LISTS[list] ?? [];

export const dateTyped = (day: string | null | undefined): string => (day ? formatDate(day) : "");
export const numberTyped = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value).replace(".", ",");

/** How the value beside an official text comes about: read from it by the machine, typed by a person, none that is certain. */
export type ValueMode = "read" | "typed" | "free" | "none";

/** What the form begins with: every field of the record, named by its place in it. */
export function typedFrom(record: ProcedureRecord, validFrom: string, baseVersionId: number): Map<string, string> {
  const typed = new Map<string, string>();
  const put = (name: string, text: string | null | undefined): void => {
    typed.set(name, text ?? "");
  };
  put("name", record.name);
  put("levels", record.levels.join("\n"));
  for (const field of ["kind", "field", "issuer", "conditions", "keywords", "description", "sourceUrl"] as const)
    put(field, record[field]);
  put("steps", record.steps);
  for (const field of ["applicants", "results", "lifeEvents"] as const) put(field, record[field].join("\n"));
  put("applicantsNote", record.applicantsNote);
  for (const [key, text] of Object.entries(record.agencies)) put(`agencies.${key}`, text);
  put("agencyNotes.implementing", record.agencyNotes?.implementing);
  put("agencyNotes.competent", record.agencyNotes?.competent);
  for (const [at, one] of (record.stepCases ?? []).entries()) {
    put(`stepCases.${at}.title`, one.title);
    for (const [nth, step] of one.steps.entries()) put(`stepCases.${at}.steps.${nth}`, step);
  }
  for (const [at, method] of record.methods.entries()) putMethod(put, `methods.${at}`, method);
  for (const [at, group] of record.papers.entries()) {
    put(`papers.${at}.title`, group.title);
    for (const [nth, paper] of group.papers.entries()) {
      const row = `papers.${at}.papers.${nth}`;
      put(`${row}.name`, paper.name);
      put(`${row}.originals`, numberTyped(paper.originals));
      put(`${row}.copies`, numberTyped(paper.copies));
      put(`${row}.form.name`, paper.form?.name);
      put(`${row}.form.url`, paper.form?.url);
      put(`${row}.code`, paper.code);
    }
  }
  for (const [at, basis] of record.legalBases.entries()) {
    put(`legalBases.${at}.text`, basis.text);
    put(`legalBases.${at}.number`, basis.number);
    put(`legalBases.${at}.date`, dateTyped(basis.date));
    put(`legalBases.${at}.issuer`, basis.issuer);
  }
  for (const [at, unit] of (record.agencyUnits ?? []).entries()) {
    for (const key of ["role", "code", "name"] as const) put(`agencyUnits.${at}.${key}`, unit[key]);
  }
  for (const [at, one] of (record.related ?? []).entries()) {
    for (const key of ["kind", "code", "name"] as const) put(`related.${at}.${key}`, one[key]);
  }
  put("moreFields", record.moreFields?.join("\n"));
  put("codes.moreFields", record.codes?.moreFields?.join("\n"));
  put("codes.field", record.codes?.field);
  put("codes.issuer", record.codes?.issuer);
  for (const [at, one] of (record.codes?.results ?? []).entries()) {
    put(`codes.results.${at}.code`, one.code);
    put(`codes.results.${at}.name`, one.name);
  }
  const [year, month, day] = validFrom.split("-");
  put("validFrom-day", day);
  put("validFrom-month", month);
  put("validFrom-year", year);
  put("baseVersionId", String(baseVersionId));
  return typed;
}

function putMethod(put: (name: string, text: string | null | undefined) => void, row: string, method: FilingMethod) {
  put(`${row}.channel`, method.channel);
  put(`${row}.case`, method.case);
  for (const field of ["timeText", "feeText", "note"] as const) put(`${row}.${field}`, method[field]);
  const read = readAgain(method);
  const isTimeRead = same(read?.time ?? null, method.time) && same(read?.times ?? [], method.times ?? []);
  const hasTime = method.time !== null || (method.times ?? []).length > 0;
  put(`${row}.timeMode`, isTimeRead ? "read" : hasTime ? "typed" : "none");
  if (!isTimeRead) {
    putTime(put, `${row}.time`, method.time);
    for (const [at, one] of (method.times ?? []).entries()) {
      put(`${row}.times.${at}.case`, one.case);
      putTime(put, `${row}.times.${at}.time`, one.time);
    }
  }
  const areFeesRead = same(read?.fees ?? null, method.fees);
  put(
    `${row}.feesMode`,
    areFeesRead ? "read" : method.fees === null ? "none" : method.fees.length === 0 ? "free" : "typed",
  );
  if (!areFeesRead) for (const [at, fee] of (method.fees ?? []).entries()) putFee(put, `${row}.fees.${at}`, fee);
}

function putTime(put: (name: string, text: string | null | undefined) => void, name: string, time: TimeLimit | null) {
  put(`${name}.amount`, numberTyped(time?.amount));
  put(`${name}.unit`, time?.unit);
  if (time?.sameDay) put(`${name}.sameDay`, "co");
}

function putFee(put: (name: string, text: string | null | undefined) => void, row: string, fee: Fee) {
  put(`${row}.kind`, fee.kind);
  put(`${row}.amount`, String(fee.amount));
  for (const key of ["per", "note", "code"] as const) put(`${row}.${key}`, fee[key]);
  put(`${row}.from`, dateTyped(fee.from));
  put(`${row}.until`, dateTyped(fee.until));
}

/** What the machine reads from the texts of one way of filing. */
export function readAgain(method: Pick<FilingMethod, "timeText" | "feeText" | "note">): FilingMethod | undefined {
  return readMethods([{ channel: "1", time: method.timeText, fee: method.feeText, note: method.note }]).methods[0];
}

/** Equal as values, whatever the order of their keys. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
