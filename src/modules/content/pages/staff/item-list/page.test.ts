import { expect, test } from "vitest";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { buildProvince } from "../../../../organisations/testing/build-units.ts";

const site = useTestApp();

test("an item may name a sub-topic; whoever looks for its area finds it, whoever looks for its neighbour does not", async () => {
  const { province } = await buildProvince(site.app.db);
  const editor = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
  const item = {
    unitId: province,
    kind: "news",
    title: "Một cửa xã làm thêm sáng thứ Bảy",
    summary: "Từ tháng này bộ phận một cửa mở cửa thêm sáng thứ Bảy.",
    body: "Bà con bận việc ngày thường có thể đến sáng thứ Bảy.",
    audiences: "residents",
  };
  const wrong = await editor.post("/can-bo/tin-bai/moi", { ...item, topic: "procedures.nothing" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Hãy chọn lĩnh vực cải cách.");
  expect(await problemsOf(wrong.body)).toEqual([]);
  expect((await editor.post("/can-bo/tin-bai/moi", { ...item, topic: "procedures.oneStop" })).status).toBe(303);
  const shows = async (topic: string): Promise<boolean> =>
    (await editor.get(`/can-bo/tin-bai?linhvuc=${topic}`)).body.includes(item.title);
  expect(await shows("procedures.oneStop")).toBe(true);
  expect(await shows("procedures")).toBe(true);
  expect(await shows("procedures.simplification")).toBe(false);
  expect(await shows("procedureControl")).toBe(false);
});
