import { unmark } from "../../../../platform/i18n/index.ts";

/** What a list may tell of a dossier. */
export const IMPORT_COLUMNS = [
  "code",
  "procedure",
  "unit",
  "received",
  "due",
  "state",
  "settled",
  "returned",
  "name",
  "kind",
  "idNumber",
  "phone",
  "email",
  "address",
  "channel",
  "note",
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Without these no row can be taken. */
export const NEEDED_COLUMNS: readonly ImportColumn[] = ["code", "procedure", "received", "state"];

/**
 * Headings by what they are read as: the names of the national messages, our own, and what people write. Letters and digits
 * only, without marks; the first of a list wins where two columns of a file fit.
 */
const HEADINGS: Record<ImportColumn, readonly string[]> = {
  code: ["mahoso", "code", "mahosotthc", "sohoso", "maho", "mabiennhan", "sobiennhan", "dossiercode", "mahs", "sohs"],
  procedure: [
    "matthc",
    "procedure",
    "procedurecode",
    "mathutuc",
    "mathutuchanhchinh",
    "mattthc",
    "mathutuctthc",
    "maquocgia",
    "mathutucquocgia",
    "mathc",
  ],
  unit: [
    "donvixuly",
    "unit",
    "madonvi",
    "madonvixuly",
    "coquanxuly",
    "coquangiaiquyet",
    "donvigiaiquyet",
    "coquanthuchien",
    "donvithuchien",
    "donvi",
    "coquan",
    "donvitiepnhan",
    "tendonvi",
  ],
  received: [
    "ngaytiepnhan",
    "receivedat",
    "received",
    "ngaynhan",
    "ngaynhanhoso",
    "ngaytiepnhanhoso",
    "thoigiantiepnhan",
    "thoidiemtiepnhan",
    "ngaynop",
  ],
  due: [
    "ngayhentra",
    "dueat",
    "due",
    "ngayhen",
    "ngayhentraketqua",
    "hantra",
    "hantraketqua",
    "hengiaiquyet",
    "hangiaiquyet",
    "hanxuly",
    "thoigianhentra",
    "thoidiemhentra",
  ],
  state: [
    "trangthaihoso",
    "state",
    "trangthai",
    "tinhtrang",
    "tinhtranghoso",
    "trangthaixuly",
    "tinhtrangxuly",
    "tinhtranggiaiquyet",
    "matrangthai",
  ],
  settled: [
    "ngayketthucxuly",
    "settledat",
    "settled",
    "ngaygiaiquyetxong",
    "ngayxulyxong",
    "ngaycoketqua",
    "ngayhoanthanh",
    "ngayketthuc",
    "thoidiemketthuc",
    "ngaygiaiquyet",
  ],
  returned: ["ngaytra", "returnedat", "returned", "ngaytraketqua", "thoigiantra", "ngaytrakq", "ngaynhanketqua"],
  name: [
    "chuhoso",
    "applicantname",
    "applicant",
    "name",
    "nguoinop",
    "hoten",
    "hovaten",
    "tenchuhoso",
    "nguoinophoso",
    "tochuccanhan",
    "tenkhachhang",
    "hotennguoinop",
    "tencongdantochuc",
  ],
  kind: ["loaidoituong", "applicantkind", "kind", "doituong", "loaikhachhang", "loainguoinop"],
  idNumber: [
    "madoituong",
    "idnumber",
    "sodinhdanh",
    "cccd",
    "socccd",
    "cmnd",
    "cccdcmnd",
    "cmndcccd",
    "sogiayto",
    "sodinhdanhcanhan",
    "masothue",
    "cancuoc",
    "socancuoc",
  ],
  phone: ["sodienthoai", "phone", "dienthoai", "sdt", "dienthoailienhe", "sodt"],
  email: ["email", "thudientu", "diachiemail", "hopthu"],
  address: ["diachi", "address", "diachichuhoso", "diachinguoinop", "noio", "diachithuongtru"],
  channel: [
    "hinhthuc",
    "channel",
    "hinhthucnop",
    "kenhnop",
    "hinhthuctiepnhan",
    "kenhthuchien",
    "cachthucnop",
    "nguontiepnhan",
  ],
  note: ["trichyeuhoso", "note", "trichyeu", "noidung", "ghichu", "trichyeunoidung"],
};

const BY_HEADING = new Map<string, { column: ImportColumn; rank: number }>(
  IMPORT_COLUMNS.flatMap((column) => HEADINGS[column].map((name, rank) => [name, { column, rank }] as const)),
);

/** "Ngày hẹn trả (*)" and "NgayHenTra" are the same heading. */
export const headingKey = (text: string): string =>
  unmark(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/\([^)]*\)/g, "")
    .replace(/[^a-z0-9]/g, "");

/** What a heading is read as; null where it is none we know. `rank`: how sure, the lowest first. */
export const columnOf = (heading: string): { column: ImportColumn; rank: number } | null =>
  BY_HEADING.get(headingKey(heading)) ?? null;
