import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { buildJourney, buildStage } from "../../journeys/testing/build-journey.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, system } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { insertMessage } from "../message.store.ts";
import { openText } from "../message-text.ts";
import { countWhom, subscribersOf } from "../run-recipients.ts";
import { confirmSubscription } from "./subscribe.ts";
import { tellChangedProcedures } from "./tell-changed.ts";

const site = useTestApp();
let unitId: string;

beforeAll(async () => {
  const { db, clock } = site.app;
  const units = await buildProvince(db);
  unitId = units.tanThanh;
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const at = clock.now();
  const content = buildJourney({ title: "Sinh con", stages: [buildStage({ codes: ["1.001193"] })] });
  const { id } = await db
    .insertInto("journey")
    .values({ slug: "sinh-con", state: "published", publishedVersion: 1, createdAt: at, changedAt: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("journeyVersion")
    .values({
      journeyId: id,
      number: 1,
      title: content.title,
      content: JSON.stringify(content),
      codes: ["1.001193"],
      writtenById: "a",
      writtenByName: "Trân",
      writtenAt: at,
      publishedById: "b",
      publishedByName: "Phúc",
      publishedAt: at,
      validFrom: "2026-11-01",
    })
    .execute();
});

test("who asked for a situation of life is told of every procedure it leads through, and of no other", async () => {
  const page = await site.visitor.get("/dang-ky-nhan-tin?tinhhuong=sinh-con");
  expect(await problemsOf(page.body)).toEqual([]);
  const wish = { about: "journey", medium: "email", email: "lan@vidu.vn", unitId };
  const wrong = await site.visitor.post("/dang-ky-nhan-tin", { ...wish, journey: "khong-co" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Chọn tình huống.");
  const asked = await site.visitor.post("/dang-ky-nhan-tin", { ...wish, journey: "sinh-con" });
  expect(asked.headers.location).toBe("/nhan-tin/da-gui");
  const { id } = await site.app.db.selectFrom("messageSubscription").select("id").executeTakeFirstOrThrow();
  await transaction(site.app.db, (tx) => confirmSubscription(tx, id, site.clock.now()));
  const count = async (procedureCodes: string[]): Promise<number> => {
    const now = site.clock.now();
    const recipients = await subscribersOf(site.app.db, { unitId, topic: "people", procedureCodes }, now);
    return countWhom(site.app.db, { unitId, medium: "email", purpose: "campaign", recipients }, now);
  };
  expect(await count(["1.001193"])).toBe(1);
  expect(await count(["2.000815"])).toBe(0);
});

test("who asked for a sector is told of what is for it, and of nothing else", async () => {
  const { db } = site.app;
  await transaction(db, (tx) =>
    importRecords(tx, system, {
      records: [buildProcedure({ code: "1.000022", field: "Đất đai" })],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    }),
  );
  const wish = { about: "sector", medium: "email", email: "hoa@vidu.vn", unitId };
  const wrong = await site.visitor.post("/dang-ky-nhan-tin", { ...wish, sector: "Nuôi rồng" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Chọn ngành, lĩnh vực.");
  await site.visitor.post("/dang-ky-nhan-tin", { ...wish, sector: "Đất đai" });
  const { id } = await db
    .selectFrom("messageSubscription")
    .select("id")
    .where("about", "=", "sector")
    .executeTakeFirstOrThrow();
  await transaction(db, (tx) => confirmSubscription(tx, id, site.clock.now()));
  const count = async (sectors: string[]): Promise<number> => {
    const now = site.clock.now();
    const recipients = await subscribersOf(db, { unitId, topic: "people", procedureCodes: [], sectors }, now);
    return countWhom(db, { unitId, medium: "email", purpose: "campaign", recipients }, now);
  };
  expect(await count(["Đất đai"])).toBe(1);
  expect(await count(["Hộ tịch"])).toBe(0);
  expect(await count([])).toBe(0);
});

const change = (feeText: string, amount: number, at: Date, code = "1.000022") =>
  transaction(site.app.db, (tx) =>
    importRecords(tx, system, {
      records: [
        buildProcedure({
          code,
          field: "Đất đai",
          methods: [
            {
              channel: "inPerson",
              timeText: "03 ngày làm việc",
              time: { amount: 3, unit: "workingDay" },
              feeText,
              fees: [{ kind: "khác", amount, per: "bản", note: null }],
              note: "",
            },
          ],
        }),
      ],
      source: "test",
      at,
    }),
  );

test("who asked for a procedure is told once, on the day its new version takes effect, what it changes", async () => {
  const { db } = site.app;
  await change("8.000 đồng/bản", 8_000, new Date("2026-08-01T02:00:00Z"));
  const wish = { about: "procedure", medium: "email", email: "mai@vidu.vn", unitId, code: "1.000022" };
  await site.visitor.post("/dang-ky-nhan-tin", wish);
  const { id, contactId } = await db
    .selectFrom("messageSubscription")
    .select(["id", "contactId"])
    .where("about", "=", "procedure")
    .executeTakeFirstOrThrow();
  await transaction(db, (tx) => confirmSubscription(tx, id, site.clock.now()));
  const tell = async () => {
    await transaction(db, (tx) => addJob(tx, tellChangedProcedures, {}));
    await site.runJobs();
    const rows = await db
      .selectFrom("message")
      .select(["key", "sealedText", "purpose"])
      .where("contactId", "=", contactId)
      .where("key", "like", "procedure:%")
      .execute();
    return rows.map(({ key, sealedText }) => openText(site.app.config.secretKey, key, sealedText ?? "").text);
  };
  expect(await tell()).toEqual([]);
  await change("10.000 đồng/bản", 10_000, site.clock.now());
  const [told = "", ...more] = await tell();
  expect(more).toEqual([]);
  expect(told).toContain("thay đổi từ ngày");
  expect(told).toContain("10.000 đồng");
  expect(told).toContain("/thu-tuc/1.000022");
  expect(await tell()).toEqual([told]);
});

test("a change told by short message is one of the three campaigns a number is sent in a day", async () => {
  const { db } = site.app;
  await change("8.000 đồng/bản", 8_000, new Date("2026-08-01T02:00:00Z"), "1.000033");
  const wish = { about: "procedure", medium: "sms", phone: "0912345678", unitId, code: "1.000033" };
  await site.visitor.post("/dang-ky-nhan-tin", wish);
  const { id, contactId } = await db
    .selectFrom("messageSubscription")
    .select(["id", "contactId"])
    .where("aboutKey", "=", "1.000033")
    .executeTakeFirstOrThrow();
  await transaction(db, (tx) => confirmSubscription(tx, id, site.clock.now()));
  const now = site.clock.now();
  const campaign = { unitId, medium: "sms", purpose: "campaign", contactId, sealedText: "x" } as const;
  await transaction(db, async (tx) => {
    for (const hours of [3, 2, 1]) {
      const at = new Date(now.getTime() - hours * 3_600_000);
      const times = { dueAt: at, createdAt: at, changedAt: at };
      await insertMessage(tx, { key: `campaign:${hours}`, ...campaign, ...times });
    }
  });
  await change("10.000 đồng/bản", 10_000, now, "1.000033");
  await transaction(db, (tx) => addJob(tx, tellChangedProcedures, {}));
  await site.runJobs();
  const told = await db
    .selectFrom("message")
    .select(["state", "dueAt"])
    .where("contactId", "=", contactId)
    .where("key", "like", "procedure:%")
    .executeTakeFirstOrThrow();
  expect(told).toEqual({ state: "waiting", dueAt: new Date(now.getTime() + 21 * 3_600_000) });
});
