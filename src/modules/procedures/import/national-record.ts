import { z } from "zod";
import type {
  Doubt,
  LegalBasis,
  ProcedureLevel,
  ProcedureRecord,
  RelatedProcedure,
  StepCase,
} from "../procedure-record.ts";
import { cleanLine, cleanProse, cleanText, hasBrokenLetters } from "./clean-text.ts";
import { readMethods, unflatten } from "./filing-methods.ts";
import { readFlatMethods, readFlatPapers } from "./flat-tables.ts";
import { readDecision, readLegalBasis } from "./legal-document.ts";
import { isServiceRow, rowOfService } from "./national-service.ts";
import { readPapers } from "./papers.ts";
import { readProcedureCode } from "./procedure-code.ts";
import { RowRefused } from "./refusal.ts";

/** Longest name; the longest real one has about 1,100 characters. */
const LONGEST_NAME = 3_000;
/** Longest single text; the longest real record as a whole has about 340,000 characters. */
const LONGEST_TEXT = 1_000_000;

const Text = z.preprocess(
  (value) => (value === null || value === undefined ? "" : typeof value === "number" ? String(value) : value),
  z.string(),
);
const Count = z.preprocess(
  (value) => (typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value),
  z.number().int().nonnegative().nullable().catch(null),
);
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) =>
      value === null || value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value,
    z.array(item),
  );
const named = (key: string) =>
  z.preprocess((value) => (typeof value === "string" ? { [key]: value } : value), z.looseObject({ [key]: Text }));

/** A line of the national catalogue as its collectors write it; what is missing is empty, what is unknown is ignored. */
const NationalRow = z.object({
  ma_thu_tuc: Text,
  ten_thu_tuc: Text,
  so_quyet_dinh: Text,
  cap_thuc_hien: Text,
  cap: listOf(Text),
  cap_suy_ra: z.boolean().catch(false),
  loai_thu_tuc: Text,
  linh_vuc: Text,
  linh_vuc_khac: listOf(Text),
  co_quan_ban_hanh: Text,
  doi_tuong_thuc_hien: listOf(Text),
  co_quan_thuc_hien: Text,
  co_quan_co_tham_quyen: Text,
  co_quan_duoc_uy_quyen: Text,
  co_quan_phoi_hop: Text,
  dia_chi_tiep_nhan: Text,
  trinh_tu_thuc_hien: Text,
  /** Other spellings of the same, from sources that keep steps by case. */
  trinh_tu_theo_truong_hop: listOf(z.object({ truong_hop: Text, trinh_tu: listOf(Text) })),
  cach_thuc_thuc_hien: listOf(
    z.object({
      hinh_thuc: Text,
      thoi_gian: Text,
      phi_le_phi: Text,
      mo_ta: Text,
      truong_hop: Text,
      ma_phi: listOf(Text),
    }),
  ),
  thanh_phan_ho_so: listOf(
    z.object({
      nhom: Text,
      giay_to: listOf(z.object({ ten: Text, ban_chinh: Count, ban_sao: Count, mau: Text, mau_url: Text, ma: Text })),
    }),
  ),
  yeu_cau_dieu_kien: Text,
  can_cu_phap_ly: listOf(
    z.preprocess(
      (value) => (typeof value === "string" ? { ten: value } : value),
      z.object({ ten: Text, so_hieu: Text, ngay_ban_hanh: Text, co_quan_ban_hanh: Text }),
    ),
  ),
  ket_qua: listOf(named("ten")),
  tu_khoa: Text,
  mo_ta: Text,
  url: Text,
  nhom_su_kien: listOf(Text),
  cau_truc: Text,
  goc: z.object({ thanh_phan: Text, cach_thuc: Text }).catch({ thanh_phan: "", cach_thuc: "" }),
  trang_thai: Text,
  ma_linh_vuc: Text,
  ma_linh_vuc_khac: listOf(Text),
  ma_co_quan: Text,
  mo_ta_doi_tuong: Text,
  mo_ta_co_quan_thuc_hien: Text,
  mo_ta_co_quan_tham_quyen: Text,
  don_vi: listOf(
    z.object({
      vai_tro: z.enum(["implementing", "competent", "delegated", "coordinating"]),
      ma: Text,
      ten: Text,
    }),
  ),
  thu_tuc_lien_quan: z.unknown().optional(),
  thu_tuc_lien_thong: z.unknown().optional(),
});
type NationalRow = z.infer<typeof NationalRow>;

const LEVELS: Record<string, ProcedureLevel> = { bo: "ministry", tinh: "province", xa: "commune", khac: "other" };
const LEVEL_ORDER: ProcedureLevel[] = ["commune", "province", "ministry", "other"];

