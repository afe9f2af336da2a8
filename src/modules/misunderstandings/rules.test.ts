import { describe, expect, test } from "vitest";
import { papersNamed } from "../procedures/index.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";
import { draftOf } from "./draft-text.ts";
import { effectOf, type MonthCount } from "./effect.ts";
import { findUnusual } from "./find-unusual.ts";
import { afterCount, nextState } from "./misunderstanding.ts";
import { type Part, partOf, themesOf } from "./part-of.ts";
import { isUnusual, type Rule, type Rules, wilson } from "./rule.ts";
import { RULED } from "./signal.ts";

const RULE: Rule = { isUsed: true, fewestTimes: 5, fewestOf: 30, factorPercent: 150 };
const RULES = Object.fromEntries(RULED.map((signal) => [signal, RULE])) as Rules;

describe("out of the usual", () => {
  test.each([
    ["clearly above", { times: 31, of: 100 }, { times: 90, of: 1_000 }, true],
    ["too seldom", { times: 4, of: 30 }, { times: 10, of: 1_000 }, false],
    ["out of too few", { times: 10, of: 20 }, { times: 10, of: 1_000 }, false],
    ["nothing to compare with", { times: 31, of: 100 }, { times: 1, of: 10 }, false],
    ["above, but not so many times", { times: 130, of: 1_000 }, { times: 1_000, of: 10_000 }, false],
    ["twice as much, but perhaps by chance", { times: 6, of: 50 }, { times: 60, of: 1_000 }, false],
    ["many rows at the usual share", { times: 900, of: 10_000 }, { times: 9_000, of: 100_000 }, false],
  ])("%s", (_what, seen, usual, expected) => {
    expect(isUnusual({ ...seen, usual }, RULE, 99)).toBe(expected);
  });

  test("a signal that is switched off raises nothing", () => {
    const seen = { times: 31, of: 100, usual: { times: 90, of: 1_000 } };
    expect(isUnusual(seen, { ...RULE, isUsed: false }, 99)).toBe(false);
  });

  test("the interval of a share holds it and is wide where little was counted", () => {
    const few = wilson({ times: 1, of: 4 }, 1.96);
    const many = wilson({ times: 1_000, of: 4_000 }, 1.96);
    expect([few.low < 0.25, few.high > 0.25, few.high - few.low > 5 * (many.high - many.low)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(wilson({ times: 0, of: 0 }, 1.96)).toEqual({ low: 0, high: 1 });
  });

  test("what is so everywhere is raised once for who keeps the text, what is so at one unit for that unit", () => {
    const at = (procedureCode: string, unitId: string, times: number, exposure: number) => ({
      procedureCode,
      unitId,
      signal: "supplement" as const,
      times,
      exposure,
    });
    const rows = [
      // "a" at both units; "b" at one alone; "c" and "d" as usual.
      at("a", "u1", 40, 100),
      at("a", "u2", 38, 100),
      at("b", "u1", 30, 100),
      at("b", "u2", 6, 400),
      at("c", "u1", 20, 400),
      at("c", "u2", 20, 400),
      at("d", "u1", 25, 500),
      at("d", "u2", 25, 500),
    ];
    const found = findUnusual(rows, RULES, 99, "home");
    expect(found.map((one) => [one.procedureCode, one.unitId])).toEqual([
      ["a", "home"],
      ["b", "u1"],
    ]);
    expect(found[0]?.signals[0]).toMatchObject({ times: 78, of: 200 });
  });

  test.each([
    [{ state: "rejected", rejectedWeight: 20 }, 29, "update"],
    [{ state: "rejected", rejectedWeight: 20 }, 30, "raiseAgain"],
    [{ state: "faded", rejectedWeight: null }, 1, "raiseAgain"],
    [{ state: "taken", rejectedWeight: null }, 900, "update"],
    [{ state: "drafted", rejectedWeight: null }, 900, "update"],
  ] as const)("%j with %i people more than usual: %s", (known, weight, expected) => {
    expect(afterCount(known, weight, 150)).toBe(expected);
  });

  test.each([
    ["raised", "take", "taken"],
    ["faded", "take", "taken"],
    ["rejected", "take", null],
    ["taken", "giveBack", "raised"],
    ["raised", "giveBack", null],
    ["taken", "reject", "rejected"],
    ["drafted", "reject", null],
    ["taken", "draft", "drafted"],
    ["drafted", "draft", null],
    ["drafted", "again", "taken"],
    ["faded", "again", null],
  ] as const)("from %s, %s leads to %s", (state, act, to) => {
    expect(nextState(state, act)).toBe(to);
  });
});

describe("before and after", () => {
  const counts = (rows: [month: string, times: number, of: number][]): MonthCount[] =>
    rows.map(([month, times, of]) => ({ signal: "supplement", month, times, of }));
  const effect = (thisMonth: string, rows: [string, number, number][]) =>
    effectOf({ publishedMonth: "2026-07", thisMonth, raisedBy: ["supplement"], counts: counts(rows), rules: RULES });

  test.each([
    ["2026-07", "early", []],
    ["2026-08", "early", []],
    ["2026-09", "helped", ["2026-06"]],
    ["2026-12", "helped", ["2026-04", "2026-05", "2026-06"]],
  ] as const)("in %s it is %s, against as many months before", (thisMonth, outcome, before) => {
    const found = effect(thisMonth, [
      ["2026-04", 30, 100],
      ["2026-05", 32, 100],
      ["2026-06", 31, 100],
      ["2026-07", 99, 100],
      ["2026-08", 9, 100],
      ["2026-09", 8, 100],
      ["2026-10", 7, 100],
      ["2026-11", 60, 100],
    ]);
    expect([found.outcome, found.before]).toEqual([outcome, before]);
    // The month it went out in is on neither side.
    expect([...found.before, ...found.after]).not.toContain("2026-07");
  });

  test.each([
    [
      "few, and says nothing",
      [
        ["2026-06", 9, 20],
        ["2026-08", 1, 20],
      ],
      "few",
    ],
    [
      "lower, but perhaps by chance",
      [
        ["2026-06", 12, 60],
        ["2026-08", 9, 60],
      ],
      "notHelped",
    ],
    [
      "higher",
      [
        ["2026-06", 10, 100],
        ["2026-08", 30, 100],
      ],
      "notHelped",
    ],
    ["nobody came before", [["2026-08", 3, 100]], "few"],
  ] as const)("%s", (_what, rows, outcome) => {
    expect(effect("2026-09", rows.map((row) => [...row]) as [string, number, number][]).outcome).toBe(outcome);
  });

  test("what fell on one side and surely rose on another did not help", () => {
    const both: MonthCount[] = [
      ...counts([
        ["2026-06", 40, 100],
        ["2026-08", 5, 100],
      ]),
      { signal: "question", month: "2026-06", times: 10, of: 1_000 },
      { signal: "question", month: "2026-08", times: 90, of: 1_000 },
    ];
    const found = effectOf({
      publishedMonth: "2026-07",
      thisMonth: "2026-09",
      raisedBy: ["supplement", "question"],
      counts: both,
      rules: RULES,
    });
    expect([found.outcome, found.signals.map((one) => one.outcome)]).toEqual(["notHelped", ["helped", "notHelped"]]);
  });
});

/** As people write, with and without marks; which step each is about was said by hand before the rule was written. */
const SAID: readonly (readonly [Part, string])[] = [
  ["papers", "Làm khai sinh cho con cần mang giấy tờ gì?"],
  ["papers", "khai sinh can giay to gi"],
  ["papers", "Cho hỏi giấy chứng sinh mất rồi thì thay bằng giấy nào ạ"],
  ["papers", "Có phải photo công chứng sổ hộ khẩu không?"],
  ["papers", "ho so dang ky ket hon gom nhung gi"],
  ["papers", "Em mang căn cước gốc hay bản sao cũng được?"],
  ["papers", "Sao lên nộp cán bộ cứ bảo thiếu giấy, rốt cuộc phải chuẩn bị những gì"],
  ["papers", "can mang theo giay chung minh cua ca hai vo chong khong"],
  ["form", "Tờ khai lấy ở đâu, mục 5 ghi sao?"],
  ["form", "mau to khai dang ky khai sinh"],
  ["form", "Tôi không biết điền mục quê quán thế nào"],
  ["form", "xin mau don moi nhat"],
  ["form", "Phần người yêu cầu ghi tên cha hay mẹ, khai thế nào cho đúng"],
  ["fee", "Làm giấy này hết bao nhiêu tiền vậy?"],
  ["fee", "le phi dang ky ket hon"],
  ["fee", "Hộ nghèo có được miễn phí không"],
  ["fee", "nop tien o quay hay chuyen khoan"],
  ["fee", "Phí cấp lại bản sao là bao nhiêu một bản"],
  ["time", "Bao lâu thì có giấy khai sinh?"],
  ["time", "lam may ngay xong"],
  ["time", "Tôi nộp cả tuần rồi mà sao trễ hẹn hoài"],
  ["time", "khi nao lay duoc, co lay lien khong"],
  ["time", "Thời hạn giải quyết là mấy ngày làm việc?"],
  ["place", "Nộp hồ sơ ở đâu, xã hay tỉnh?"],
  ["place", "sau sap nhap nop o xa cu hay xa moi"],
  ["place", "Tôi tạm trú ở Bạc Liêu thì đăng ký tại nơi nào"],
  ["place", "di dau lam giay khai sinh"],
  ["place", "Thứ bảy một cửa có mở cửa không?"],
  ["online", "Nộp qua mạng báo lỗi hoài, không tải tệp lên được"],
  ["online", "dang ky khai sinh online"],
  ["online", "Làm trên VNeID có được không hay phải lên xã"],
  ["online", "quen mat khau tai khoan dich vu cong"],
  ["online", "chụp hình bằng điện thoại rồi tải lên được không"],
  ["who", "Ông nội đi làm thay được không?"],
  ["who", "cha khong co ten trong giay ket hon co duoc lam khong"],
  ["who", "Mẹ đơn thân có được khai sinh cho con không"],
  ["who", "Có cần đích thân hai vợ chồng có mặt không?"],
  ["who", "uy quyen cho em gai nop ho duoc k"],
  ["who", "Con ngoài giá thú thì ai đi khai sinh"],
  ["result", "Nhận kết quả ở đâu, có gửi về nhà qua bưu điện không?"],
  ["result", "khong di lay duoc thi nho nguoi khac lay giup ket qua"],
  ["result", "Giấy khai sinh in sai tên thì sửa ở đâu"],
  ["result", "ket qua ban dien tu xem o cho nao"],
  ["other", "Cảm ơn cán bộ đã hướng dẫn nhiệt tình"],
  ["other", "khai sinh"],
  ["other", "Đăng ký lại khai sinh khác đăng ký khai sinh chỗ gì"],
];

/** Written after the rule was, and the rule was left as it is. */
const HELD_OUT: readonly (readonly [Part, string])[] = [
  ["papers", "Đi đăng ký kết hôn cần những giấy tờ nào?"],
  ["papers", "giay xac nhan doc than con han ko, co phai lam lai"],
  ["papers", "Chứng minh nhân dân cũ còn dùng được hay phải đem căn cước"],
  ["papers", "mình cần nộp mấy bản sao trích lục"],
  ["form", "Tờ khai in sẵn hay tự viết tay"],
  ["form", "huong dan dien to khai ct01"],
  ["form", "Ô số 7 trong mẫu phải ghi địa chỉ nào"],
  ["fee", "mất bao nhiêu tiền lệ phí"],
  ["fee", "Nộp trực tiếp thì đóng phí mấy đồng"],
  ["fee", "nguoi cao tuoi co duoc giam phi"],
  ["time", "Chừng nào có giấy, tôi cần gấp"],
  ["time", "thoi gian giai quyet may ngay"],
  ["time", "Hồ sơ tôi nộp 10 ngày rồi xong chưa"],
  ["place", "lam can cuoc o dau"],
  ["place", "Nhà tôi ở ấp xa, có điểm tiếp nhận nào gần không"],
  ["place", "Tôi ở tỉnh khác có nộp tại đây được không"],
  ["online", "Không nhận được mã OTP khi nộp trực tuyến"],
  ["online", "nop ho so tren dien thoai the nao"],
  ["who", "Chưa đủ tuổi có tự đi làm được không"],
  ["who", "con trai di nop thay me duoc ko"],
  ["result", "Nhận giấy qua bưu điện được không"],
  ["result", "ket qua gui ve nha hay phai len lay"],
];

describe("which step people ask about", () => {
  test.each([
    ["of the first list", SAID, 0.85],
    ["of a list written after the rule", HELD_OUT, 0.6],
  ] as const)(
    "questions and searches of one step are found together, %s: precision and recall over pairs",
    (name, list, least) => {
      const found = list.map(([, text]) => partOf(text));
      let [right, wrong, missed] = [0, 0, 0];
      for (let a = 0; a < list.length; a++)
        for (let b = 0; b < a; b++) {
          const together = list[a]?.[0] === list[b]?.[0];
          const said = found[a] === found[b];
          if (together && said) right++;
          else if (said) wrong++;
          else if (together) missed++;
        }
      const precision = right / (right + wrong);
      const recall = right / (right + missed);
      const off = list
        .filter(([part], at) => found[at] !== part)
        .map(([part, text]) => `  ${text}: ${partOf(text)}, not ${part}`);
      process.stdout.write(
        `steps, ${list.length} texts ${name}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}\n${off.join("\n")}\n`,
      );
      expect(precision).toBeGreaterThanOrEqual(least);
      expect(recall).toBeGreaterThanOrEqual(least);
    },
  );

  test("searches that found nothing are one theme where they say the same in near words", () => {
    const groups = [
      ["sang tên xe máy cũ", "sang ten xe may", "thủ tục sang tên xe máy cũ không chính chủ"],
      ["trợ cấp nuôi tôm bị dịch", "tro cap nuoi tom", "hỗ trợ trợ cấp nuôi tôm"],
      ["đổi tên đường trong giấy tờ", "doi ten duong"],
      ["giấy chứng nhận lái vỏ lãi", "bằng lái vỏ lãi", "thi bằng lái vỏ lãi ở đâu"],
      ["rút bảo hiểm thất nghiệp một lần"],
    ];
    const themes = themesOf(groups.flat().map((text, at) => ({ text, times: 20 - at })));
    const themeOf = (text: string) => themes.findIndex((theme) => theme.texts.some((one) => one.text === text));
    let [right, wrong, missed] = [0, 0, 0];
    const all = groups.flatMap((group, at) => group.map((text) => [at, text] as const));
    for (const [a, one] of all)
      for (const [b, other] of all) {
        if (one >= other) continue;
        const said = themeOf(one) === themeOf(other);
        if (a === b && said) right++;
        else if (said) wrong++;
        else if (a === b) missed++;
      }
    process.stdout.write(`themes: ${right} pairs right, ${wrong} wrong, ${missed} missed\n`);
    expect([wrong, missed]).toEqual([0, 0]);
  });

  test.each([
    ["Thiếu giấy chứng sinh bản chính", ["Giấy chứng sinh (bản chính)"]],
    ["bo sung to khai theo mau", ["Tờ khai đăng ký khai sinh theo mẫu"]],
    ["Chưa có văn bản ủy quyền được chứng thực", ["Văn bản ủy quyền đối với người được ủy quyền"]],
    ["Hồ sơ chưa hợp lệ", []],
    ["Giấy tờ bị mờ", []],
  ])("%j names %j", (words, papers) => {
    const all = [
      "Tờ khai đăng ký khai sinh theo mẫu",
      "Giấy chứng sinh (bản chính)",
      "Văn bản ủy quyền đối với người được ủy quyền",
    ];
    expect(papersNamed(words, all)).toEqual(papers);
  });
});

describe("the draft", () => {
  const record = buildProcedure({});
  const material = {
    name: "Mượn nhà văn hóa",
    record,
    facts: {
      fee: ["8.000 đồng"],
      time: ["3 ngày làm việc"],
      place: "Ủy ban nhân dân cấp xã",
      how: "Trực tiếp",
      who: "",
    },
    questions: ["Mượn nhà văn hóa hết bao nhiêu tiền?", "Bao nhiêu tiền một ngày ạ", "cần giấy tờ gì"],
    lacks: [{ paper: "Căn cước công dân", times: 4 }],
    isAboutPapers: true,
    address: "danbiet.example/thu-tuc/1.000001",
  };

  test("answers from the version in force, what is asked most first, with the questions as asked", () => {
    const { title, body } = draftOf(material);
    expect(title).toBe("Hỏi và đáp: Mượn nhà văn hóa");
    expect(body.indexOf("Phải nộp bao nhiêu tiền")).toBeLessThan(body.indexOf("Cần mang giấy tờ gì"));
    expect(body).toContain("“Mượn nhà văn hóa hết bao nhiêu tiền?”");
    expect(body).toContain("- 8.000 đồng");
    expect(body).toContain("Giấy tờ hay thiếu nhất: Căn cước công dân.");
  });

  test("leaves room where the record is silent, and keeps within the bounds of an item", () => {
    const long = "rất dài ".repeat(400);
    const { title, body } = draftOf({ ...material, name: long, questions: [`ông nội đi thay được không ${long}`] });
    expect(body).toContain("[Viết câu trả lời ở đây]");
    expect([[...title].length <= 180, [...body].length <= 20_000]).toEqual([true, true]);
  });
});
