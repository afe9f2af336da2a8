import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { publishWithSound } from "../testing/publish-with-sound.ts";
import { codeIn, madeBy, type Stage, setStage, stationFields, type Who } from "../testing/stage.ts";

const site = useTestApp();
const BASE = "/can-bo/truyen-thanh";
let stage: Stage;
let as: Record<Who, Browser>;
let screenId: string;
let board: string;
let itemId: string;

beforeAll(async () => {
  stage = await setStage(site);
  as = await stage.browsersAt("2026-12-01T01:00:00Z");
  const unitId = stage.units.tanThanh;
  itemId = await publishWithSound(site, as, { unitId, title: "Đổi giờ nhận hồ sơ", seconds: 60 });
  screenId = await madeBy(
    as.officer.post(`${BASE}/diem-phat/moi`, stationFields(unitId, "Màn hình một cửa", { medium: "screen" })),
  );
  const record = await as.officer.get(`${BASE}/diem-phat/${screenId}`);
  board = /href="(\/bang-tin\/\w{6})"/.exec(record.body)?.[1] ?? "";
});

const notice = (more: Record<string, string> = {}) => ({
  unitId: stage.units.tanThanh,
  kind: "item",
  item: itemId,
  procedure: "",
  slogan: "",
  "fromOn-day": "1",
  "fromOn-month": "12",
  "fromOn-year": "2026",
  "toOn-day": "31",
  "toOn-month": "12",
  "toOn-year": "2026",
  ...more,
});