/** Codes of the portal's own form that slipped into the text column, where their wording is beyond doubt. */
const KINDS: Record<string, string | null> = {
  OTHER: "Loại khác",
  NOT_ASSIGNED_REGULATION: "TTHC không được luật giao cho địa phương quy định hoặc quy định chi tiết",
  LOCAL_REGULATION: null,
  CENTRAL_REGULATION: null,
};

/** @throws RowRefused */
export function readNationalRecord(value: unknown): ProcedureRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new RowRefused("notRecord");
  refuseLongTexts(value, "");
  const parsed = NationalRow.safeParse(isServiceRow(value) ? rowOfService(value) : value);
  if (!parsed.success) throw new RowRefused("wrongShape", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
  const row = parsed.data;
  const code = readProcedureCode(row.ma_thu_tuc);
  // The service answers with records taken back as well; 1 is public, anything else is not.
  if (row.trang_thai !== "" && row.trang_thai !== "1") throw new RowRefused("notPublic", { given: row.trang_thai });
  const name = readName(row.ten_thu_tuc);
  const doubts: Doubt[] = [];

  const rows = row.cach_thuc_thuc_hien.map((one) => ({
    channel: one.hinh_thuc,
    time: one.thoi_gian,
    fee: one.phi_le_phi,
    note: one.mo_ta,
    ...(one.truong_hop === "" ? {} : { case: one.truong_hop }),
    ...(one.ma_phi.length === 0 ? {} : { feeCodes: one.ma_phi }),
  }));
  const methodsRead = readMethods(
    row.cau_truc !== "phang" ? rows : rows.length === 0 ? readFlatMethods(row.goc.cach_thuc) : unflatten(rows),
  );
  doubts.push(...methodsRead.doubts);
  const groups = row.thanh_phan_ho_so.map((group) => ({
    title: group.nhom,
    papers: group.giay_to.map((one) => ({
      name: one.ten,
      originals: one.ban_chinh,
      copies: one.ban_sao,
      form: one.mau,
      formUrl: one.mau_url,
      code: one.ma,
    })),
  }));
  const papersRead = readPapers(groups.length === 0 ? readFlatPapers(row.goc.thanh_phan) : groups, row.goc.thanh_phan);
  doubts.push(...papersRead.glued.map((at) => ({ at, code: "countsGlued" as const })));
  const { levels, inferred } = readLevels(row, doubts);
  const issuer = cleanLine(row.co_quan_ban_hanh) || null;
  const stepCases = readStepCases(row);

  const record: ProcedureRecord = {
    code,
    name,
    decision: readDecision(row.so_quyet_dinh, issuer),
    levels,
    levelsInferred: inferred,
    kind: readKind(row.loai_thu_tuc),
    field: cleanLine(row.linh_vuc),
    issuer,
    applicants: readApplicants(row.doi_tuong_thuc_hien),
    agencies: {
      implementing: cleanAgencies(row.co_quan_thuc_hien),
      competent: cleanAgencies(row.co_quan_co_tham_quyen),
      delegated: cleanAgencies(row.co_quan_duoc_uy_quyen),
      coordinating: cleanAgencies(row.co_quan_phoi_hop),
      receptionAddress: cleanText(row.dia_chi_tiep_nhan),
    },
    steps: cleanProse(row.trinh_tu_thuc_hien) || writeStepCases(stepCases),
    methods: methodsRead.methods,
    papers: papersRead.groups,
    conditions: cleanProse(row.yeu_cau_dieu_kien).replace(/^(?:không(?: có)?|n\/a)\.?$/iu, ""),
    legalBases: readLegalBases(row),
    results: [...new Set(row.ket_qua.map((one) => readResult(one)).filter((text) => text !== ""))],
    keywords: cleanLine(row.tu_khoa),
    description: cleanProse(row.mo_ta),
    sourceUrl: readAddress(row.url),
    lifeEvents: [
      ...new Set(row.nhom_su_kien.map((one) => cleanLine(one)).filter((key) => /^[a-z][a-z0-9_]*$/.test(key))),
    ],
    plain: null,
    ...moreOf(row, stepCases),
  };
  for (const [at, text] of [
    ["steps", record.steps],
    ["conditions", record.conditions],
    ["description", record.description],
  ] as const) {
    if (text.includes("\ufffd")) doubts.push({ at, code: "brokenLetters" });
  }
  if (doubts.length > 0) record.doubts = doubts;
  return record;
}

function readStepCases(row: NationalRow): StepCase[] {
  return row.trinh_tu_theo_truong_hop
    .map((one) => ({
      title: cleanLine(one.truong_hop) || null,
      steps: one.trinh_tu.map(cleanProse).filter((text) => text !== ""),
    }))
    .filter((one) => one.steps.length > 0);
}

