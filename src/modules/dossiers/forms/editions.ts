import type { Day, FormKind } from "./form.ts";

/** A form as it holds from a day on: its number, its name, where that is laid down. */
export interface FormEdition {
  kind: FormKind;
  /** "01" */
  number: string;
  name: string;
  validFrom: Day;
  /** The last day; null: still in force. */
  validTo: Day | null;
  source: string;
}

const edition =
  (source: string, validFrom: Day, validTo: Day | null) =>
  (kind: FormKind, number: string, name: string): FormEdition => ({ kind, number, name, validFrom, validTo, source });

/** Signed on 15 September 2025; published summaries say in force from the same day (its own text was not compared). */
const of2025 = edition("Phụ lục I, Thông tư 03/2025/TT-VPCP", "2025-09-15", null);
/** What went before, so that a paper of then is printed again under the name of then. Its first day was not compared. */
const of2018 = edition("Phụ lục, Thông tư 01/2018/TT-VPCP", "2019-01-08", "2025-09-14");

/** The next circular is a line here, not a change of code. */
export const FORM_EDITIONS: readonly FormEdition[] = [
  of2025("receipt", "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
  of2025("supplement", "02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
  of2025("refusal", "03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
  of2025("apology", "04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"),
  of2025("stop", "05", "Thông báo dừng giải quyết hồ sơ"),
  of2025("control", "06", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
  of2025("book", "07", "Sổ theo dõi hồ sơ"),
  of2018("receipt", "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
  of2018("supplement", "02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
  of2018("refusal", "03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
  of2018("apology", "04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
  of2018("control", "05", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
  of2018("book", "06", "Sổ theo dõi hồ sơ"),
];

/** The edition of a form on a day; undefined where there was no such form. */
export const editionOn = (kind: FormKind, day: Day): FormEdition | undefined =>
  FORM_EDITIONS.find(
    (one) => one.kind === kind && one.validFrom <= day && (one.validTo === null || day <= one.validTo),
  );
