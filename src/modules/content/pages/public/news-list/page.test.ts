import { beforeAll, expect, test } from "vitest";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../../organisations/index.ts";
import { buildProvince } from "../../../../organisations/testing/build-units.ts";

const site = useTestApp();

beforeAll(async () => {
  const { province } = await buildProvince(site.app.db, "Tỉnh Cà Mau");
  await transaction(site.app.db, (tx: Tx) => saveHomeUnit(tx, province));
  const editor = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
  const approver = site.browser(await signedIn(site.app, { unitId: province, roles: ["approver"] }));
  for (const [title, kind, audience] of [
    ["Mở hộ kinh doanh trong một buổi", "guide", "businesses"],
    ["Khai sinh trễ có bị phạt không", "questionAnswer", "residents"],
    ["Tỉnh giao việc quý IV", "directive", "officials"],
  ] as const) {
    const made = await editor.post("/can-bo/tin-bai/moi", {
      unitId: province,
      kind,
      title,
      summary: "Tóm tắt.",
      body: "Nội dung có chữ riêng: bưu chính.",
      topic: "procedures",
      audiences: audience,
      procedureCodes: "",
      taskId: "",
      after: "submit",
    });
    const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  }
});

test.each([
  ["", ["Mở hộ", "Khai sinh", "Tỉnh giao"]],
  ["?q=ho%20kinh%20doanh", ["Mở hộ"]],
  ["?q=BƯU%20CHÍNH", ["Mở hộ", "Khai sinh", "Tỉnh giao"]],
  ["?loai=questionAnswer", ["Khai sinh"]],
  ["?cho=officials", ["Tỉnh giao"]],
  ["?cho=businesses&loai=guide&q=mo", ["Mở hộ"]],
  ["?linhvuc=digital", []],
  ["?q=%25", []],
  ["?loai=khong-co", ["Mở hộ", "Khai sinh", "Tỉnh giao"]],
])("readers find among the news by words, kind and whom it is for: %s", async (query, titles) => {
  const page = await site.visitor.get(`/tin-tuc${query}`);
  expect(page.status).toBe(200);
  expect(await problemsOf(page.body)).toEqual([]);
  for (const title of ["Mở hộ", "Khai sinh", "Tỉnh giao"])
    expect(page.body.includes(title), title).toBe((titles as string[]).includes(title));
  if (titles.length === 0 && query.includes("q=")) expect(page.body).toContain("Không có tin nào khớp.");
});
