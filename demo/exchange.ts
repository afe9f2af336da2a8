import {
  askComparison,
  confirmImport,
  draftImport,
  keepDestination,
  readRecords,
  runComparison,
  USUAL_DIALECT,
  USUAL_STATES,
} from "../src/modules/dossiers/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import { transaction } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Days before today, procedure, state as the national table numbers it, days until due and until the result. */
type Line = [ago: number, procedure: string, state: number, due: number, settled: number | null, name: string];

const LINES: Line[] = [
  [75, "1.001193", 10, 3, 2, "Lê Thị Sáu"],
  [74, "2.000635", 10, 1, 0, "Phạm Văn Đực"],
  [70, "2.000815", 10, 1, 1, "Nguyễn Thị Hai"],
  [66, "1.001193", 10, 3, 5, "Huỳnh Văn Tám"],
  [60, "2.000635", 10, 1, 1, "Danh Sà Rượng"],
  [57, "1.001193", 10, 3, 3, "Trần Ngọc Lành"],
  [50, "2.000815", 8, 1, null, "Lý Thị Chanh"],
  [48, "2.000635", 10, 1, 0, "Võ Văn Bảy"],
  [45, "1.001193", 9, 3, 2, "Kim Thị Thu"],
  [44, "1.001193", 5, 3, null, "Đỗ Văn Mười"],
  [43, "2.000815", 4, 60, null, "Trương Thị Ngọc Ánh"],
  [42, "1.001193", 4, 62, null, "Thạch Thị Pha"],
];

const compact = (day: string, time: string): string => `${day.replaceAll("-", "")}${time}`;

function recordsOf(today: string): Record<string, string>[] {
  return LINES.map(([ago, procedure, state, due, settled, name], at) => {
    const received = shift(today, -ago);
    return {
      MaHoSo: `GRA.CU-${received.slice(2).replaceAll("-", "")}-${String(at + 1).padStart(4, "0")}`,
      MaTTHC: procedure,
      NgayTiepNhan: compact(received, "083000"),
      NgayHenTra: compact(shift(received, due), "170000"),
      TrangThaiHoSo: String(state),
      NgayKetThucXuLy: settled === null ? "" : compact(shift(received, settled), "150000"),
      NgayTra: state === 10 && settled !== null ? compact(shift(received, settled), "160000") : "",
      ChuHoSo: name,
      SoDienThoai: "",
    };
  });
}

/**
 * What the ward's system of before had: a list taken in, beside a second look at it; and a system that could be told of dossiers,
 * off as everything that sends personal data is until two people said otherwise.
 */
export async function loadExchange(
  app: AppContext,
  of: { unitId: string; provinceId: string; officer: Actor; admin: Actor },
): Promise<void> {
  const at = app.clock.now();
  const today = vietnamDay(at);
  const records = recordsOf(today);
  const wrong = { ...records[0], MaHoSo: "GRA.CU-0000", TrangThaiHoSo: "77" };
  const { id } = await draftImport(app, of.officer, {
    list: readRecords([...records, wrong]),
    fileName: "ho-so-he-thong-cu.json",
    source: "Hệ thống một cửa cũ của phường",
    owner: "elsewhere",
    defaultUnitId: of.unitId,
    at,
  });
  await confirmImport(app, of.officer, { importId: id, at });
  await transaction(app.db, (tx) =>
    keepDestination(tx, of.admin, app.config.secretKey, {
      id: null,
      unitId: of.provinceId,
      name: "Hệ thống của tỉnh (minh họa)",
      address: "https://dong-bo.danbiet.example/",
      username: "danbiet",
      secret: null,
      dstCode: "VN:GOV:MINH-HOA",
      procedures: null,
      states: USUAL_STATES,
      dialect: USUAL_DIALECT,
      fieldCodes: { "Hộ tịch": "G15-HT01", "Chứng thực": "G15-CT01" },
      at,
    }),
  );
  // A month later their list says something else of three of them.
  const [first, second, ...others] = records;
  const later = [
    { ...first, NgayHenTra: compact(shift(today, -60), "170000") },
    { ...second, TrangThaiHoSo: "9", NgayTra: "" },
    ...others.slice(0, 5),
    { ...first, MaHoSo: `GRA.CU-${shift(today, -70).slice(2).replaceAll("-", "")}-0099` },
  ];
  const comparison = await askComparison(app, of.officer, {
    destinationId: null,
    list: readRecords(later),
    source: "Danh sách đối chiếu của tỉnh",
    from: shift(today, -75),
    until: shift(today, -45),
    at,
  });
  await runComparison(app, comparison);
}
