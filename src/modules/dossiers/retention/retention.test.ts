import { beforeAll, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { listEvents } from "../dossier.store.ts";
import { lookupAddress } from "../lookup-token.ts";
import { sumTally } from "../tally.store.ts";
import { buildCounter, type Counter } from "../testing/build-counter.ts";
import { forgetApplicants } from "./forget-applicants.ts";

const site = useTestApp();
const RULES = "/can-bo/ho-so/luu-giu";
let counter: Counter;

beforeAll(async () => {
  counter = await buildCounter(site);
  await counter.at("2026-11-16T02:00:00Z");
});

const ended = async (): Promise<string> => {
  const code = await counter.received({ note: "Bà Mẫu đi lại khó khăn" });
  await counter.move(code, "settle");
  await counter.move(code, "give", { givenTo: "self" }, counter.officer);
  return code;
};
const night = () => forgetApplicants.run(site.app, {} as never, {} as never);
const kept = async (code: string): Promise<string> =>
  JSON.stringify(await site.app.db.selectFrom("dossier").selectAll().where("code", "=", code).execute());

test("the person takes along everything that is kept, with who looked; with wrong digits nothing", async () => {
  const code = await ended();
  const dossier = await counter.dossierOf(code);
  const address = `${lookupAddress(site.app.config.secretKey, dossier)}/du-lieu`;
  const own = await site.visitor.post(address, { digits: "5678" });
  expect(own.headers["content-type"]).toContain("json");
  const data = own.json<{ applicant: { name: string }; history: unknown[]; readings: unknown[] }>();
  expect(data.applicant.name).toBe("Nguyễn Thị Mẫu");
  expect(data.history).toHaveLength(3);
  expect((await site.visitor.post(address, { digits: "0000" })).status).toBe(422);
});

test("on request of the person the leader erases, only once it has ended; what was done and counted stays", async () => {
  const open = await counter.received();
  const code = await ended();
  const url = (of: string) => `/can-bo/ho-so/${of}/xoa-du-lieu`;
  const sums = () => sumTally(site.app.db, { from: "2026-01-01", until: "2026-12-31", by: "unit" });
  const before = await sums();
  expect((await counter.officer.post(url(code), { reason: "x" })).status).toBe(403);
  const early = await counter.leader.post(url(open), { reason: "Người nộp yêu cầu" });
  expect([early.status, early.body.includes("Chỉ xóa dữ liệu cá nhân khi hồ sơ đã kết thúc")]).toEqual([409, true]);
  const silent = await counter.leader.post(url(code), { reason: "" });
  expect(silent.status).toBe(422);
  expect(await problemsOf(silent.body)).toEqual([]);
  expect((await counter.leader.post(url(code), { reason: "Người nộp yêu cầu" })).status).toBe(303);
  const row = await kept(code);
  for (const gone of ["s1.", "Mẫu", "0912"]) expect(row).not.toContain(gone);
  expect((await counter.dossierOf(code)).erasedAt).not.toBeNull();
  expect(await sums()).toEqual(before);
  expect((await listEvents(site.app.db, await counter.dossierOf(code))).at(-1)?.act).toBe("erase");
  const page = await counter.officer.get(`/can-bo/ho-so/${code}`);
  expect(page.body).toContain("đã xóa dữ liệu cá nhân");
  expect((await site.visitor.get(`/tra-cuu/ho-so?ma=${code}`)).body).not.toContain('name="digits"');
});

test("every night what is over its time is forgotten, by the rule of its field, never what is still open", async () => {
  const page = await counter.admin.get(RULES);
  expect(await problemsOf(page.body)).toEqual([]);
  expect((await counter.officer.get(RULES)).status).toBe(403);
  for (const [typed, said] of [
    [{ field: "", days: "", document: "QĐ" }, "Mức chung không được để trống"],
    [{ field: "", days: "10", document: "QĐ" }, "Nhập số ngày từ 30"],
    [{ field: "", days: "400", document: "" }, "Ghi căn cứ"],
  ] as const) {
    const wrong = await counter.admin.post(RULES, typed);
    expect([wrong.status, wrong.body.includes(said)]).toEqual([422, true]);
  }
  const field = "Văn hóa cơ sở";
  expect((await counter.admin.post(RULES, { field, days: "60", document: "QĐ 12/QĐ-UBND" })).status).toBe(303);
  const [over, open] = [await ended(), await counter.received()];
  await counter.at("2027-01-14T02:00:00Z");
  await night();
  expect((await counter.dossierOf(over)).erasedAt).toBeNull();
  await counter.at("2027-01-16T02:00:00Z");
  await night();
  expect((await counter.dossierOf(over)).erasedAt).not.toBeNull();
  expect((await counter.dossierOf(open)).erasedAt).toBeNull();
  // Without a rule of its own the field follows the common one of two years.
  const later = await ended();
  expect((await counter.admin.post(RULES, { field, days: "", document: "Bãi bỏ" })).status).toBe(303);
  await counter.at("2027-06-16T02:00:00Z");
  await night();
  expect((await counter.dossierOf(later)).erasedAt).toBeNull();
  await counter.at("2029-02-16T02:00:00Z");
  await night();
  expect((await counter.dossierOf(later)).erasedAt).not.toBeNull();
});
