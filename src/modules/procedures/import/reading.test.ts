import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../../../platform/project-root.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { readNationalRecord } from "./national-record.ts";
import { readAgain, readOtherwise, withReading } from "./reading.ts";

const CATALOGUE = join(projectRoot(), "../shared/data/procedures/all.jsonl");

describe("reading again", () => {
  const read = readNationalRecord({
    ma_thu_tuc: "1.000001",
    ten_thu_tuc: "Đăng ký giữ trẻ",
    cach_thuc_thuc_hien: [
      { hinh_thuc: "Trực tiếp", thoi_gian: "3 Ngày làm việc", phi_le_phi: "Lệ phí: 8000 Đồng", mo_ta: "" },
      { hinh_thuc: "Trực tuyến", thoi_gian: "5", phi_le_phi: "", mo_ta: "" },
    ],
  });

  test("of what was read by the same reader changes nothing", () => {
    expect(readOtherwise(read, readAgain(read))).toEqual([]);
  });

  test("finds the figures an older reader left out, and keeps everything else", () => {
    const older = {
      ...read,
      name: "Đăng ký giữ trẻ ngoài giờ",
      methods: read.methods.map((one) => ({ ...one, time: null, fees: null })),
      doubts: [
        { at: "methods.0.fees", code: "feeUnread" as const },
        { at: "levels", code: "levelInferred" as const },
      ],
    };
    const again = readAgain(older);
    expect(readOtherwise(older, again)).toEqual(["methods"]);
    expect(again.name).toBe("Đăng ký giữ trẻ ngoài giờ");
    expect(again.methods[0]?.time).toEqual({ amount: 3, unit: "workingDay" });
    expect(again.methods[0]?.fees).toEqual([{ kind: "lệ phí", amount: 8_000, per: null, note: null }]);
    expect(again.doubts).toContainEqual({ at: "levels", code: "levelInferred" });
    expect(again.doubts).not.toContainEqual({ at: "methods.0.fees", code: "feeUnread" });
  });

  test("documents read better count as well; their order does not", () => {
    const basis = (number: string | null, text = "Nghị định về nhà trẻ") => ({
      text,
      number,
      date: null,
      issuer: null,
    });
    const [before, after] = [
      buildProcedure({ legalBases: [basis(null), basis("2/2020/NĐ-CP", "Nghị định hai")] }),
      buildProcedure({ legalBases: [basis("2/2020/NĐ-CP", "Nghị định hai"), basis("1/2020/NĐ-CP")] }),
    ];
    expect(readOtherwise(before, after)).toEqual(["legalBases"]);
    expect(readOtherwise(withReading(before, after), after)).toEqual([]);
  });

  test.skipIf(!existsSync(CATALOGUE))(
    "of the real catalogue finds nothing new (skipped: no real catalogue here)",
    () => {
      const lines = readFileSync(CATALOGUE, "utf8").split("\n").filter(Boolean);
      const otherwise = lines
        .map((line) => readNationalRecord(JSON.parse(line)))
        .filter((record) => readOtherwise(record, readAgain(record)).length > 0)
        .map((record) => record.code);
      expect(otherwise).toEqual([]);
    },
  );
});
