/**
 * The answer of the national database's sharing service (`RESULT` of "LayThuTuc") written as a row of the catalogue, so
 * that both take the same way from there. Tolerant on purpose: keys in any case and with or without underscores, one
 * object where a list is expected, numbers as texts. Names of the fields were seen in two public integrations before
 * 2026; unknown ones are ignored.
 */
type Loose = { [key: string]: unknown };

const isObject = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const foldKey = (key: string): string => key.replace(/[^a-z0-9]/gi, "").toUpperCase();

/** A row of the service, told by its keys. */
export function isServiceRow(value: unknown): value is Loose {
  if (!isObject(value)) return false;
  const keys = new Set(Object.keys(value).map(foldKey));
  return keys.has("MATTHC") || (keys.has("TENTTHC") && !keys.has("MATHUTUC"));
}

/** The rows inside an answer of the service or any other wrapping; null where the value is a row itself. */
export function rowsInside(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!["RESULT", "RESULTS", "DATA", "ITEMS", "THUTUC", "DANHSACHTHUTUC"].includes(foldKey(key))) continue;
    if (Array.isArray(inner)) return inner;
    if (isServiceRow(inner)) return [inner];
  }
  return null;
}

class Fields {
  readonly #byKey = new Map<string, unknown>();
  constructor(value: unknown) {
    if (isObject(value)) for (const [key, inner] of Object.entries(value)) this.#byKey.set(foldKey(key), inner);
  }

  #find(keys: readonly string[]): unknown {
    return keys.map((key) => this.#byKey.get(key)).find((value) => value !== undefined && value !== null);
  }

  text(...keys: string[]): string {
    const value = this.#find(keys);
    if (typeof value === "string") return value;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
  }

  list(...keys: string[]): unknown[] {
    const value = this.#find(keys);
    if (value === undefined || value === "") return [];
    return Array.isArray(value) ? value : [value];
  }

  fields(...keys: string[]): Fields[] {
    return this.list(...keys).map((one) => new Fields(one));
  }

  /** Texts of a list whose members are texts or objects with one of these keys. */
  texts(key: string, ...inner: string[]): string[] {
    return this.list(key)
      .map((one) => (isObject(one) ? new Fields(one).text(...inner) : typeof one === "string" ? one : ""))
      .filter((text) => text.trim() !== "");
  }
}

const CHANNELS: Record<string, string> = { "1": "Trực tiếp", "2": "Trực tuyến", "3": "Dịch vụ bưu chính" };

