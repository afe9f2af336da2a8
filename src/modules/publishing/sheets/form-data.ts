import type { Lang } from "../../../platform/i18n/index.ts";
import type { FeeRate, FeeRelief } from "../../fees/index.ts";
import type { ProcedureRecord } from "../../procedures/index.ts";

/** The office that hangs the sheet: "Ủy ban nhân dân xã Bạch Thông", below "Tỉnh Thái Nguyên". */
export type SheetUnit = {
  name: string;
  parent: string | null;
  /** Its emblem as an SVG drawing; all sheets of one file show that of the first. */
  emblem?: string | null;
};

/** Where and when the unit receives people; what is not known is empty and not printed. */
export type Reception = { address: string; phone: string; hours: readonly string[] };

/**
 * Where comments and complaints go. Every sheet carries it: Nghị định 63/2010/NĐ-CP Điều 17–18 and Nghị định 20/2008/NĐ-CP Điều 14
 * (both as amended by 48/2013 and 92/2017, in force November 2026) want the address posted beside the procedures.
 */
export type PetitionAddress = { address: string; phone: string; email: string; site: string };

/** The printed address: `url` is in the code, `address` is the same to be typed by hand ("camau.gov.vn/q/k7m2pa4"). */
export type SheetLink = { url: string; address: string };

/** For print runs under a permit (Luật Xuất bản 19/2012/QH13 Điều 25, 27, in force November 2026). */
export type Imprint = { permit: string | null; copies: number | null; printer: string | null };

/** What must not be taken for a valid sheet: a sample without a code of its own, or a version not yet in force. */
export type SheetMark = "sample" | "notYet";

export type ProcedureSheetData = {
  lang?: Lang;
  record: ProcedureRecord;
  unit: SheetUnit;
  reception?: Reception | null;
  petitions: PetitionAddress;
  link: SheetLink;
  /** `from` and `printedOn` are days ("2026-07-01"). */
  version: { number: number; from: string | null; printedOn: string };
  /** Where this unit receives it, if not as the record says. */
  place?: string;
  mark?: SheetMark | null;
  /** Name of the board it is printed for, where the run makes a code of its own for each. */
  board?: string | null;
  imprint?: Imprint | null;
  /** Rates and reliefs of the province, where it set them; they go before what the record says. */
  localFee?: LocalFee | null;
  /** "Quầy 2: Hộ tịch" */
  counters?: readonly string[];
  /** What passes and is not part of what the paper is judged by: a merger, days with other hours. */
  remarks?: readonly string[];
};

export type LocalFee = { rates: readonly FeeRate[]; reliefs: readonly FeeRelief[] };

export type ProcedureListData = {
  lang?: Lang;
  paper: "a4" | "a3";
  unit: SheetUnit;
  reception: Reception;
  petitions: PetitionAddress;
  link: SheetLink;
  /** The field the list is about; null for the whole set, which is then grouped by field. */
  field: string | null;
  procedures: readonly ProcedureRecord[];
  localFees?: ReadonlyMap<string, LocalFee>;
  remarks?: readonly string[];
  printedOn: string;
  mark?: SheetMark | null;
  board?: string | null;
};

export type BookletData = {
  lang?: Lang;
  unit: SheetUnit;
  reception: Reception;
  petitions: PetitionAddress;
  /** The code on the cover, which tells what changed in the whole booklet. */
  link: SheetLink;
  /** Which of several volumes, where a unit's set does not go into one. */
  volume?: { number: number; of: number } | null;
  entries: readonly Pick<ProcedureSheetData, "record" | "link" | "version" | "localFee" | "counters">[];
  remarks?: readonly string[];
  printedOn: string;
  mark?: SheetMark | null;
};
