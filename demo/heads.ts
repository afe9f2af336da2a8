import { appointHead } from "../src/modules/heads/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface DemoHead {
  unit: string;
  name: string;
  office: string;
  from: string;
  number: string;
  on: string;
  issuer: string;
}

const CONGRESS = "Hội đồng nhân dân";
const PROVINCE = "Ủy ban nhân dân tỉnh Cà Mau";

/** Invented people; the province's second head came in May, so that the register has a history. */
const demoHeads: DemoHead[] = [
  {
    unit: "ca-mau",
    name: "Nguyễn Hồng Sơn",
    office: "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau",
    from: "2025-07-01",
    number: "01/NQ-HĐND",
    on: "2025-07-01",
    issuer: `${CONGRESS} tỉnh Cà Mau`,
  },
  {
    unit: "ca-mau",
    name: "Trần Thị Kim Oanh",
    office: "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau",
    from: "2026-05-15",
    number: "18/NQ-HĐND",
    on: "2026-05-14",
    issuer: `${CONGRESS} tỉnh Cà Mau`,
  },
  {
    unit: "so-vhttdl",
    name: "Dương Thành Trung",
    office: "Giám đốc Sở Văn hóa, Thể thao và Du lịch",
    from: "2025-07-01",
    number: "112/QĐ-UBND",
    on: "2025-07-01",
    issuer: PROVINCE,
  },
  {
    unit: "so-noi-vu",
    name: "Lê Thị Bảo Ngọc",
    office: "Giám đốc Sở Nội vụ",
    from: "2025-07-01",
    number: "113/QĐ-UBND",
    on: "2025-07-01",
    issuer: PROVINCE,
  },
  {
    unit: "so-tu-phap",
    name: "Phan Hữu Lộc",
    office: "Giám đốc Sở Tư pháp",
    from: "2025-07-01",
    number: "114/QĐ-UBND",
    on: "2025-07-01",
    issuer: PROVINCE,
  },
  {
    unit: "so-khcn",
    name: "Hứa Minh Tân",
    office: "Giám đốc Sở Khoa học và Công nghệ",
    from: "2025-07-01",
    number: "115/QĐ-UBND",
    on: "2025-07-01",
    issuer: PROVINCE,
  },
  {
    unit: "van-phong-ubnd",
    name: "Mai Quốc Việt",
    office: "Chánh Văn phòng Ủy ban nhân dân tỉnh",
    from: "2025-07-01",
    number: "110/QĐ-UBND",
    on: "2025-07-01",
    issuer: PROVINCE,
  },
  {
    unit: "phuong-gia-rai",
    name: "Bùi Thanh Tâm",
    office: "Chủ tịch Ủy ban nhân dân phường Giá Rai",
    from: "2025-07-01",
    number: "05/NQ-HĐND",
    on: "2025-07-01",
    issuer: `${CONGRESS} phường Giá Rai`,
  },
  {
    unit: "xa-hung-hoi",
    name: "Sơn Minh Hoàng",
    office: "Chủ tịch Ủy ban nhân dân xã Hưng Hội",
    from: "2025-07-01",
    number: "03/NQ-HĐND",
    on: "2025-07-01",
    issuer: `${CONGRESS} xã Hưng Hội`,
  },
  {
    unit: "phuong-an-xuyen",
    name: "Cao Thành Được",
    office: "Chủ tịch Ủy ban nhân dân phường An Xuyên",
    from: "2025-07-01",
    number: "04/NQ-HĐND",
    on: "2025-07-01",
    issuer: `${CONGRESS} phường An Xuyên`,
  },
];

export async function loadHeads(tx: Tx, approver: Actor, unitOf: (key: string) => string): Promise<void> {
  for (const one of demoHeads)
    await appointHead(tx, approver, {
      unitId: unitOf(one.unit),
      personName: one.name,
      office: one.office,
      fromOn: one.from,
      toOn: null,
      decisionNumber: one.number,
      decisionOn: one.on,
      decisionIssuer: one.issuer,
      at: new Date(`${one.from}T09:00:00+07:00`),
    });
}