const STEP_LABEL = /^\**Bước\s+\d/iu;

/** The same as text: a heading per case, steps numbered where the source only lists them. */
export function writeStepCases(cases: readonly StepCase[]): string {
  return cases
    .map(({ title, steps }) =>
      [
        ...(title === null ? [] : [`**${title}**`]),
        ...steps.map((step, index) =>
          steps.length === 1 || STEP_LABEL.test(step) ? step : `Bước ${index + 1}: ${step.replace(/^[-+*]\s*/, "")}`,
        ),
      ].join("\n"),
    )
    .join("\n\n");
}

/** Parts that only some sources have; left out where there is nothing, so that records without them stay as they were. */
function moreOf(row: NationalRow, stepCases: StepCase[]): Partial<ProcedureRecord> {
  const more: Partial<ProcedureRecord> = {};
  if (stepCases.length > 0) more.stepCases = stepCases;
  const applicants = cleanText(row.mo_ta_doi_tuong);
  if (applicants !== "") more.applicantsNote = applicants;
  const notes = {
    implementing: cleanText(row.mo_ta_co_quan_thuc_hien),
    competent: cleanText(row.mo_ta_co_quan_tham_quyen),
  };
  if (notes.implementing !== "" || notes.competent !== "") more.agencyNotes = notes;
  const units = row.don_vi.map((one) => ({
    role: one.vai_tro,
    code: cleanLine(one.ma),
    name: cleanLine(one.ten),
  }));
  if (units.length > 0) more.agencyUnits = units;
  const related = [
    ...readRelated(row.thu_tuc_lien_quan, "related"),
    ...readRelated(row.thu_tuc_lien_thong, "interconnected"),
  ];
  if (related.length > 0) more.related = related;
  const results = row.ket_qua.flatMap((one) => {
    const code = cleanLine(String(one.ma ?? ""));
    return code === "" ? [] : [{ code, name: readResult(one) }];
  });
  const moreFields = [...new Set(row.linh_vuc_khac.map(cleanLine))].filter(
    (field) => field !== "" && field !== cleanLine(row.linh_vuc),
  );
  if (moreFields.length > 0) more.moreFields = moreFields;
  const moreCodes = row.ma_linh_vuc_khac.map(cleanLine).filter((code) => code !== "");
  const codes = {
    field: cleanLine(row.ma_linh_vuc) || null,
    ...(moreCodes.length > 0 ? { moreFields: moreCodes } : {}),
    issuer: cleanLine(row.ma_co_quan) || null,
    results,
  };
  if (codes.field !== null || codes.issuer !== null || results.length > 0) more.codes = codes;
  return more;
}

