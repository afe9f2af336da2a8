import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { PERMISSIONS, type Role, rolesHolding, systemActor } from "../src/modules/accounts/index.ts";
import { signedIn } from "../src/modules/accounts/testing/build-people.ts";
import { draftMovement } from "../src/modules/emulation/index.ts";
import { draftSheet, readCriteria } from "../src/modules/indices/index.ts";
import { saveHomeUnit } from "../src/modules/organisations/index.ts";
import { buildProvince } from "../src/modules/organisations/testing/build-units.ts";
import { MODULES } from "../src/modules.ts";
import { transaction } from "../src/platform/db/index.ts";
import { type Browser, useTestApp } from "../src/testing/app.ts";

const site = useTestApp();
const AT = new Date("2026-11-20T02:00:00Z");
let units: Awaited<ReturnType<typeof buildProvince>>;
/** Somebody of each role at the province, and of those that decide at a ward. */
const DECIDERS: readonly Role[] = ["leader", "approver", "planner", "admin"];
const people = new Map<Role, Browser>();
const ward = new Map<Role, Browser>();

beforeAll(async () => {
  units = await buildProvince(site.app.db);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  for (const role of ROLES) {
    people.set(role, site.browser(await signedIn(site.app, { unitId: units.province, roles: [role] })));
    if (DECIDERS.includes(role))
      ward.set(role, site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: [role] })));
  }
}, 60_000);

const ROLES = [...new Set(PERMISSIONS.flatMap((one) => [...rolesHolding(one)] as Role[]))];
/** Who works for an office; the Front only looks over what is asked and answered. */
const OFFICE = ROLES.filter((role) => role !== "front");
const OFFICERS = ["admin", "approver", "editor", "handler", "inspector", "leader", "officer", "planner", "press"];
const DECIDE = ["approver", "leader"];
const TAKE_PART = ["editor", "leader", "officer", "planner"];

/** Who gets past the door of each act of contests, initiatives, emulation and indices; behind it the command asks again for unit and person. */
const MAY: [roles: readonly string[], acts: string][] = [
  [
    ["editor", "officer", "planner"],
    `/can-bo/cuoc-thi/:id/nhap-bai /can-bo/cuoc-thi/:id/phieu/:sheet /can-bo/cuoc-thi/:id/doi/:team/xac-nhan /can-bo/cuoc-thi/:id/dang-ky`,
  ],
  [["admin", "finance"], `/can-bo/cuoc-thi/muc-thuong`],
  [
    OFFICERS,
    `/can-bo/cuoc-thi/bai-cham/:sheet /can-bo/cuoc-thi/bai-cham/:sheet/tu-choi /can-bo/cuoc-thi/bai-cham/doi/:sheet
     /can-bo/cuoc-thi/:id/bai/:essay/kiem-anh /can-bo/cuoc-thi/:id/nguoi-cham /can-bo/cuoc-thi/:id/nguoi-cham/thoi
     /can-bo/cuoc-thi/:id/boc-tham /can-bo/cuoc-thi/:id/bai-giong /can-bo/cuoc-thi/:id/thu-tu /can-bo/cuoc-thi/:id/giam-khao-ngoai
     /can-bo/cuoc-thi/:id/doi/:team/phim /can-bo/cuoc-thi/:id/doi/:team/khong-thi /can-bo/cuoc-thi/:id/huy`,
  ],
  [
    DECIDE,
    `/can-bo/cuoc-thi/:id/bai/:essay/loai /can-bo/cuoc-thi/:id/bai/:essay/dang /can-bo/cuoc-thi/:id/bai/:essay/go
     /can-bo/cuoc-thi/:id/bai-giong/:pair /can-bo/cuoc-thi/:id/doi/:team/len-bang /can-bo/cuoc-thi/:id/duyet
     /can-bo/cuoc-thi/:id/cong-bo /can-bo/cuoc-thi/:id/quyet /can-bo/cuoc-thi/:id/nguoi-dat-giai
     /can-bo/sang-kien/ap-dung/:id/duyet /can-bo/sang-kien/ap-dung/:id/tra-lai /can-bo/sang-kien/:id/nhan
     /can-bo/sang-kien/:id/tra-lai /can-bo/sang-kien/:id/khong-nhan /can-bo/sang-kien/:id/hoi-dong /can-bo/sang-kien/:id/ket-luan
     /can-bo/sang-kien/:id/tac-gia /can-bo/thi-dua/:id/phat-dong /can-bo/thi-dua/:id/don-vi/:entry/cham /can-bo/thi-dua/:id/tong-ket
     /can-bo/bang-vang/:id/de-nghi /can-bo/bang-vang/:id/khong /can-bo/chi-so/phieu/:id/duyet`,
  ],
  [
    TAKE_PART,
    `/can-bo/sang-kien/moi /can-bo/sang-kien/ap-dung/moi /can-bo/sang-kien/ap-dung/:id/ket-qua /can-bo/sang-kien/ap-dung/:id/thoi
     /can-bo/sang-kien/:id/thu /can-bo/sang-kien/:id/sua /can-bo/sang-kien/:id/rut /can-bo/sang-kien/:id/de-nghi
     /can-bo/thi-dua/moi /can-bo/thi-dua/:id/sua /can-bo/thi-dua/:id/dang-ky /can-bo/thi-dua/:id/don-vi/:entry/ket-qua
     /can-bo/chi-so/phieu/:id/bat-dau /can-bo/chi-so/tu-cham/:id/cham /can-bo/chi-so/tu-cham/:id/gui
     /can-bo/chi-so/tu-cham/:id/minh-chung/:criterion`,
  ],
  [["admin"], `/can-bo/sang-kien/tieu-chi /can-bo/bang-vang/muc`],
  [OFFICE, `/can-bo/sang-kien/:id/cham /can-bo/sang-kien/:id/khong-cham /can-bo/thi-dua/:id/huy`],
  [["admin", "editor", "planner"], `/can-bo/chi-so/ghi /can-bo/chi-so/them /can-bo/chi-so/:key/sua`],
  [
    ["admin", "planner"],
    `/can-bo/chi-so/phieu/moi /can-bo/chi-so/phieu/:id/sua /can-bo/chi-so/phieu/:id/ban-moi /can-bo/chi-so/phieu/:id/huy`,
  ],
  [
    ["inspector", "leader", "planner"],
    `/can-bo/chi-so/tu-cham/:id/tham-dinh /can-bo/chi-so/tu-cham/:id/tra-lai /can-bo/chi-so/tu-cham/:id/ket-thuc`,
  ],
];
const actsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const filled = (path: string): string => path.replace(/:\w+/g, () => randomUUID());

