import { z } from "zod";
import { parseVietnameseDate } from "../../../platform/i18n/index.ts";
import type { ProposedChange } from "../draft.store.ts";
import { cleanLine, cleanProse, cleanText } from "../import/clean-text.ts";
import { readMethods } from "../import/filing-methods.ts";
import { readLegalBasis } from "../import/legal-document.ts";
import { writeStepCases } from "../import/national-record.ts";
import { readNumberWords } from "../import/number-words.ts";
import { formOf } from "../import/papers.ts";
import type {
  CodedAgency,
  Doubt,
  Fee,
  FilingMethod,
  LegalBasis,
  Paper,
  PaperGroup,
  ProcedureRecord,
  RelatedProcedure,
  StepCase,
  TimeByCase,
  TimeLimit,
} from "../procedure-record.ts";
import { ProcedureLevel } from "../procedure-record.ts";
import { rowsOf, type Typed } from "./typed-rows.ts";
import { dateTyped, numberTyped, same } from "./write-typed.ts";

export interface ReadEdit {
  record: ProcedureRecord;
  baseVersionId: number;
  changeKind: ProposedChange;
  validFrom: string;
  decision: { number: string; date: string | null; issuer: string | null } | null;
  reason: string;
}

export type EditErrorKey =
  | "name"
  | "nameLong"
  | "long"
  | "changeKind"
  | "decisionNeeded"
  | "validFrom"
  | "decisionDate"
  | "reason"
  | "url"
  | "day"
  | "count"
  | "amount"
  | "number"
  | "unit"
  | "case"
  | "channel"
  | "valueNone"
  | "valueBoth"
  | "timeBoth"
  | "daysOrder"
  | "textNeeded"
  | "paperName"
  | "codeWrong"
  | "nameNeeded"
  | "choose";

/** Faults by the name of their field, in the order of the page. */
export type EditErrors = Map<string, EditErrorKey>;

const Kind = z.enum(["amend", "replace", "correct"]);
const LONGEST = 400_000;
const LONGEST_NAME = 3_000;

export function readEdit(
  typed: Typed,
  before: ProcedureRecord,
): { ok: true; value: ReadEdit } | { ok: false; errors: EditErrors } {
  const errors: EditErrors = new Map();
  const form = new Reader(typed, errors);
  for (const [field, text] of typed) if (text.length > LONGEST) errors.set(field, "long");

  const name = form.line("name", before.name);
  if (name === "") errors.set("name", "name");
  else if ([...name].length > LONGEST_NAME) errors.set("name", "nameLong");
  const levels = ProcedureLevel.options.filter((level) => form.text("levels").split("\n").includes(level));
  const stepCases = form.stepCases(before.stepCases ?? []);
  const { methods, doubts } = form.methods(before);
  const record: ProcedureRecord = {
    ...form.kept(before),
    name,
    levels: same([...levels].sort(), [...before.levels].sort()) ? before.levels : levels,
    kind: form.line("kind", before.kind) || null,
    field: form.line("field", before.field),
    issuer: form.line("issuer", before.issuer) || null,
    applicants: form.lines("applicants", before.applicants),
    agencies: {
      implementing: form.line("agencies.implementing", before.agencies.implementing),
      competent: form.line("agencies.competent", before.agencies.competent),
      delegated: form.line("agencies.delegated", before.agencies.delegated),
      coordinating: form.line("agencies.coordinating", before.agencies.coordinating),
      receptionAddress: form.lined("agencies.receptionAddress", before.agencies.receptionAddress),
    },
    steps:
      stepCases.length === 0
        ? form.prose("steps", before.steps)
        : same(stepCases, before.stepCases)
          ? before.steps
          : writeStepCases(stepCases),
    methods,
    papers: form.papers(before.papers),
    conditions: form.prose("conditions", before.conditions),
    legalBases: form.legalBases(before.legalBases),
    results: form.lines("results", before.results),
    keywords: form.lined("keywords", before.keywords),
    description: form.prose("description", before.description),
    sourceUrl: form.address("sourceUrl", before.sourceUrl),
    lifeEvents: form.chosen("lifeEvents", before.lifeEvents),
    plain: null,
    ...form.optionalParts(before, stepCases),
  };
  // A level the machine took from the agencies' names stays a guess until somebody confirms it or says another.
  record.levelsInferred =
    before.levelsInferred && record.levels === before.levels && form.text("levelsConfirmed") !== "co";
  // Once there are steps, papers or ways of filing it is more than a name from a list.
  if (before.nameOnly && record.steps === "" && methods.length === 0 && record.papers.length === 0)
    record.nameOnly = true;
  const allDoubts = [...doubts, ...doubtsThatStay(before, record)];
  if (allDoubts.length > 0) record.doubts = allDoubts;

  const changeKind = Kind.safeParse(form.text("changeKind"));
  if (!changeKind.success) errors.set("changeKind", "changeKind");
  const validFrom = form.dayOf("validFrom");
  if (validFrom === null) errors.set("validFrom", "validFrom");
  const number = cleanLine(form.text("decisionNumber"));
  if (changeKind.success && changeKind.data !== "correct" && number === "")
    errors.set("decisionNumber", "decisionNeeded");
  const hasDate = ["day", "month", "year"].some((part) => form.text(`decisionDate-${part}`).trim() !== "");
  const decisionDate = hasDate ? form.dayOf("decisionDate") : null;
  if (hasDate && decisionDate === null) errors.set("decisionDate", "decisionDate");
  const reason = cleanText(form.text("reason"));
  if (reason === "") errors.set("reason", "reason");
  if (errors.size > 0 || !changeKind.success || validFrom === null) return { ok: false, errors };

  const decision =
    number === "" ? null : { number, date: decisionDate, issuer: cleanLine(form.text("decisionIssuer")) || null };
  record.decision = decision ?? before.decision;
  return {
    ok: true,
    value: {
      record,
      baseVersionId: Number.parseInt(form.text("baseVersionId"), 10) || 0,
      changeKind: changeKind.data,
      validFrom,
      decision,
      reason,
    },
  };
}

