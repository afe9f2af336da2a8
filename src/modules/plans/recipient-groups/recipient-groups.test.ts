import { beforeAll, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { resolveRecipients } from "../reports/recipients.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage } from "../testing/build-plan.ts";
import { foldedName } from "./recipient-group.ts";
import { listGroups } from "./recipient-groups.store.ts";

const t = useTestApp();
let stage: PlanStage;
let planId: string;
let planner: Browser;
let reader: Browser;
const ADDRESS = "/can-bo/ke-hoach/nhom-noi-nhan";

beforeAll(async () => {
  stage = await buildPlanStage(t.app.db);
  planId = await buildIssuedPlan(t.app.db, stage);
  planner = t.browser(await signedIn(t.app, { person: stage.planner }));
  reader = t.browser(await signedIn(t.app, { person: stage.editor }));
});

const form = (more: Record<string, string> = {}) => ({
  unitId: stage.units.province,
  name: "Cụm ven biển thí điểm",
  members: "- Phường Tân Thành;\nXã Hưng Mỹ",
  ...more,
});
const meant = async (text: string) =>
  (await resolveRecipients(t.app.db, { id: planId, unitId: stage.units.province }, [text], "2026-11-20"))[0];

test.each([
  ["- Các xã ven biển;", "cac xa ven bien"],
  ["CÁC XÃ, VEN BIỂN.", "cac xa ven bien"],
])("“%s” is compared as “%s”", (text, folded) => expect(foldedName(text)).toBe(folded));

test("a group the province names means its units wherever its line stands", async () => {
  expect((await meant("Cụm ven biển thí điểm"))?.units).toEqual([]);
  const empty = await planner.get(ADDRESS);
  expect(await problemsOf(empty.body)).toEqual([]);
  expect((await planner.post(ADDRESS, form())).headers.location).toBe(`${ADDRESS}?xong=saved`);
  expect(await meant("- Cụm ven biển thí điểm;")).toMatchObject({
    meaning: { kind: "ownGroup" },
    units: ["Phường Tân Thành", "Xã Hưng Mỹ"],
  });
  // What everybody calls so keeps its meaning.
  expect((await meant("Như trên"))?.meaning.kind).toBe("addressees");
  const page = await reader.get(ADDRESS);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("Cụm ven biển thí điểm");
  expect(page.body).not.toContain("Sửa nhóm này");
});

test.each<[Record<string, string>, number, string]>([
  [{ unitId: "" }, 422, "Hãy chọn đơn vị."],
  [{ name: " " }, 422, "Hãy ghi tên nhóm"],
  [{ members: "" }, 422, "Hãy ghi ít nhất một đơn vị."],
  [{ members: "Xã Hưng Mỹ\nXã Không Có" }, 422, "Không có trong danh bạ, hoặc có nhiều đơn vị cùng tên: Xã Không Có."],
  [{ name: "CỤM ven biển thí điểm" }, 409, "Đơn vị đã có nhóm cùng tên."],
])("a group with %j is told what is wrong, with everything kept", async (wrong, status, sentence) => {
  const bad = await planner.post(ADDRESS, form({ name: "Cụm đảo", ...wrong }));
  expect(bad.status).toBe(status);
  expect(bad.body).toContain(sentence);
  expect(bad.body).toContain(wrong.members === undefined ? "Xã Hưng Mỹ" : "Cụm đảo");
  expect(await problemsOf(bad.body)).toEqual([]);
});

test("it is changed by one at a time, and dropped; nobody below changes it", async () => {
  const [group] = await listGroups(t.app.db, [stage.units.province]);
  const open = await planner.get(`${ADDRESS}?nhom=${group?.id}`);
  expect(await problemsOf(open.body)).toEqual([]);
  const change = form({ group: group?.id ?? "", basedOn: "1", members: "Xã Hưng Mỹ" });
  expect((await reader.post(ADDRESS, change)).status).toBe(403);
  expect((await planner.post(ADDRESS, change)).status).toBe(303);
  expect((await planner.post(ADDRESS, change)).body).toContain("Có người vừa sửa nhóm này");
  expect((await meant("Cụm ven biển thí điểm"))?.units).toEqual(["Xã Hưng Mỹ"]);
  expect((await planner.post(`${ADDRESS}/${group?.id}/bo`, { basedOn: "2" })).status).toBe(303);
  expect((await planner.post(`${ADDRESS}/${group?.id}/bo`, { basedOn: "2" })).status).toBe(409);
  expect((await meant("Cụm ven biển thí điểm"))?.units).toEqual([]);
});