describe("contests, initiatives, emulation, self-assessment", () => {
  test("every act stands in the table, and strangers get nowhere", async () => {
    const listed = MAY.flatMap(([, acts]) => actsOf(acts));
    const real = MODULES.filter((one) =>
      ["contests", "initiatives", "emulation", "indices"].includes(one.name),
    ).flatMap((one) => one.routes.filter((route) => route.method === "POST" && route.path.startsWith("/can-bo/")));
    // Questions of a contest are written by whoever writes it; they have their own test.
    const open = real.filter((route) => route.access !== "contests.write").map((route) => route.path);
    expect(open.filter((path) => !listed.includes(path))).toEqual([]);
    expect(listed.filter((path) => !open.includes(path))).toEqual([]);
    for (const path of listed) {
      const answer = await site.visitor.post(filled(path), {});
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  test.each(MAY)(
    "%j, and nobody else, get past the door",
    async (roles, acts) => {
      for (const path of actsOf(acts))
        for (const role of ROLES) {
          const { status } = (await people.get(role)?.post(filled(path), {})) ?? { status: 0 };
          expect([path, role, status === 403]).toEqual([path, role, !roles.includes(role)]);
          // Nothing that is not there, and nothing that is empty, is ever done.
          expect([path, role, status]).not.toEqual([path, role, 303]);
        }
    },
    60_000,
  );

  test("a role held at a ward does nothing to what the province keeps", async () => {
    const writer = systemActor("dựng cảnh thử");
    const [movement, sheet] = await transaction(site.app.db, async (tx) => [
      await draftMovement(tx, writer, {
        unitId: units.province,
        title: "Trả hồ sơ sớm",
        lead: "",
        fromOn: "2026-11-01",
        toOn: "2026-12-31",
        registerBy: "2026-12-01",
        document: "",
        criteria: [{ position: 1, topic: "other", text: "Sớm", maximum: 10, rate: null, target: null }],
        at: AT,
      }),
      await draftSheet(tx, writer, {
        purpose: "index",
        indexKey: "par-index",
        year: 2026,
        unitId: units.province,
        forKind: "commune",
        title: "Tự chấm",
        document: "QĐ 1",
        note: "",
        passTotal: null,
        passShare: null,
        dueOn: "2026-12-10",
        criteria: readCriteria("1; Kế hoạch; 1").criteria,
        at: AT,
      }),
    ]);
    for (const path of [
      `/can-bo/thi-dua/${movement}/phat-dong`,
      `/can-bo/thi-dua/${movement}/huy`,
      `/can-bo/chi-so/phieu/${sheet}/duyet`,
      `/can-bo/chi-so/phieu/${sheet}/huy`,
    ])
      for (const role of DECIDERS) {
        const { status } = (await ward.get(role)?.post(path, { reason: "Thử" })) ?? { status: 0 };
        expect([path, role, [403, 404, 409].includes(status)]).toEqual([path, role, true]);
      }
    const approved = await people.get("leader")?.post(`/can-bo/chi-so/phieu/${sheet}/duyet`, { basedOn: "1" });
    expect(approved?.status).toBe(303);
  });
});
