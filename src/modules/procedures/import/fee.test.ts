import { describe, expect, test } from "vitest";
import type { Fee } from "../procedure-record.ts";
import { readFees } from "./fee.ts";

const fee = (
  amount: number,
  per: string | null = null,
  kind: Fee["kind"] = "khác",
  note: string | null = null,
): Fee => ({
  kind,
  amount,
  per,
  note,
});

describe("amounts that are certain", () => {
  test.each<[string, Fee[]]>([
    ["8.000 đồng/bản", [fee(8_000, "bản")]],
    ["lệ phí: 50.000đ", [fee(50_000, null, "lệ phí")]],
    ["Phí : 2.000.000 Đồng", [fee(2_000_000, null, "phí")]],
    ["70,000 VNĐ (70.000 đồng/Giấy chứng nhận)", [fee(70_000, "Giấy chứng nhận")]],
    ["150 VNĐ (150.000 đồng/lần/thẻ.)", [fee(150_000, "lần/thẻ")]],
    ["200,000 VNĐ", [fee(200_000)]],
    ["30,000 Việt Nam Đồng (/giao dịch)", [fee(30_000, "giao dịch")]],
    ["2,500,000 VNĐ (đồng/lần)", [fee(2_500_000, "lần")]],
    ["100,000 VNĐ (Phí thẩm định: 100.000 đồng/lần)", [fee(100_000, "lần", "phí", "Phí thẩm định")]],
    ["35,000,000 VNĐ (35.000.000 đồng (ba mươi lăm triệu đồng)/lần gia hạn)", [fee(35_000_000, "lần gia hạn")]],
    ["tám nghìn đồng/bản", [fee(8_000, "bản")]],
    ["02 triệu đồng/Giấy chứng nhận", [fee(2_000_000, "Giấy chứng nhận")]],
    ["1,5 triệu đồng/hồ sơ", [fee(1_500_000, "hồ sơ")]],
    ["Miễn phí (190.000 đồng/sổ)", [fee(190_000, "sổ")]],
    ["Miễn phí (Lệ phí cấp giấy phép: 135.000 đồng/lần.)", [fee(135_000, "lần", "lệ phí", "Lệ phí cấp giấy phép")]],
    [
      "Miễn phí (- Dưới 5 tấn: 50.000 đồng/giấy; - Trên 5 tấn: 100.000 đồng/giấy.)",
      [fee(50_000, "giấy", "khác", "Dưới 5 tấn"), fee(100_000, "giấy", "khác", "Trên 5 tấn")],
    ],
    [
      "Phí : 2.000.000 Đồng (Thẩm định lần đầu)\nLệ phí : 50.000 Đồng (Cấp giấy)",
      [fee(2_000_000, null, "phí", "Thẩm định lần đầu"), fee(50_000, null, "lệ phí", "Cấp giấy")],
    ],
    ["Miễn phí (Không thu lệ phí)", []],
    ["Miễn phí (Miễn lệ phí theo Thông tư số 47/2019/TT-BTC)", []],
  ])("%s", (text, fees) => {
    expect(readFees(text)).toEqual({ fees, doubt: null });
  });
});

describe("not certain, so left as text and flagged", () => {
  test.each([
    ["", "feeMissing"],
    ["Không có thông tin (2)", "feeMissing"],
    ["Miễn phí", "freeUnproven"],
    ["Miễn phí (Không có)", "freeUnproven"],
    ["Phí : 0 Đồng", "freeUnproven"],
    ["Lệ phí : Không Đồng", "freeUnproven"],
    ["Miễn phí (Theo quy định của Hội đồng nhân dân cấp tỉnh)", "feeSetByProvince"],
    [
      "Miễn phí (Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho người thuộc hộ nghèo.)",
      "feeSetByProvince",
    ],
    ["Miễn phí (Thông tư số 60/2023/TT-BTC ngày 07/9/2023)", "feeByReference"],
    ["10 USD (10 USD/người.)", "feeForeignCurrency"],
    ["155 VNĐ (Thẻ có thời hạn trên 02 năm: 155 USD/thẻ.)", "feeForeignCurrency"],
    ["850 VNĐ", "feeTooSmall"],
    ["miễn lệ phí cho người nghèo, còn lại hai chục nghìn", "feeUnread"],
    ["Không thu lệ phí đối với trẻ em", "feeUnread"],
    ["tám ngàn", "feeUnread"],
    ["1 VNĐ (Nộp qua mạng thì được miễn.)", "feeTooSmall"],
    ["5,000,000 VNĐ (Miễn phí đến hết ngày 30/6/2026)", "feeDependsOnDate"],
    [
      "400,000 VNĐ (Lý thuyết, Phí: 1,700,000 Thực hành (Miễn phí từ ngày 07/4/2026 đến 30/6/2026 theo Thông tư 40/2026/TT-BTC))",
      "feeDependsOnDate",
    ],
    ["5,000,000 VNĐ (giảm 20% kể từ ngày 01/7/2025 đến hết ngày 31/12/2026)", "feeDependsOnDate"],
    ["5,000,000 VNĐ (áp dụng mức phí 6.000.000 đồng kể từ ngày 01/7/2025 đến hết ngày 31/12/2026)", "feeDependsOnDate"],
    [
      "5,000,000 VNĐ (áp dụng mức phí 2.500.000 đồng kể từ ngày 31/02/2025 đến hết ngày 31/12/2026)",
      "feeDependsOnDate",
    ],
    ["Phí : Mức thu bằng 50% mức thu phí quy định tại Mục I Đồng", "feeByReference"],
    ["100,000 VNĐ (Phí thẩm định: 250.000 đồng/lần)", "feeConflict"],
    ["Miễn phí (Nộp 150.000 đồng + (số tấn x 15.000 đồng/tấn))", "feeUnread"],
    ["Mức thu tối thiểu 300.000 đồng", "feeUnread"],
    ["Mức thu từ 20.000 đồng đến 200.000 đồng", "feeUnread"],
  ])("%s: %s", (text, doubt) => {
    expect(readFees(text)).toEqual({ fees: null, doubt });
  });
});

