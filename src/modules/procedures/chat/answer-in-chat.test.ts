import { describe, expect, test } from "vitest";
import { asksCatalogue, judge, MAYBE, SURE } from "./answer-in-chat.ts";

describe("whether a program may answer", () => {
  test.each([
    ["làm giấy khai sinh cần gì", true],
    ["lam giay khai sinh can gi", true],
    ["Đăng ký kết hôn mất bao nhiêu tiền?", true],
    ["1.001193", true],
    ["đăng ký khai sinh cần mang gì", true],
    ["dang ky khai sinh can mang gi", true],
    ["đăng ký kết hôn với người nước ngoài", true],
    ["Làm căn cước cần gì ạ, em cảm ơn", true],
    ["Cán bộ mắng tôi khi tôi hỏi hồ sơ", false],
    ["Góp ý: thủ tục 1.001193 làm quá lâu", false],
    ["Cảm ơn đã làm giấy nhanh", false],
    [`Thủ tục 1.001193, ${"tôi kể lại chuyện ".repeat(10)}`, false],
    ["Anh ở quầy ba nạt tôi khi tôi hỏi hồ sơ", false],
    ["Góp ý: hồ sơ của tôi trễ hẹn đã mười ngày", false],
    ["Rác ở ấp 2 không ai thu gom", false],
    ["cảm ơn nhiều nha", false],
    ["Hôm nay trời đẹp", false],
    [`Tôi ${"kể lại chuyện của mình ".repeat(8)} thì phải làm sao`, false],
  ])("%s: %s", (text, may) => {
    expect(asksCatalogue(text)).toBe(may);
  });
});

describe("which procedure is meant", () => {
  test.each([
    ["one well ahead of the next", [2, 1.4], "sure"],
    ["one alone", [SURE.score], "sure"],
    ["two that are close", [2, 1.9, 0.2], 2],
    ["more than three that are close", [1, 1, 1, 1], 3],
    ["one that fits in part", [MAYBE], 1],
    ["none that fits", [MAYBE - 0.01, 0.4], 0],
    ["nothing found", [], 0],
  ])("%s", (_what, scores, expected) => {
    const found = judge(scores.map((score) => ({ score })));
    expect("sure" in found ? "sure" : found.maybe.length).toBe(expected);
  });
});
