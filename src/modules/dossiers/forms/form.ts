import type { Authority } from "../../official-documents/index.ts";

/** "YYYY-MM-DD" in Vietnam. */
export type Day = string;

/**
 * The counter's forms, each a plain object. Texts are whole and in ordinary letters, money is whole đồng, moments are `Date`,
 * days "YYYY-MM-DD". `null` is what is not known or does not apply: its line is left out on paper. Names, numbers and telephones
 * are printed as they are given: whoever calls has masked what is to be masked.
 */
export type CounterForm = ReceiptForm | SupplementForm | RefusalForm | ApologyForm | StopForm | ControlForm | BookForm;

export type FormKind = CounterForm["kind"];

/** Who issues it: the left of the head. */
export interface FormHead {
  /** The agency above ("Ủy ban nhân dân xã Tân Lộc"); null where there is none. A line end divides it. */
  superior: string | null;
  /** "Trung tâm Phục vụ hành chính công". A line end divides it. */
  agency: string;
  /** Running number; null leaves its place free. */
  number: number | null;
  /** After the number: "TTPVHCC". */
  symbol: string;
  /** Where the agency sits, for place and date. */
  place: string;
  /** Day of issue; null leaves its place free. */
  date: Day | null;
  /** Printed while the day is not known. */
  year: number;
}

/** Which dossier it is about, and who asks. */
export interface FormDossier {
  code: string;
  procedureName: string;
  procedureCode: string;
  /** The whole address behind the QR code; null: no code is printed. */
  lookupUrl: string | null;
  applicant: FormApplicant;
}

export interface FormApplicant {
  name: string;
  /** Masked unless the form must show it whole: "024*****0123". */
  idNumber: string | null;
  /** Who issued it, where it is a passport: "Nhật Bản". */
  idCountry?: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  /** Who hands it in for them. */
  authorised: string | null;
}

/** Where questions are answered. */
export interface FormContact {
  who: string;
  phone: string | null;
  address: string | null;
}

export interface FormPaper {
  name: string;
  originals: number;
  copies: number;
  /** Handed over as a file. */
  electronic: number;
  /** "tờ khai theo mẫu", "đối chiếu rồi trả lại". */
  note: string | null;
}

export type FormLimit = { amount: number; unit: "workingDay" | "day" | "hour" | "month" };

/** Day by which something is due, with an hour where the limit is counted in hours. */
export interface FormDue {
  on: Day;
  /** "16:30" */
  hour: string | null;
}

export type FormReturn =
  /** `where`: name and address of the place. */
  | { way: "counter"; where: string }
  /** `where`: the address it is sent to. */
  | { way: "post"; where: string }
  /** `where`: mail address or the person's store on the national portal. */
  | { way: "electronic"; where: string | null };

export interface FormFee {
  /** Without lines: nothing is charged. */
  lines: { label: string; amount: number }[];
  paid: "not-yet" | "paid";
}

/** Mẫu 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
export interface ReceiptForm {
  kind: "receipt";
  head: FormHead;
  dossier: FormDossier;
  /** Name of the counter that took it in. */
  receivedAt: { place: string; at: Date };
  /** Where another agency settles it (phi địa giới): its name, and when it received the dossier, null while it is on its way. */
  competent: { agency: string; at: Date | null } | null;
  papers: FormPaper[];
  /** Số bộ. */
  sets: number;
  limit: FormLimit | { sameDay: true } | null;
  /** null where the clock has not begun: the receipt then says so. */
  due: FormDue | null;
  /** Why it is this day, in whole sentences. */
  explanation: string | null;
  returning: FormReturn;
  fee: FormFee | null;
  book: { volume: string; number: number } | null;
  contact: FormContact | null;
  officer: string;
}

/** Something to be brought or mended. */
export interface FormDemand {
  text: string;
  reason: string | null;
  /** Legal basis. */
  basis: string | null;
}

/** Mẫu 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. Everything missing, at once. */
export interface SupplementForm {
  kind: "supplement";
  head: FormHead;
  dossier: FormDossier;
  demands: FormDemand[];
  /** By when; null: no day was set. */
  by: Day | null;
  contact: FormContact | null;
  officer: string;
}

/** Mẫu 03: Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export interface RefusalForm {
  kind: "refusal";
  head: FormHead;
  /** A dossier refused at the counter may have no code: then the empty text. */
  dossier: FormDossier;
  reasons: FormDemand[];
  /** Where to go or what to do instead. */
  guidance: string | null;
  contact: FormContact | null;
  officer: string;
}

/** Mẫu 04: Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. */
export interface ApologyForm {
  kind: "apology";
  head: FormHead;
  dossier: FormDossier;
  receivedAt: Date;
  due: FormDue;
  newDue: FormDue;
  reasons: string[];
  contact: FormContact | null;
  signature: FormSignature;
}

/** Mẫu 05: Thông báo dừng giải quyết hồ sơ. */
export interface StopForm {
  kind: "stop";
  head: FormHead;
  dossier: FormDossier;
  receivedAt: Date;
  /** From which day. */
  from: Day;
  reasons: FormDemand[];
  /** Papers and money given back; null: there are none. */
  givenBack: string | null;
  /** What the person may do now. */
  guidance: string | null;
  contact: FormContact | null;
  signature: FormSignature;
}

/** Who signs an official letter, and who receives it beside the addressee. */
export interface FormSignature {
  authority: Authority;
  signer: string | null;
  recipients: string[];
  /** After "Lưu:". */
  filing: string;
}

/** One hand-over. */
export interface FormStep {
  from: string;
  to: string;
  /** What is done there: "Thẩm định". */
  work: string;
  handedAt: Date | null;
  /** By when whoever receives it has to be ready. */
  due: FormDue | null;
  /** How whoever handed it on stood against its own time; null while it goes on. */
  punctuality: "early" | "onTime" | "late" | null;
  note: string | null;
}

/** Mẫu 06: Phiếu kiểm soát quá trình giải quyết hồ sơ. */
export interface ControlForm {
  kind: "control";
  head: FormHead;
  dossier: FormDossier;
  receivedAt: Date;
  due: FormDue | null;
  papers: FormPaper[];
  steps: FormStep[];
}

export interface BookRow {
  /** Counts from 1 within the year. */
  number: number;
  code: string;
  procedureName: string;
  sets: number;
  applicant: string;
  /** Address and telephone. */
  contact: string;
  competentAgency: string;
  receivedAt: Date;
  due: FormDue | null;
  returnedOn: Day | null;
  returnWay: FormReturn["way"];
  note: string | null;
}

/** Mẫu 07: Sổ theo dõi hồ sơ: a year, perhaps in several volumes. A4 across. */
export interface BookForm {
  kind: "book";
  head: FormHead;
  year: number;
  /** "01" */
  volume: string;
  /** At most BOOK_ROWS. */
  rows: BookRow[];
  /** Day on which the year was closed; null while it goes on. */
  lockedOn: Day | null;
  keeper: string | null;
  signature: FormSignature | null;
}

/** More rows go into another volume: a volume is set in one go. */
export const BOOK_ROWS = 3_000;