describe("a board", () => {
  test("shows the newest news by itself, as a plain list without script, to anybody", async () => {
    const page = await site.visitor.get(board);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Đổi giờ nhận hồ sơ");
    expect((await site.visitor.get("/bang-tin/zzzzzz")).status).toBe(404);
    // A loudspeaker has no board.
    const loud = await madeBy(as.officer.post(`${BASE}/diem-phat/moi`, stationFields(stage.units.tanThanh, "Loa")));
    const { code } = (await sql<{ code: string }>`select code from station where id = ${loud}`.execute(site.app.db))
      .rows[0] as { code: string };
    expect((await site.visitor.get(`/bang-tin/${code}`)).status).toBe(404);
  });

  test("an urgent notice stands in front until its end", async () => {
    const made = await as.editor.post("/can-bo/tin-bai/moi", {
      unitId: stage.units.tanThanh,
      kind: "notice",
      title: "Bão số 12: quầy đóng cửa chiều nay",
      summary: "Đến lại vào sáng mai.",
      body: "Quầy mở lại khi bão tan.",
      topic: "procedures",
      audiences: "residents",
    });
    const id = /([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
    await madeBy(
      as.editor.post(`/can-bo/tin-bai/${id}/phat-khan`, {
        reason: "Bão vào chiều nay",
        "ends-day": "1",
        "ends-month": "12",
        "ends-year": "2026",
        time: "17:00",
      }),
    );
    const now = await site.visitor.get(board);
    expect(now.body).toMatch(/db-board__slide--urgent.*Bão số 12.*Hiệu lực đến 17:00/s);
    expect(now.body.indexOf("Bão số 12")).toBeLessThan(now.body.indexOf("Đổi giờ nhận hồ sơ"));
    as = await stage.browsersAt("2026-12-01T10:00:01Z");
    expect((await site.visitor.get(board)).body).not.toContain("db-board__slide--urgent");
  });

  test("what an editor chooses is shown between its days and taken off again; each thing once", async () => {
    const page = await as.editor.get(`${BASE}/bang-tin`);
    expect(await problemsOf(page.body)).toEqual([]);
    await madeBy(as.editor.post(`${BASE}/bang-tin`, notice()));
    expect((await as.editor.post(`${BASE}/bang-tin`, notice())).status).toBe(409);
    expect((await site.visitor.get(board)).body.split("Đổi giờ nhận hồ sơ")).toHaveLength(2);
    const list = await as.officer.get(`${BASE}/bang-tin`);
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("Đang hiện");
    expect((await as.officer.get(`${BASE}/bang-tin.csv`)).body).toContain("Đổi giờ nhận hồ sơ");
    const end = /action="([^"]+\/go)"/.exec((await as.editor.get(`${BASE}/bang-tin`)).body)?.[1] ?? "";
    expect((await as.stranger.post(end, {})).status).toBe(409);
    expect((await as.officer.post(end, {})).status).toBe(403);
    expect((await as.editor.post(end, {})).status).toBe(303);
    expect((await as.officer.get(`${BASE}/bang-tin`)).body).toContain("Đã gỡ");
  });

  test.each([
    [{ item: "" }, 422, "Hãy chọn tin bài"],
    [{ kind: "procedure", procedure: "khai sinh" }, 422, "Mã thủ tục có dạng"],
    [{ kind: "procedure", procedure: "9.999999" }, 409, "chưa duyệt, hoặc không còn hiệu lực"],
    [{ kind: "slogan", slogan: "x" }, 422, "Hãy chọn khẩu hiệu"],
    [{ kind: "poem" }, 422, "Hãy chọn loại"],
    [{ "toOn-month": "11" }, 422, "Ngày kết thúc phải là ngày có thật"],
    [{ "toOn-year": "2028" }, 422, "Ngày kết thúc phải là ngày có thật"],
    [{ "fromOn-day": "31", "fromOn-month": "2" }, 422, "Ngày bắt đầu phải là ngày có thật"],
    [{ "fromOn-month": "10", "toOn-month": "11", "toOn-day": "20" }, 409, "Ngày phát phải từ hôm nay"],
  ])("%j is refused with a sentence", async (change, status, sentence) => {
    const answer = await as.editor.post(`${BASE}/bang-tin`, notice(change as Record<string, string>));
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(sentence);
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("one that is paired tells how long each notice was shown; minutes stand in the ledger as shown on a board", async () => {
    const code = codeIn(await as.officer.post(`${BASE}/diem-phat/${screenId}/ghep`, {}));
    const { token } = (await site.visitor.send("POST", "/api/v1/devices/pair", { code, name: "Màn hình" })).json<{
      token: string;
    }>();
    const [shown] = [...(await site.visitor.get(board)).body.matchAll(/data-slide="(n\.[^"]+)"/g)].map((one) => one[1]);
    as = await stage.browsersAt("2026-12-02T04:00:00Z");
    const report = (id: string, entryId: string | undefined, seconds: number) => ({
      id,
      entryId,
      startedAt: "2026-12-02T01:00:00Z",
      endedAt: "2026-12-02T01:59:45Z",
      seconds,
      result: "ok",
    });
    const answer = await site.visitor.send(
      "POST",
      "/api/v1/device/plays",
      { plays: [report("h1", shown, 900), report("h2", shown?.replace(/\d+$/, "7"), 900), report("h3", shown, 5_000)] },
      { authorization: `Bearer ${token}` },
    );
    expect(answer.json<{ accepted: string[]; refused: { code: string }[] }>()).toMatchObject({
      accepted: ["h1"],
      refused: [{ code: "entry-unknown" }, { code: "longer-than-its-time" }],
    });
    const { rows } = await sql<{ seconds: number; recordId: string }>`
      select seconds, record_id from ledger_entry where channel = 'screen' and state = 'sent'`.execute(site.app.db);
    expect(rows).toEqual([{ seconds: 900, recordId: shown?.split(".")[1] }]);
    // A slogan and a procedure count the same, told late and twice; on a loudspeaker there are none.
    const { rows: made } = await sql<{ id: string }>`
      insert into slogan (unit_id, kind, text, topic, audiences, state, version, written_by_name, written_at,
        decided_by, decided_by_name, decided_at)
      values (${stage.units.tanThanh}, 'slogan', 'Một cửa, một lần, một người hướng dẫn', 'procedures', '{residents}',
        'approved', 1, 'Ngô Bảo Trân', now(), (select id from person limit 1), 'Tô Hữu Nghĩa', now()) returning id`.execute(
      site.app.db,
    );
    const slogan = made[0]?.id ?? "";
    await madeBy(as.editor.post(`${BASE}/bang-tin`, notice({ kind: "slogan", item: "", slogan })));
    const entryId = /data-slide="(s\.[^"]+)"/.exec((await site.visitor.get(board)).body)?.[1];
    expect(entryId).toBe(`s.${slogan}.1`);
    for (const _ of ["told", "told again after a lost answer"])
      expect(
        (
          await site.visitor.send(
            "POST",
            "/api/v1/device/plays",
            { plays: [report("h4", entryId, 600), report("h5", `s.${slogan}.2`, 60)] },
            { authorization: `Bearer ${token}` },
          )
        ).json(),
      ).toMatchObject({ accepted: ["h4"], refused: [{ id: "h5", code: "entry-unknown" }] });
    const ofSlogan = await sql`
      select seconds, topic from ledger_entry where record_kind = 'slogan' and channel = 'screen'`.execute(site.app.db);
    expect(ofSlogan.rows).toEqual([{ seconds: 600, topic: "procedures" }]);
    const list = await as.officer.get(`${BASE}/bang-tin`);
    expect(list.body).toContain("10 phút trên 1 màn hình");
    expect(await problemsOf(list.body)).toEqual([]);
    const plays = await as.officer.get(`${BASE}/luot-phat?loai=screen&khauhieu=${slogan}`);
    expect(plays.body).toContain("Một cửa, một lần");
    expect((await as.officer.get(`${BASE}/luot-phat?loai=loudspeaker`)).body).not.toContain("Một cửa, một lần");
  });

  test("switched off it says so and shows nothing", async () => {
    await madeBy(as.officer.post(`${BASE}/diem-phat/${screenId}/tat`, { reason: "Màn hình hỏng" }));
    const page = await site.visitor.get(board);
    expect(page.body).toContain("Bảng tin này đã tắt");
    expect(page.body).not.toContain("Đổi giờ nhận hồ sơ");
  });
});
