import { expect, test } from "vitest";
import { type RawMethod, readMethods, unflatten } from "./filing-methods.ts";

const row = (part: Partial<RawMethod>): RawMethod => ({ channel: "Trực tiếp", time: "", fee: "", note: "", ...part });

test("a fee that slid into the note goes back to its column", () => {
  expect(
    unflatten([row({ time: "3 Ngày làm việc", note: "10,000 Việt Nam Đồng(/bản)Trong thời hạn 03 ngày làm việc." })]),
  ).toEqual([
    row({ time: "3 Ngày làm việc", fee: "10,000 Việt Nam Đồng (/bản)", note: "Trong thời hạn 03 ngày làm việc." }),
  ]);
});

test("a fee whose explanation slid into the note gets it back", () => {
  expect(
    unflatten([row({ fee: "400,000 VNĐ", note: "(Thi lý thuyết (lần đầu))20 ngày kể từ ngày nhận hồ sơ" })]),
  ).toEqual([row({ fee: "400,000 VNĐ (Thi lý thuyết (lần đầu))", note: "20 ngày kể từ ngày nhận hồ sơ" })]);
});

test("rows glued into the note of the row before become rows again", () => {
  const note = "Nộp tại nhà;Dịch vụ bưu chính7 Ngày làm việcMiễn phíGửi về xãTrực tiếp3 Ngày20,000 VNĐ(/bản)Đến quầy";
  expect(unflatten([row({ channel: "Trực tuyến", time: "7 Ngày làm việc", fee: "Miễn phí", note })])).toEqual([
    row({ channel: "Trực tuyến", time: "7 Ngày làm việc", fee: "Miễn phí", note: "Nộp tại nhà;" }),
    row({ channel: "Dịch vụ bưu chính", time: "7 Ngày làm việc", fee: "Miễn phí", note: "Gửi về xã" }),
    row({ channel: "Trực tiếp", time: "3 Ngày", fee: "20,000 VNĐ (/bản)", note: "Đến quầy" }),
  ]);
});

test("a channel named in prose starts no row", () => {
  const note = "Nộp Trực tiếp tại xã hoặc Trực tuyến 24/7 trên Cổng";
  expect(unflatten([row({ note })])).toEqual([row({ note })]);
});

test("120 is a time without unit glued to 20 thousand đồng", () => {
  const [method] = unflatten([row({ time: "120", note: "VNĐ(20.000 vnđ /tờ khai)" })]);
  expect(method).toEqual(row({ fee: "20.000 vnđ /tờ khai" }));
  expect(readMethods([method as RawMethod]).methods[0]).toMatchObject({
    timeText: "",
    time: null,
    fees: [{ kind: "khác", amount: 20_000, per: "tờ khai", note: null }],
  });
});

test("each method carries its own time, fee and doubts", () => {
  const { methods, doubts, unknownChannels } = readMethods([
    row({ time: "05 ngày làm việc", fee: "8.000 đồng/bản" }),
    row({ channel: "Trực tuyến", time: "1", fee: "Miễn phí" }),
    row({ channel: "Qua điện tín" }),
  ]);
  expect(methods.map((one) => [one.channel, one.time, one.fees?.[0]?.amount ?? null])).toEqual([
    ["inPerson", { amount: 5, unit: "workingDay" }, 8_000],
    ["online", null, null],
  ]);
  expect(doubts).toEqual([
    { at: "methods.1.time", code: "timeUnitMissing" },
    { at: "methods.1.fees", code: "freeUnproven" },
  ]);
  expect(unknownChannels).toEqual(["Qua điện tín"]);
});