export function rowOfService(value: unknown): Loose {
  const row = new Fields(value);
  const fieldNames = row.texts("LINHVUCTHUCHIEN", "TENLINHVUC");
  const fieldCodes = row
    .fields("LINHVUCTHUCHIEN")
    .map((one) => one.text("MALINHVUC"))
    .filter((code) => code !== "");
  const units = (key: string, role: string) =>
    row.fields(key).flatMap((one) => {
      const [ma, ten] = [one.text("MADONVI", "MACOQUAN"), one.text("TENDONVI", "TENCOQUAN")];
      return ten === "" && ma === "" ? [] : [{ vai_tro: role, ma, ten: ten === "" ? ma : ten }];
    });
  const agencies = {
    implementing: units("COQUANTHUCHIEN", "implementing"),
    competent: units("COQUANCOTHAMQUYEN", "competent"),
    delegated: units("COQUANDUOCUYQUYEN", "delegated"),
    coordinating: units("COQUANPHOIHOP", "coordinating"),
  };
  const names = (list: readonly { ten: string }[], key: string): string =>
    list.map((one) => one.ten).join("\n") || row.texts(key, "TEN").join("\n");
  return {
    ma_thu_tuc: row.text("MATTHC", "MATHUTUC"),
    ten_thu_tuc: row.text("TENTTHC", "TENTHUTUC"),
    trang_thai: row.text("TRANGTHAI"),
    so_quyet_dinh: row.text("SOQUYETDINH", "SOQUYETDINHCONGBO", "IDQUYETDINHCONGBO"),
    cap_thuc_hien: row.texts("CAPTHUCHIEN", "CAPTHUCHIEN", "TENCAP").join("; "),
    loai_thu_tuc: row.text("LOAITTHC"),
    linh_vuc: fieldNames[0] ?? row.text("TENLINHVUC"),
    linh_vuc_khac: fieldNames.slice(1),
    ma_linh_vuc: fieldCodes[0] ?? "",
    ma_linh_vuc_khac: fieldCodes.slice(1),
    co_quan_ban_hanh: row.text("TENCOQUANCONGBO", "COQUANCONGBO"),
    ma_co_quan: row.text("MACOQUANCONGBO"),
    doi_tuong_thuc_hien: row.texts("DOITUONGTHUCHIEN", "TENDOITUONG", "DOITUONGTHUCHIEN", "TEN"),
    mo_ta_doi_tuong: row.text("MOTADOITUONGTHUCHIEN"),
    co_quan_thuc_hien: names(agencies.implementing, "COQUANTHUCHIEN"),
    mo_ta_co_quan_thuc_hien: row.text("MOTACOQUANTHUCHIEN"),
    co_quan_co_tham_quyen: names(agencies.competent, "COQUANCOTHAMQUYEN"),
    mo_ta_co_quan_tham_quyen: row.text("MOTACOQUANTHAMQUYEN", "MOTACOQUANCOTHAMQUYEN"),
    co_quan_duoc_uy_quyen: names(agencies.delegated, "COQUANDUOCUYQUYEN"),
    co_quan_phoi_hop: names(agencies.coordinating, "COQUANPHOIHOP"),
    don_vi: Object.values(agencies)
      .flat()
      .filter((one) => one.ma !== ""),
    dia_chi_tiep_nhan: row.text("DIACHITIEPNHAN"),
    trinh_tu_theo_truong_hop: row.fields("TRINHTUTHUCHIEN").map((one) => ({
      truong_hop: one.text("TRUONGHOP"),
      trinh_tu: one.texts("TRINHTU", "TENTRINHTU", "TRINHTU"),
    })),
    cach_thuc_thuc_hien: row.fields("CACHTHUCTHUCHIEN").flatMap((one) => methodRows(one)),
    thanh_phan_ho_so: row.fields("THANHPHANHOSO").map((group) => ({
      nhom: group.text("TRUONGHOP"),
      giay_to: group.fields("GIAYTO").map((paper) => ({
        ma: paper.text("MAGIAYTO"),
        ten: paper.text("TENGIAYTO"),
        ban_chinh: paper.text("SOBANCHINH"),
        ban_sao: paper.text("SOBANSAO"),
        mau: paper.text("TENMAUDON"),
        mau_url: paper.text("URL", "URLMAUDON"),
      })),
    })),
    yeu_cau_dieu_kien: row.text("YEUCAU", "YEUCAUDIEUKIEN"),
    can_cu_phap_ly: row.fields("CANCUPHAPLY").map((one) => ({
      ten: one.text("TENVANBAN"),
      so_hieu: one.text("SOVANBAN"),
      ngay_ban_hanh: one.text("NGAYBANHANH"),
      co_quan_ban_hanh: one.text("COQUANBANHANH"),
    })),
    ket_qua: row
      .fields("KETQUATHUCHIEN")
      .map((one) => ({ ten: one.text("TENKETQUA"), ma: one.text("MAKETQUA") }))
      .filter((one) => one.ten !== ""),
    tu_khoa: row.text("TUKHOA"),
    mo_ta: row.text("MOTA"),
    url: row.text("URL", "DUONGDAN"),
    thu_tuc_lien_quan: row.list("TTHCLIENQUAN"),
    thu_tuc_lien_thong: row.list("TTHCLIENTHONG"),
  };
}

/** One row per time entry: the fees of an entry hang under it. */
function methodRows(method: Fields): Loose[] {
  const channel = method.text("KENH");
  const hinh_thuc = CHANNELS[channel] ?? channel;
  const entries = method.fields("THOIGIAN");
  if (entries.length === 0) return [{ hinh_thuc, thoi_gian: "", phi_le_phi: "", mo_ta: method.text("MOTA") }];
  return entries.map((entry) => {
    const note = entry.text("MOTA");
    const fees = entry.fields("PHILEPHI");
    return {
      hinh_thuc,
      thoi_gian: [entry.text("THOIGIANGIAIQUYET"), entry.text("DONVITINH")].filter((part) => part !== "").join(" "),
      phi_le_phi: fees
        .map(feeText)
        .filter((text) => text !== "")
        .join("\n"),
      ma_phi: fees.map((fee) => fee.text("MAPHILEPHI")),
      mo_ta: note,
      // The description of an entry tells which case it is for, where a channel has several.
      truong_hop: entries.length > 1 && note.length <= 200 ? note : "",
    };
  });
}

/** Written as the portal writes it, so that one reader of fees judges both. */
function feeText(fee: Fields): string {
  const [amount, unit, note] = [fee.text("SOTIEN").trim(), fee.text("DONVI").trim(), fee.text("MOTA").trim()];
  if (amount === "" && note === "") return "";
  if (amount === "") return note;
  const currency = /usd|đô la|euro?/iu.test(unit) ? unit : "Đồng";
  const digits = /^\d+(?:\.\d{1,2})?$/.test(amount) ? String(Math.round(Number(amount))) : amount;
  const kind = /^(?:lệ phí|phí)(?!\p{L})/iu.exec(note)?.[0] ?? "Phí";
  return `${kind}: ${digits} ${currency}${note === "" ? "" : ` (${note})`}`;
}
