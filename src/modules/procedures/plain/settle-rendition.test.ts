import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { getProcedureInForce } from "../find-procedures.ts";
import { importRecords } from "../import-procedures.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { approvePlainWords } from "./lay-plain-words.ts";
import { findOpenRendition, listApproved } from "./rendition.store.ts";
import type { Sentence } from "./rendition.ts";
import { approveRendition, submitRendition } from "./settle-rendition.ts";
import { writeRendition } from "./write-rendition.ts";

const site = useTestApp();
const system = { id: "system", name: "Hệ thống" };
const person = (id: string, role: "editor" | "approver" | "leader") => ({
  id,
  name: id,
  grants: [{ role, unitId: "u" }],
  sessionId: null,
});
const writer = person("Phạm Thị Diễm", "editor");
const second = person("Trần Văn Bé", "editor");
const approver = person("Đặng Hữu Nghĩa", "approver");
const at = new Date("2026-11-20T02:00:00Z");
const CODE = "1.000001";

const sentence = (part: Sentence["part"], text: string, place: string | null, quote = ""): Sentence => ({
  key: part,
  part,
  text,
  sources: place === null ? [] : [{ at: place, quote }],
});
const NAME = sentence("name", "Mượn nhà văn hóa", "name", "Đăng ký sử dụng nhà văn hóa thôn");
const FEE = sentence("cost", "Mỗi bản 8.000 đồng", "methods.inPerson.fee", "8.000 đồng/bản");

let versionId = 0;
const write = (actor: typeof writer, sentences: Sentence[], revision: number | null, version = versionId) =>
  transaction(site.app.db, (tx) =>
    writeRendition(tx, actor, { code: CODE, versionId: version, revision, sentences, at }),
  );
const submit = (actor: typeof writer, renditionId: number) =>
  transaction(site.app.db, (tx) => submitRendition(tx, actor, { renditionId, at }));
const approve = (actor: typeof writer, renditionId: number, hasReadFacts = false) =>
  transaction(site.app.db, (tx) => approveRendition(tx, actor, { renditionId, hasReadFacts, at }));
const take = (part: Parameters<typeof buildProcedure>[0], day: string) =>
  transaction(site.app.db, (tx) =>
    importRecords(tx, system, { records: [buildProcedure(part)], source: "test", at: new Date(`${day}T02:00:00Z`) }),
  );

beforeAll(async () => {
  await take({}, "2026-07-01");
  versionId = (await getProcedureInForce(site.app.db, CODE, "2026-11-20"))?.version.id ?? 0;
});