test("a citation that bears both words says nothing of the kind", () => {
  const title = "quy định mức thu phí thẩm định và lệ phí cấp giấy phép";
  expect(
    readFees(`4,000,000 VNĐ (theo quy định tại Thông tư số 10/2024/TT-BTC ngày 05/02/2024 ${title})`).fees,
  ).toEqual([expect.objectContaining({ kind: "khác", amount: 4_000_000 })]);
});

test("a fee told only in the free text is read when it is the only one", () => {
  expect(readFees("", "- Nộp tại xã.\n- Lệ phí: 15.000 đồng/lần.")).toEqual({
    fees: [fee(15_000, "lần", "lệ phí", null)],
    doubt: null,
  });
  expect(readFees("", "Xe trị giá 30.000.000 đồng")).toEqual({ fees: null, doubt: "feeMissing" });
});

test("200 KB of fees is read in a moment", () => {
  const started = performance.now();
  readFees(`Miễn phí (${"mức thu 15.000 đồng/lần; ".repeat(8000)})`);
  readFees("(".repeat(50_000));
  readFees("một ".repeat(50_000));
  readFees("9".repeat(200_000));
  expect(performance.now() - started).toBeLessThan(1500);
});

describe("a reduction with its first and last day", () => {
  test.each<[string, Fee[]]>([
    [
      "20,000,000 Việt Nam Đồng ((áp dụng mức phí 10.000.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC))",
      [
        fee(20_000_000, "hồ sơ", "phí", "mức thường"),
        {
          ...fee(10_000_000, "hồ sơ", "phí", "kể từ ngày 01/7/2025 đến hết ngày 31/12/2026"),
          from: "2025-07-01",
          until: "2026-12-31",
        },
      ],
    ],
    [
      "5,000,000 VNĐ (đồng/lần Miễn lệ phí từ ngày 07/4/2026 đến 30/6/2026 theo quy định tại Thông tư 40/2026/TT-BTC)",
      [
        fee(5_000_000, "lần", "lệ phí", "mức thường"),
        { ...fee(0, null, "lệ phí", "từ ngày 07/4/2026 đến 30/6/2026"), from: "2026-04-07", until: "2026-06-30" },
      ],
    ],
    [
      "2,000,000 VNĐ (Thiết bị 2.000.000đ/lần(Miễn kể từ ngày 07/4/2026 đến 30/6/2026 theo Thông tư 40/2026/TT-BTC))",
      [
        fee(2_000_000, "lần", "khác", "Thiết bị"),
        { ...fee(0, null, "khác", "kể từ ngày 07/4/2026 đến 30/6/2026"), from: "2026-04-07", until: "2026-06-30" },
      ],
    ],
    [
      "15,000,000 VNĐ (Đồng (Đối với sân bay chuyên dùng)Miễn phí từ ngày 07/4/2026 đến 30/6/2026 theo Thông tư 40/2026/TT-BTC)",
      [
        fee(15_000_000, null, "phí", "Đối với sân bay chuyên dùng"),
        { ...fee(0, null, "phí", "từ ngày 07/4/2026 đến 30/6/2026"), from: "2026-04-07", until: "2026-06-30" },
      ],
    ],
  ])("%s", (text, expected) => {
    expect(readFees(text)).toEqual({ fees: expected, doubt: null });
  });
});