/** Doubts about other parts than the ways of filing stay as long as what they point at stays. */
function doubtsThatStay(before: ProcedureRecord, after: ProcedureRecord): Doubt[] {
  return (before.doubts ?? []).filter(({ at, code }) => {
    if (at.startsWith("methods.")) return false;
    if (code === "nameOnly") return after.nameOnly === true;
    if (code === "levelInferred") return after.levelsInferred;
    return same(valueAt(before, at), valueAt(after, at));
  });
}

const valueAt = (record: ProcedureRecord, at: string): unknown =>
  at
    .split(".")
    .reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      record,
    );

/** What is typed, read field by field. A text that was left as it was stays to the letter. */
class Reader {
  readonly typed: Typed;
  readonly errors: EditErrors;
  constructor(typed: Typed, errors: EditErrors) {
    this.typed = typed;
    this.errors = errors;
  }

  text(name: string): string {
    return this.typed.get(name) ?? "";
  }

  #cleaned(name: string, before: string | null | undefined, clean: (text: string) => string): string {
    const text = this.text(name);
    return text === (before ?? "") ? text : clean(text);
  }
  line(name: string, before: string | null | undefined): string {
    return this.#cleaned(name, before, cleanLine);
  }
  lined(name: string, before: string | null | undefined): string {
    return this.#cleaned(name, before, cleanText);
  }
  prose(name: string, before: string | null | undefined): string {
    return this.#cleaned(name, before, cleanProse);
  }

  lines(name: string, before: readonly string[]): string[] {
    if (this.text(name) === before.join("\n")) return [...before];
    const read = this.text(name).split("\n").map(cleanLine);
    return [...new Set(read.filter((one) => one !== ""))];
  }

  /** Boxes that were ticked; their order on the page means nothing. */
  chosen(name: string, before: readonly string[]): string[] {
    const keys = this.lines(name, before);
    return same([...keys].sort(), [...before].sort()) ? [...before] : keys;
  }

  address(name: string, before: string | null | undefined): string | null {
    const text = this.text(name).trim();
    if (text === (before ?? "")) return before ?? null;
    if (text === "") return null;
    if (/^https?:\/\//iu.test(text) && text.length <= 2_000 && URL.canParse(text)) return new URL(text).href;
    this.errors.set(name, "url");
    return null;
  }

  dayOf(name: string): string | null {
    const part = (key: string) => this.text(`${name}-${key}`).trim();
    return parseVietnameseDate(`${part("day")}/${part("month")}/${part("year")}`);
  }

  day(name: string): string | null {
    const text = this.text(name).trim();
    if (text === "") return null;
    const day = parseVietnameseDate(text);
    if (day === null) this.errors.set(name, "day");
    return day;
  }

  /** Parts of the record the form does not carry. */
  kept(before: ProcedureRecord): Pick<ProcedureRecord, "code" | "decision" | "levelsInferred"> {
    return { code: before.code, decision: before.decision, levelsInferred: before.levelsInferred };
  }

  stepCases(before: readonly StepCase[]): StepCase[] {
    const cases = rowsOf(this.typed, "stepCases").map((row, at) => ({
      title: this.line(`${row}.title`, before[at]?.title) || null,
      steps: rowsOf(this.typed, `${row}.steps`)
        .map((step, nth) => this.prose(step, before[at]?.steps[nth]))
        .filter((text) => text !== ""),
    }));
    return cases.filter((one) => one.steps.length > 0);
  }

  methods(before: ProcedureRecord): { methods: FilingMethod[]; doubts: Doubt[] } {
    const methods: FilingMethod[] = [];
    const doubts: Doubt[] = [];
    for (const row of rowsOf(this.typed, "methods")) {
      const channel = this.text(`${row}.channel`);
      const known = before.methods[Number(row.split(".")[1])];
      const timeText = this.lined(`${row}.timeText`, known?.timeText);
      const feeText = this.lined(`${row}.feeText`, known?.feeText);
      const note = this.lined(`${row}.note`, known?.note);
      const isBlank = [timeText, feeText, note].every((text) => text === "");
      if (channel === "" && isBlank) continue;
      if (channel !== "inPerson" && channel !== "online" && channel !== "post") {
        this.errors.set(`${row}.channel`, "channel");
        continue;
      }
      const read = readMethods([{ channel: "1", time: timeText, fee: feeText, note }]);
      const machine = read.methods[0] as FilingMethod;
      const at = `methods.${methods.length}`;
      // Where the machine reads new words, its doubt; where they are as before or nothing is certain, the doubt of before.
      const doubt = (part: "time" | "fees", from: readonly Doubt[], place: string) => {
        const code = from.find((one) => one.at === `${place}.${part}`)?.code;
        if (code) doubts.push({ at: `${at}.${part}`, code });
      };
      const time = this.#time(row);
      const isAsBefore = timeText === known?.timeText && feeText === known.feeText && note === known.note;
      if (time === "none" || (time === "read" && isAsBefore)) doubt("time", before.doubts ?? [], row);
      else if (time === "read") doubt("time", read.doubts, "methods.0");
      const fees = this.#fees(row);
      if (fees === "none" || (fees === "read" && isAsBefore)) doubt("fees", before.doubts ?? [], row);
      else if (fees === "read") doubt("fees", read.doubts, "methods.0");
      const values = time === "read" ? machine : time === "none" ? { time: null } : time;
      const title = this.line(`${row}.case`, known?.case);
      methods.push({
        channel,
        ...(title === "" ? {} : { case: title }),
        timeText,
        time: values.time,
        ...("times" in values && values.times && values.times.length > 0 ? { times: values.times } : {}),
        feeText,
        fees: fees === "read" ? machine.fees : fees === "none" ? null : fees,
        note,
      });
    }
    return { methods, doubts };
  }

  #time(row: string): "read" | "none" | { time: TimeLimit | null; times?: TimeByCase[] } {
    const mode = this.text(`${row}.timeMode`);
    const one = this.#limit(`${row}.time`);
    const times = rowsOf(this.typed, `${row}.times`).flatMap((name) => {
      const title = cleanLine(this.text(`${name}.case`));
      const time = this.#limit(`${name}.time`);
      if (title === "" && time === null) return [];
      if (title === "") this.errors.set(`${name}.case`, "case");
      if (time === null) this.errors.set(`${name}.time.amount`, "number");
      return title === "" || time === null ? [] : [{ case: title, time }];
    });
    if (one === null && times.length === 0) {
      const isToldAlready = this.errors.has(`${row}.time.amount`) || this.errors.has(`${row}.time.unit`);
      if (mode === "typed" && !isToldAlready) this.errors.set(`${row}.time.amount`, "valueNone");
      return mode === "none" ? "none" : "read";
    }
    if (mode === "none") this.errors.set(`${row}.timeMode`, "valueBoth");
    if (one !== null && times.length > 0) this.errors.set(`${row}.time.amount`, "timeBoth");
    return times.length > 0 ? { time: one, times } : { time: one };
  }

  #limit(name: string): TimeLimit | null {
    const typed = cleanLine(this.text(`${name}.amount`));
    const sameDay = this.text(`${name}.sameDay`) === "co";
    const unit = this.text(`${name}.unit`);
    if (typed === "" && !sameDay) return null;
    if (typed === "") return { amount: 1, unit: "workingDay", sameDay: true };
    const amount = /^\d{1,4}(?:[.,]\d{1,3})?$/.test(typed) ? Number(typed.replace(",", ".")) : readNumberWords(typed);
    if (amount === null || amount <= 0) this.errors.set(`${name}.amount`, "number");
    else if (unit === "workingDay" || unit === "day" || unit === "hour" || unit === "month")
      return { amount, unit, ...(sameDay ? { sameDay } : {}) };
    else this.errors.set(`${name}.unit`, "unit");
    return null;
  }

  #fees(row: string): "read" | "none" | Fee[] {
    const mode = this.text(`${row}.feesMode`);
    const rows = rowsOf(this.typed, `${row}.fees`).filter((name) =>
      ["amount", "per", "note", "from", "until", "code"].some((key) => this.text(`${name}.${key}`).trim() !== ""),
    );
    if (rows.length === 0) {
      if (mode === "typed") this.errors.set(`${row}.feesMode`, "valueNone");
      return mode === "free" ? [] : mode === "none" ? "none" : "read";
    }
    if (mode === "none" || mode === "free") this.errors.set(`${row}.feesMode`, "valueBoth");
    return rows.map((name) => {
      const kind = this.text(`${name}.kind`);
      const amount = readAmount(this.text(`${name}.amount`));
      if (amount === null) this.errors.set(`${name}.amount`, "amount");
      const [from, until] = [this.day(`${name}.from`), this.day(`${name}.until`)];
      if (from !== null && until !== null && until < from) this.errors.set(`${name}.until`, "daysOrder");
      const code = cleanLine(this.text(`${name}.code`));
      return {
        kind: kind === "phí" || kind === "lệ phí" ? kind : "khác",
        amount: amount ?? 0,
        per: cleanLine(this.text(`${name}.per`)) || null,
        note: cleanText(this.text(`${name}.note`)) || null,
        ...(code === "" ? {} : { code }),
        ...(from === null ? {} : { from }),
        ...(until === null ? {} : { until }),
      };
    });
  }

  papers(before: readonly PaperGroup[]): PaperGroup[] {
    const groups: PaperGroup[] = [];
    for (const row of rowsOf(this.typed, "papers")) {
      const known = before[Number(row.split(".")[1])];
      const papers = rowsOf(this.typed, `${row}.papers`).flatMap((name) => {
        const paper = this.#paper(name, known?.papers[Number(name.split(".")[3])]);
        return paper ? [paper] : [];
      });
      if (papers.length > 0) groups.push({ title: this.line(`${row}.title`, known?.title) || null, papers });
    }
    return groups;
  }

  #paper(row: string, known: Paper | undefined): Paper | null {
    const name = this.lined(`${row}.name`, known?.name);
    const count = (key: "originals" | "copies"): number | null => {
      const text = this.text(`${row}.${key}`).trim();
      if (text === numberTyped(known?.[key])) return known?.[key] ?? null;
      if (/^\d{0,2}$/.test(text)) return text === "" ? null : Number(text);
      this.errors.set(`${row}.${key}`, "count");
      return null;
    };
    const url = this.address(`${row}.form.url`, known?.form?.url);
    const formName = this.line(`${row}.form.name`, known?.form?.name);
    const code = this.line(`${row}.code`, known?.code);
    const paper: Paper = {
      name,
      originals: count("originals"),
      copies: count("copies"),
      form: formName !== "" ? { name: formName, url } : url === null ? null : formOf(url),
      ...(code === "" ? {} : { code }),
    };
    if (name !== "") return paper;
    const isBlank = paper.originals === null && paper.copies === null && paper.form === null && code === "";
    if (!isBlank) this.errors.set(`${row}.name`, "paperName");
    return null;
  }

  legalBases(before: readonly LegalBasis[]): LegalBasis[] {
    return rowsOf(this.typed, "legalBases").flatMap((row) => {
      const known = before[Number(row.split(".")[1])];
      const text = this.lined(`${row}.text`, known?.text);
      const number = this.line(`${row}.number`, known?.number);
      const issuer = this.line(`${row}.issuer`, known?.issuer);
      const date =
        this.text(`${row}.date`) === dateTyped(known?.date) ? (known?.date ?? null) : this.day(`${row}.date`);
      if (text === "" && number === "") {
        if (date !== null || issuer !== "") this.errors.set(`${row}.text`, "textNeeded");
        return [];
      }
      if (text === known?.text) return [{ text, number: number || null, date, issuer: issuer || null }];
      // A text that is new: what nobody typed beside it is read out of it, where that is certain.
      const read = readLegalBasis({ name: text, number, date: date ?? "", issuer });
      return read ? [{ ...read, date: date ?? read.date }] : [];
    });
  }

  /** Parts that only some sources have; left out where there is nothing, as the import does. */
  optionalParts(before: ProcedureRecord, stepCases: StepCase[]): Partial<ProcedureRecord> {
    const more: Partial<ProcedureRecord> = {};
    if (stepCases.length > 0) more.stepCases = stepCases;
    const applicants = this.lined("applicantsNote", before.applicantsNote);
    if (applicants !== "") more.applicantsNote = applicants;
    const notes = {
      implementing: this.lined("agencyNotes.implementing", before.agencyNotes?.implementing),
      competent: this.lined("agencyNotes.competent", before.agencyNotes?.competent),
    };
    if (notes.implementing !== "" || notes.competent !== "") more.agencyNotes = notes;
    const units = this.#agencyUnits(before.agencyUnits ?? []);
    if (units.length > 0) more.agencyUnits = units;
    const related = this.#related(before.related ?? []);
    if (related.length > 0) more.related = related;
    const results = rowsOf(this.typed, "codes.results").flatMap((row) => {
      const known = before.codes?.results[Number(row.split(".")[2])];
      const [code, name] = [this.line(`${row}.code`, known?.code), this.line(`${row}.name`, known?.name)];
      if (code === "" && name !== "") this.errors.set(`${row}.code`, "codeWrong");
      return code === "" ? [] : [{ code, name }];
    });
    const moreFields = this.lines("moreFields", before.moreFields ?? []);
    if (moreFields.length > 0) more.moreFields = moreFields;
    const moreCodes = this.lines("codes.moreFields", before.codes?.moreFields ?? []);
    const codes = {
      ...(moreCodes.length > 0 ? { moreFields: moreCodes } : {}),
      field: this.line("codes.field", before.codes?.field) || null,
      issuer: this.line("codes.issuer", before.codes?.issuer) || null,
      results,
    };
    if (moreCodes.length > 0 || codes.field !== null || codes.issuer !== null || results.length > 0) more.codes = codes;
    return more;
  }

  #agencyUnits(before: readonly CodedAgency[]): CodedAgency[] {
    return rowsOf(this.typed, "agencyUnits").flatMap((row) => {
      const known = before[Number(row.split(".")[1])];
      const [code, name] = [this.line(`${row}.code`, known?.code), this.line(`${row}.name`, known?.name)];
      const role = this.text(`${row}.role`);
      if (code === "" && name === "") return [];
      if (name === "") this.errors.set(`${row}.name`, "nameNeeded");
      if (code === "") this.errors.set(`${row}.code`, "codeWrong");
      if (role === "implementing" || role === "competent" || role === "delegated" || role === "coordinating")
        return [{ role, code, name }];
      this.errors.set(`${row}.role`, "choose");
      return [];
    });
  }

  #related(before: readonly RelatedProcedure[]): RelatedProcedure[] {
    return rowsOf(this.typed, "related").flatMap((row) => {
      const known = before[Number(row.split(".")[1])];
      const [code, name] = [this.line(`${row}.code`, known?.code), this.line(`${row}.name`, known?.name)];
      const kind = this.text(`${row}.kind`);
      if (code === "" && name === "") return [];
      if (code !== "" && code !== known?.code && !/^\d\.\d{6}(\.[0-9A-Z.]+)?$/.test(code))
        this.errors.set(`${row}.code`, "codeWrong");
      if (kind === "related" || kind === "interconnected") return [{ kind, code: code || null, name }];
      this.errors.set(`${row}.kind`, "choose");
      return [];
    });
  }
}

/** "8.000", "8000 đồng", "tám nghìn đồng" as whole đồng; null where it is none. */
function readAmount(typed: string): number | null {
  const text = cleanLine(typed)
    .toLowerCase()
    .replace(/\s*(?:việt nam đồng|đồng|vnđ|vnd|đ)\.?$/u, "");
  if (/^\d{1,3}(?:[.,\s]\d{3})+$|^\d{1,11}$/.test(text)) return Number(text.replace(/[.,\s]/g, ""));
  const scaled = /^(\d{1,4}(?:,\d{1,3})?)\s*(nghìn|ngàn|triệu)$/u.exec(text);
  if (scaled) return Math.round(Number((scaled[1] as string).replace(",", ".")) * (scaled[2] === "triệu" ? 1e6 : 1e3));
  return /\p{L}/u.test(text) ? readNumberWords(text) : null;
}