describe("from draft to page", () => {
  test("four eyes, sources and facts", async () => {
    const { db } = site.app;
    await expect(write(approver, [NAME], null)).rejects.toThrow(); // no right to write
    await expect(write(writer, [], null)).rejects.toMatchObject({ reason: "nothing-written" });
    await expect(write(writer, [NAME], null, 999)).rejects.toMatchObject({ reason: "version-moved" });
    const id = await write(writer, [FEE], null);
    await expect(write(second, [NAME], null)).rejects.toMatchObject({
      reason: "somebody-writes",
      data: { name: writer.name },
    });
    await expect(write(second, [NAME], 77)).rejects.toMatchObject({ reason: "changed-meanwhile" });
    await expect(submit(writer, id)).rejects.toMatchObject({ reason: "name-missing" });
    const open = async () => (await findOpenRendition(db, CODE))?.revision ?? null;
    await write(second, [NAME, { ...FEE, sources: [] }], await open());
    await expect(submit(writer, id)).rejects.toMatchObject({ reason: "source-missing", data: { count: 1 } });
    await write(second, [NAME, { ...FEE, text: "Mỗi bản 9.000 đồng" }], await open());
    await expect(approve(approver, id)).rejects.toMatchObject({ reason: "not-now" });
    await submit(writer, id);
    await expect(write(writer, [NAME], await open())).rejects.toMatchObject({ reason: "not-now" });
    await expect(approve(writer, id)).rejects.toThrow(); // no right to approve
    await expect(approve({ ...second, grants: approver.grants }, id)).rejects.toMatchObject({ reason: "own-words" });
    await expect(approve(approver, id)).rejects.toMatchObject({ reason: "facts-unread", data: { count: 1 } });
    expect((await getProcedureInForce(db, CODE, "2026-11-20"))?.plain).toBeNull();
    await approve(approver, id, true);
    const found = await getProcedureInForce(db, CODE, "2026-11-20");
    expect(found?.plain?.sentences.map((one) => [one.text, one.isCurrent])).toEqual([
      ["Mượn nhà văn hóa", true],
      ["Mỗi bản 9.000 đồng", true],
    ]);
    expect(found?.version.record.plain?.name).toBe("Mượn nhà văn hóa");
  });

  test("the database itself keeps four eyes and approved sentences", async () => {
    const { db } = site.app;
    const approved = (await listApproved(db, [CODE])).get(CODE)?.[0];
    await expect(
      db
        .updateTable("procedureRendition")
        .set({ decidedById: writer.id })
        .where("id", "=", approved?.id ?? 0)
        .execute(),
    ).rejects.toThrow(/procedure_rendition_writer_does_not_approve/);
    await expect(
      db
        .updateTable("procedureRenditionSentence")
        .set({ text: "khác" })
        .where("renditionId", "=", approved?.id ?? 0)
        .execute(),
    ).rejects.toThrow(/never changed/);
  });

  test("a new version makes one sentence stale, keeps the rest, and old days keep what held then", async () => {
    const { db } = site.app;
    const before = buildProcedure();
    await take(
      { methods: [{ ...before.methods[0], feeText: "12.000 đồng/bản" }, before.methods[1]] as typeof before.methods },
      "2026-11-10",
    );
    const now = await getProcedureInForce(db, CODE, "2026-11-20");
    expect(now?.version.number).toBe(2);
    expect(now?.plain?.sentences.map((one) => one.isCurrent)).toEqual([true, false]);
    expect(now?.plain?.sentences[1]?.sources[0]?.now?.text).toBe("12.000 đồng/bản");
    const then = await getProcedureInForce(db, CODE, "2026-11-09");
    expect(then?.plain?.sentences.map((one) => one.isCurrent)).toEqual([true, true]);
  });

  test("a stale sentence is not submitted; read again it makes the next edition", async () => {
    const { db } = site.app;
    const version = (await getProcedureInForce(db, CODE, "2026-11-20"))?.version.id ?? 0;
    const id = await write(writer, [NAME, FEE], null, version);
    await expect(submit(writer, id)).rejects.toMatchObject({ reason: "still-stale", data: { count: 1 } });
    const next = sentence("cost", "Mỗi bản 12.000 đồng", "methods.inPerson.fee", "12.000 đồng/bản");
    await write(writer, [NAME, next], (await findOpenRendition(db, CODE))?.revision ?? null, version);
    await submit(writer, id);
    await approve(approver, id);
    const now = await getProcedureInForce(db, CODE, "2026-11-20");
    expect(now?.plain).toMatchObject({ number: 2, restsOnNumber: 2, added: [] });
    expect(now?.plain?.sentences.every((one) => one.isCurrent)).toBe(true);
    expect((await getProcedureInForce(db, CODE, "2026-11-09"))?.plain?.number).toBe(1);
  });
});

test("texts at hand go the same way", async () => {
  await take({ code: "1.000002" }, "2026-07-01");
  await transaction(site.app.db, (tx) =>
    approvePlainWords(
      tx,
      { writer, approver },
      {
        code: "1.000002",
        sentences: [
          { part: "name", text: "Mượn nhà văn hóa", at: ["name"] },
          { part: "bring", text: "Đơn theo mẫu" },
        ],
        writtenAt: at,
        approvedAt: at,
      },
    ),
  );
  const found = await getProcedureInForce(site.app.db, "1.000002", "2026-11-20");
  expect(found?.plain?.sentences.map((one) => one.sources[0]?.here)).toEqual(["name", "papers.0.0"]);
});
