import { type ColumnFacts, keepColumn } from "../src/modules/columns/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const NOTHING = { topic: null, itemKind: null, outlet: null, programme: null } as const;

const COLUMNS: (Omit<ColumnFacts, "unitId"> & { unit: string })[] = [
  {
    ...NOTHING,
    unit: "ca-mau",
    genre: "column",
    name: "Cải cách hành chính trên báo, đài tỉnh",
    about: "Bài và buổi phát của Báo và Phát thanh, Truyền hình Cà Mau về cải cách hành chính.",
    outlet: "Báo và Phát thanh, Truyền hình Cà Mau",
  },
  {
    ...NOTHING,
    unit: "ca-mau",
    genre: "page",
    name: "Thủ tục dễ hiểu",
    about: "Giải thích thủ tục bằng lời thường: cần mang gì, mất bao nhiêu, bao lâu xong.",
    itemKind: "explainer",
  },
  {
    ...NOTHING,
    unit: "phuong-gia-rai",
    genre: "column",
    name: "Một cửa ở Giá Rai",
    about: "Quầy một cửa của phường có gì mới, bớt phải chờ ra sao, ngày nào làm thêm.",
    topic: "procedures.oneStop",
  },
];

export async function loadColumns(
  tx: Tx,
  by: { editor: Actor; approver: Actor },
  unitOf: (key: string) => string,
): Promise<void> {
  for (const { unit, ...facts } of COLUMNS)
    await keepColumn(tx, by.approver, {
      facts: { ...facts, unitId: unitOf(unit) },
      change: null,
      writtenBy: { id: by.editor.id, name: by.editor.name },
      at: new Date("2026-11-12T09:00:00+07:00"),
    });
}
