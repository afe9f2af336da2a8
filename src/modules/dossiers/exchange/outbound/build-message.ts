import type { KeyRing } from "../../../../platform/crypto/index.ts";
import type { Db } from "../../../../platform/db/index.ts";
import { formatDate } from "../../../../platform/i18n/index.ts";
import { personTitles } from "../../../accounts/index.ts";
import { countryName } from "../../../identity/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { openApplicant } from "../../applicant.ts";
import { type DossierEvent, listEvents, UNTOLD_ACTS } from "../../dossier.store.ts";
import type { Dossier, DossierState } from "../../dossier.ts";
import { vi } from "../../messages.vi.ts";
import { demandsOf } from "../../money/demand-of-dossier.ts";
import { listResults } from "../../results/result.store.ts";
import { listScans } from "../../scans/scan.store.ts";
import type { DossierMessage, ProgressMessage } from "./sync-message.ts";

/** "20261129083000" in Vietnam; empty where there is no moment. */
export const momentText = (at: Date | null): string =>
  at === null ? "" : new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace(/[-:T]/g, "");

export interface Telling {
  dossier: DossierMessage;
  /** Everything that was done, in order, with the place in the history. */
  progress: { position: number; message: ProgressMessage }[];
}

/** The date that held before and after a demand for papers was met. */
function supplementsIn(events: readonly DossierEvent[]): DossierMessage["DanhSachHoSoBoSung"] {
  const due = (event: DossierEvent | undefined): string =>
    event?.details.dueAt ? momentText(new Date(String(event.details.dueAt))) : "";
  return events.flatMap((event, at) => {
    if (event.act !== "askPapers") return [];
    const before = events.slice(0, at).findLast((one) => one.details.dueAt);
    const brought = events.slice(at + 1).find((one) => one.act === "bringPapers");
    return [
      {
        HoSoBoSungId: event.position,
        NguoiYeuCauBoSung: event.actorName,
        NoiDungBoSung: event.words ?? "",
        NgayBoSung: momentText(brought?.at ?? null),
        NgayHenTraTruoc: due(before),
        NgayHenTraMoi: due(brought),
      },
    ];
  });
}

/** What a destination would be told of a dossier as it stands now; null where nobody is left to tell of. */
export async function buildTelling(
  db: Db,
  keys: KeyRing,
  dossier: Dossier,
  { states, fieldCodes }: { states: Record<DossierState, string>; fieldCodes: Record<string, string> },
): Promise<Telling | null> {
  if (dossier.applicantSealed === null) return null;
  const applicant = openApplicant(keys, dossier.id, dossier.applicantSealed);
  const [events, scans, demands, results] = await Promise.all([
    listEvents(db, dossier),
    listScans(db, dossier.id),
    demandsOf(db, dossier),
    listResults(db, dossier.id),
  ]);
  const names = await unitNames(
    db,
    [...new Set([dossier.competentUnitId, ...events.map((event) => event.unitId)])],
    dossier.receivedOn,
  );
  const titles = await personTitles(db, [...new Set(events.flatMap(({ actorId }) => actorId ?? []))]);
  const nameOf = (unitId: string): string => names.get(unitId) ?? "";
  const told = events.filter((event) => !UNTOLD_ACTS.includes(event.act));
  const valid = results.filter((one) => one.withdrawnAt === null);
  const outcome = dossier.result;
  return {
    dossier: {
      MaHoSo: dossier.code,
      MaTTHC: dossier.procedureCode,
      TenTTHC: dossier.procedureName,
      MaLinhVuc: fieldCodes[dossier.field] ?? "",
      TenLinhVuc: dossier.field,
      ChuHoSo: applicant.name,
      LoaiDoiTuong: applicant.kind === "organisation" ? "2" : "1",
      MaDoiTuong: applicant.idNumber,
      Email: applicant.email,
      SoDienThoai: applicant.phone,
      TrichYeuHoSo: dossier.caseName ?? dossier.procedureName,
      NgayTiepNhan: momentText(dossier.receivedAt),
      NgayHenTra: momentText(dossier.promisedAt ?? dossier.dueAt),
      TrangThaiHoSo: states[dossier.state],
      NgayTra: momentText(dossier.returnedAt),
      HinhThuc: dossier.channel === "post" ? "1" : "0",
      NgayKetThucXuLy: momentText(dossier.settledAt),
      DonViXuLy: nameOf(dossier.competentUnitId),
      // The message has no place of its own for who issued a passport.
      GhiChu: [
        applicant.idCountry ? vi.record.passport(countryName(applicant.idCountry, "vi")) : "",
        dossier.reason ?? "",
      ]
        .filter(Boolean)
        .join(". "),
      TaiLieuNop: dossier.papers.map((paper, at) => ({
        TenTepDinhKem: paper.name,
        SoBanChinh: paper.originals,
        SoBanSao: paper.copies,
        DuocSoHoa: scans.some((scan) => scan.paper === at) ? "1" : "0",
      })),
      DanhSachLePhi: demands.map((one) => ({
        TenPhiLePhi: one.subject,
        MaPhiLePhi: String(one.id),
        HinhThucThu: one.state === "paid" ? "1" : "0",
        Gia: one.amount,
        LoaiPhiLePhi: "1",
      })),
      DanhSachTepDinhKemKhac: [],
      DanhSachHoSoBoSung: supplementsIn(events),
      DanhSachGiayToKetQua:
        valid.length > 0
          ? valid.map((one) => ({
              TenGiayTo: dossier.procedureName,
              SoKyHieu: one.number ?? "",
              NgayKy: one.signedOn ? formatDate(one.signedOn) : "",
              GhiChu: "",
            }))
          : outcome
            ? [
                {
                  TenGiayTo: dossier.procedureName,
                  SoKyHieu: outcome.number ?? "",
                  NgayKy: outcome.signedOn ? formatDate(outcome.signedOn) : "",
                  GhiChu: outcome.note ?? "",
                },
              ]
            : [],
    },
    progress: told.map((event) => ({
      position: event.position,
      message: {
        MaHoSo: dossier.code,
        NguoiXuLy: event.actorName,
        ChucDanh: titles.get(event.actorId ?? "") ?? "",
        ThoiDiemXuLy: momentText(event.at),
        PhongBanXuLy: nameOf(event.unitId),
        NoiDungXuLy: vi.acts[event.act] ?? event.act,
        TrangThai: states[event.toState],
        NgayBatDau: momentText(event.at),
        NgayKetThucTheoQuyDinh: event.details.dueAt ? momentText(new Date(String(event.details.dueAt))) : "",
      },
    })),
  };
}
