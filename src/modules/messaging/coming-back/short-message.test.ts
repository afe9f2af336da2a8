import { expect, test } from "vitest";
import { readShortMessage } from "./short-message.ts";

test.each([
  ["HS 000.00.01.H26-261120-0001", { kind: "lookup", code: "000.00.01.H26-261120-0001" }],
  ["hs:000.00.01.h26-261120-0001.", { kind: "lookup", code: "000.00.01.H26-261120-0001" }],
  ["HS000.00.01.H26-261120-0001", { kind: "lookup", code: "000.00.01.H26-261120-0001" }],
  ["hsH26-261120", { kind: "lookup", code: "H26-261120" }],
  ["Hồ sơ  <H7K2-M9PQ>", { kind: "lookup", code: "H7K2-M9PQ" }],
  ["HO SO 000.00  0001", { kind: "lookup", code: "000.00 0001" }],
  ["hsgra.cu-261107-0001", { kind: "lookup", code: "GRA.CU-261107-0001" }],
  ["HS ABCD-EFGH", { kind: "lookup", code: "ABCD-EFGH" }],
  ["Hồ sơ khai sinh cần những gì", { kind: "help" }],
  ["HS", { kind: "help" }],
  ["HS :", { kind: "help" }],
  ["GY Quầy số 2 nên mở sớm hơn.", { kind: "question", as: "comment", text: "Quầy số 2 nên mở sớm hơn." }],
  ["gy: quay so 2", { kind: "question", as: "comment", text: "quay so 2" }],
  ["Góp ý\nquầy số 2", { kind: "question", as: "comment", text: "quầy số 2" }],
  ["Go\u0301p y\u0301 ạ", { kind: "question", as: "comment", text: "ạ" }],
  ["GOPY-đường vào xã", { kind: "question", as: "comment", text: "đường vào xã" }],
  ["Hỏi: khai sinh mang gì", { kind: "question", as: "question", text: "khai sinh mang gì" }],
  ["gy", { kind: "help" }],
  ["TU CHOI", { kind: "stop" }],
  ["từ chối", { kind: "stop" }],
  ["TC", { kind: "stop" }],
  ["TuChoi QC", { kind: "stop" }],
  ["Hủy nhận tin.", { kind: "stop" }],
  ["HUỶ", { kind: "stop" }],
  ["Stop!", { kind: "stop" }],
  ["không nhận nữa", { kind: "stop" }],
  ["Huy oi chieu nay di cau ca khong", { kind: "help" }],
  ["TTHC 1.001193", { kind: "help" }],
  ["xin chào", { kind: "help" }],
  ["hsinh", { kind: "help" }],
  ["", { kind: "help" }],
  ["\u200b🙂", { kind: "help" }],
] as const)("%j is read as %j", (typed, wish) => {
  expect(readShortMessage(typed)).toEqual(wish);
});

test("a code is never longer than one can be, whatever was sent", () => {
  const wish = readShortMessage(`HS ${"9".repeat(5_000)}`);
  expect(wish.kind === "lookup" && wish.code.length).toBe(60);
});
