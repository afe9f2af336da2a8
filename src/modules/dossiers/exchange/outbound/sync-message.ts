/**
 * What is told of a dossier, in the names of the messages the national portal has been fed with (before 2026; what its operator
 * asks for today is not known and belongs into an adapter of its own). Moments are "yyyyMMddHHmmss".
 */
export interface DossierMessage {
  MaHoSo: string;
  MaTTHC: string;
  TenTTHC: string;
  MaLinhVuc: string;
  TenLinhVuc: string;
  ChuHoSo: string;
  /** 1 citizen, 2 business. */
  LoaiDoiTuong: "1" | "2";
  MaDoiTuong: string;
  Email: string;
  SoDienThoai: string;
  TrichYeuHoSo: string;
  NgayTiepNhan: string;
  NgayHenTra: string;
  TrangThaiHoSo: string;
  NgayTra: string;
  /** 0 direct, 1 post. */
  HinhThuc: "0" | "1";
  NgayKetThucXuLy: string;
  DonViXuLy: string;
  GhiChu: string;
  TaiLieuNop: { TenTepDinhKem: string; SoBanChinh: number; SoBanSao: number; DuocSoHoa: "0" | "1" }[];
  DanhSachLePhi: {
    TenPhiLePhi: string;
    MaPhiLePhi: string;
    HinhThucThu: string;
    Gia: number;
    LoaiPhiLePhi: string;
  }[];
  DanhSachTepDinhKemKhac: { TenTepDinhKem: string }[];
  DanhSachHoSoBoSung: {
    HoSoBoSungId: number;
    NguoiYeuCauBoSung: string;
    NoiDungBoSung: string;
    NgayBoSung: string;
    NgayHenTraTruoc: string;
    NgayHenTraMoi: string;
  }[];
  DanhSachGiayToKetQua: { TenGiayTo: string; SoKyHieu: string; NgayKy: string; GhiChu: string }[];
}

/** One thing that was done with a dossier. */
export interface ProgressMessage {
  MaHoSo: string;
  NguoiXuLy: string;
  ChucDanh: string;
  ThoiDiemXuLy: string;
  PhongBanXuLy: string;
  NoiDungXuLy: string;
  TrangThai: string;
  NgayBatDau: string;
  NgayKetThucTheoQuyDinh: string;
}

/** What the other side holds of a dossier, as far as two sides can be compared. */
export interface RemoteDossier {
  MaHoSo: string;
  MaTTHC: string;
  DonViXuLy: string;
  NgayTiepNhan: string;
  NgayHenTra: string;
  TrangThaiHoSo: string;
  NgayTra: string;
  NgayKetThucXuLy: string;
}

/** How a hand-over went. */
export type SyncOutcome =
  | { kind: "accepted"; reason: string | null }
  | { kind: "refused"; reason: string }
  /** Not now; the whole destination waits that long. */
  | { kind: "later"; reason: string; afterMs: number | undefined }
  /** Nothing was handed over: no line, no session. */
  | { kind: "no-way"; reason: string }
  /** It may have been taken; look before it is sent again. */
  | { kind: "unknown"; reason: string };

export type SyncFinding =
  | { kind: "there"; dossier: RemoteDossier; progress: readonly ProgressMessage[] }
  | { kind: "not-there" }
  | { kind: "cannot-tell"; reason: string };

export type SyncList =
  | { kind: "page"; dossiers: RemoteDossier[]; next: number | null }
  | { kind: "cannot-tell"; reason: string };

/** A system that is told of dossiers, whatever it speaks: the one thing to write for another specification. */
export interface SyncLine {
  /** Signs in and asks something harmless. */
  check(): Promise<SyncOutcome>;
  /** The whole record; the same code again writes over. */
  sendDossier(message: DossierMessage): Promise<SyncOutcome>;
  /** Things done, in order; said twice they would stand there twice. */
  sendProgress(messages: readonly ProgressMessage[]): Promise<SyncOutcome>;
  look(code: string): Promise<SyncFinding>;
  /** Dossiers received from a day to a day, both YYYY-MM-DD, page by page. */
  list(of: { from: string; until: string; page: number }): Promise<SyncList>;
  close(): void;
}

/** Whether what is there says the same as what would be sent. */
export const saysTheSame = (message: DossierMessage, remote: RemoteDossier): boolean =>
  (["MaTTHC", "DonViXuLy", "NgayTiepNhan", "NgayHenTra", "TrangThaiHoSo", "NgayTra", "NgayKetThucXuLy"] as const).every(
    (name) => message[name] === remote[name],
  );

/** How many of the things to be told are there already, in order from the first. */
export function toldOf(messages: readonly ProgressMessage[], there: readonly ProgressMessage[]): number {
  const key = (one: ProgressMessage): string => `${one.ThoiDiemXuLy} ${one.TrangThai} ${one.NoiDungXuLy}`;
  const known = new Map<string, number>();
  for (const one of there) known.set(key(one), (known.get(key(one)) ?? 0) + 1);
  let told = 0;
  for (const one of messages) {
    const left = known.get(key(one)) ?? 0;
    if (left === 0) break;
    known.set(key(one), left - 1);
    told++;
  }
  return told;
}
