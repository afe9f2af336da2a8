/** Abbreviations and names of administrative documents: Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I (in force since 05/03/2020). */
export const DOCUMENT_TYPES = {
  NQ: "Nghị quyết",
  QĐ: "Quyết định",
  CT: "Chỉ thị",
  QC: "Quy chế",
  QyĐ: "Quy định",
  TC: "Thông cáo",
  TB: "Thông báo",
  HD: "Hướng dẫn",
  CTr: "Chương trình",
  KH: "Kế hoạch",
  PA: "Phương án",
  ĐA: "Đề án",
  DA: "Dự án",
  BC: "Báo cáo",
  BB: "Biên bản",
  TTr: "Tờ trình",
  HĐ: "Hợp đồng",
  CĐ: "Công điện",
  BGN: "Bản ghi nhớ",
  BTT: "Bản thỏa thuận",
  GUQ: "Giấy ủy quyền",
  GM: "Giấy mời",
  GGT: "Giấy giới thiệu",
  GNP: "Giấy nghỉ phép",
  PG: "Phiếu gửi",
  PC: "Phiếu chuyển",
  PB: "Phiếu báo",
} as const;

/** `CV` is our code for an official letter (công văn), which has neither a name nor an abbreviation on paper. */
export type DocumentTypeCode = keyof typeof DOCUMENT_TYPES | "CV";

export function documentTypeName(code: DocumentTypeCode): string {
  return code === "CV" ? "Công văn" : DOCUMENT_TYPES[code];
}
