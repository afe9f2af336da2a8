import { keepSpokesperson } from "../src/modules/press/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Invented people, who answer the press for the province, a department and a ward. */
const SPOKESPERSONS = [
  {
    unit: "ca-mau",
    personName: "Huỳnh Quốc Thái",
    office: "Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau",
    topics: null,
    phone: "0290 3 831 000",
    email: "phatngon@camau.danbiet.example",
    number: "212/QĐ-UBND",
    issuer: "Ủy ban nhân dân tỉnh Cà Mau",
  },
  {
    unit: "so-noi-vu",
    personName: "Lê Thị Bảo Ngọc",
    office: "Giám đốc Sở Nội vụ",
    topics: "Cải cách hành chính",
    phone: "0290 3 831 020",
    email: null,
    number: "31/QĐ-SNV",
    issuer: "Sở Nội vụ",
  },
  {
    unit: "phuong-gia-rai",
    personName: "Trần Quốc Bảo",
    office: "Phó Chủ tịch Ủy ban nhân dân phường Giá Rai",
    topics: null,
    phone: "0291 3 849 001",
    email: "giarai@camau.danbiet.example",
    number: "56/QĐ-UBND",
    issuer: "Ủy ban nhân dân phường Giá Rai",
  },
];

export async function loadSpokespersons(
  tx: Tx,
  by: { writer: Actor; approver: Actor },
  unitOf: (key: string) => string,
): Promise<void> {
  for (const { unit, number, issuer, ...one } of SPOKESPERSONS)
    await keepSpokesperson(tx, by.approver, {
      facts: {
        ...one,
        unitId: unitOf(unit),
        hours: "7 giờ 30 đến 17 giờ, thứ Hai đến thứ Sáu",
        fromOn: "2026-07-01",
        toOn: null,
        decisionNumber: number,
        decisionOn: "2026-06-26",
        decisionIssuer: issuer,
      },
      change: null,
      writtenBy: { id: by.writer.id, name: by.writer.name },
      at: new Date("2026-06-29T09:00:00+07:00"),
    });
}