/** Codes, objects with code and name, or a flattened table of names ("#Tên thủ tục1…"). */
function readRelated(value: unknown, kind: RelatedProcedure["kind"]): RelatedProcedure[] {
  const found = new Map<string, RelatedProcedure>();
  const add = (code: string, name: string): void => {
    const key = code === "" ? name : code;
    if (key !== "" && !found.has(key)) found.set(key, { kind, code: code === "" ? null : code, name });
  };
  for (const one of Array.isArray(value) ? value : [value]) {
    if (typeof one === "object" && one !== null) {
      const fields = Object.entries(one).map(([key, inner]) => [key.replace(/_/g, "").toUpperCase(), inner] as const);
      const pick = (pattern: RegExp): string =>
        cleanLine(String(fields.find(([key, inner]) => pattern.test(key) && typeof inner !== "object")?.[1] ?? ""));
      const code = pick(/^MA/);
      add(RELATED_CODE.exec(code)?.[0] ?? "", pick(/^TEN/) || code);
    } else if (typeof one === "string") {
      for (const part of cleanText(one).split(/#\s*\d*\s*Tên thủ tục\s*\d*|\n|;/u)) {
        const code = RELATED_CODE.exec(part)?.[0] ?? "";
        add(code, cleanLine(part.replace(code, "").replace(/^[\s#:,–-]+|[\s#:,–-]+$/gu, "")));
      }
    }
  }
  return [...found.values()];
}

const RELATED_CODE = /(?<!\d)\d\.\d{6}(?!\d)/;

/** @throws RowRefused */
export function readName(raw: string): string {
  if (raw.length > LONGEST_NAME * 2) throw new RowRefused("nameTooLong", { limit: LONGEST_NAME });
  const name = cleanLine(raw).replace(/^[\s.,;:–-]+/u, "");
  if (name === "") throw new RowRefused("nameMissing");
  if ([...name].length > LONGEST_NAME) throw new RowRefused("nameTooLong", { limit: LONGEST_NAME });
  if (hasBrokenLetters(name)) throw new RowRefused("brokenLetters", { given: name.slice(0, 60) });
  return name;
}

function refuseLongTexts(value: unknown, path: string): void {
  if (typeof value === "string") {
    if (value.length > LONGEST_TEXT) throw new RowRefused("textTooLong", { field: path, limit: LONGEST_TEXT });
  } else if (Array.isArray(value)) {
    for (const one of value) refuseLongTexts(one, path);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) refuseLongTexts(one, path === "" ? key : path);
  }
}

function readLevels(row: NationalRow, doubts: Doubt[]): { levels: ProcedureLevel[]; inferred: boolean } {
  const named = new Set(row.cap.map((key) => LEVELS[cleanLine(key)]).filter((level) => level !== undefined));
  if (named.size > 0) return { levels: LEVEL_ORDER.filter((level) => named.has(level)), inferred: row.cap_suy_ra };
  const stated = levelsInText(row.cap_thuc_hien);
  if (stated.length > 0) return { levels: stated, inferred: false };
  // District level ended on 2025-07-01 (Luật Tổ chức chính quyền địa phương 72/2025/QH15).
  if (/huyện/iu.test(row.cap_thuc_hien)) doubts.push({ at: "levels", code: "districtLevel" });
  const inferred = levelsInText(row.co_quan_thuc_hien);
  if (inferred.length > 0) doubts.push({ at: "levels", code: "levelInferred" });
  return { levels: inferred, inferred: inferred.length > 0 };
}

export function levelsInText(text: string): ProcedureLevel[] {
  const found = new Set<ProcedureLevel>();
  const line = cleanLine(text);
  if (
    /cấp xã|(?:ủy|uỷ) ban nhân dân (?:xã|phường)|ubnd (?:cấp )?(?:xã|phường)|công an (?:xã|phường)|(?:^|[,;]\s*)xã(?=$|[,;])/iu.test(
      line,
    )
  )
    found.add("commune");
  if (
    /cấp tỉnh|(?:^|[,;\s])sở |(?:ủy|uỷ) ban nhân dân tỉnh|ubnd tỉnh|công an tỉnh|thuế tỉnh|(?:^|[,;]\s*)tỉnh(?=$|[,;])/iu.test(
      line,
    )
  )
    found.add("province");
  if (/cấp bộ|(?:^|[,;\s])bộ [\p{Lu}]|^bộ |(?:^|[,;]\s*)cục |ngân hàng nhà nước/iu.test(line)) found.add("ministry");
  if (/cơ quan khác/iu.test(line)) found.add("other");
  return LEVEL_ORDER.filter((level) => found.has(level));
}

/** Flattened results carry their internal number behind them: "Giấy chứng nhận Mã: GCN_73_DD". */
function readResult(raw: { [key: string]: unknown }): string {
  const text = cleanLine(String(raw.ten ?? ""));
  return text.replace(/\s+Mã:\s.{1,200}$/u, "");
}

function readKind(raw: string): string | null {
  const text = cleanLine(raw);
  if (text === "") return null;
  return text in KINDS ? (KINDS[text] ?? null) : text;
}

/** "Cán bộ, công chức, viên chức" is one kind of applicant; a comma cut it into three. */
function readApplicants(raw: readonly string[]): string[] {
  const texts = raw.map((one) => cleanLine(one)).filter((one) => one !== "" && !/^nhóm \d+$/iu.test(one));
  const at = texts.findIndex(
    (one, index) =>
      /^cán bộ$/iu.test(one) &&
      /^công chức$/iu.test(texts[index + 1] ?? "") &&
      /^viên chức$/iu.test(texts[index + 2] ?? ""),
  );
  if (at !== -1) texts.splice(at, 3, "Cán bộ, công chức, viên chức");
  return [...new Set(texts)];
}

/** Several agencies on several lines become one line, parted by semicolons. */
function cleanAgencies(raw: string): string {
  return cleanText(raw)
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/^[-+*]\s*/, "")
        .replace(/[;,]\s*$/, "")
        .trim(),
    )
    .filter((line) => line !== "")
    .join("; ");
}

function readLegalBases(row: NationalRow): LegalBasis[] {
  const bases: LegalBasis[] = [];
  for (const one of row.can_cu_phap_ly) {
    const basis = readLegalBasis({
      name: one.ten,
      number: one.so_hieu,
      date: one.ngay_ban_hanh,
      issuer: one.co_quan_ban_hanh,
    });
    if (basis && !bases.some((known) => known.text === basis.text)) bases.push(basis);
  }
  return bases;
}

function readAddress(raw: string): string | null {
  const text = raw.trim();
  if (!/^https?:\/\//i.test(text) || text.length > 2_000 || !URL.canParse(text)) return null;
  return new URL(text).href;
}
