import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { CAPTION_BYTES, readCaptions } from "./captions.ts";

const film = (name = "film.mp4"): Buffer => readFileSync(join(projectRoot(), "src/platform/files/samples", name));
const VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nBấm nút lấy số.\n";

test.each([
  ["WebVTT as it is", VTT, VTT],
  [
    "with a heading and Windows lines",
    VTT.replace("WEBVTT", "WEBVTT phim").replaceAll("\n", "\r\n"),
    VTT.replace("WEBVTT", "WEBVTT phim"),
  ],
  ["SubRip", "1\n00:00:00,000 --> 00:00:02,500\nLấy số.\n", "WEBVTT\n\n1\n00:00:00.000 --> 00:00:02.500\nLấy số.\n"],
  ["a page", "<script>alert(1)</script>", null],
  ["words without times", "WEBVTT\n\nLấy số.", null],
  ["empty", "", null],
  ["without end", `${VTT}${"x".repeat(CAPTION_BYTES)}`, null],
])("captions: %s", (_what, text, read) => {
  expect(readCaptions(Buffer.from(text))).toBe(read);
});

test("captions in old letters are refused, not shown as boxes", () => {
  expect(readCaptions(Buffer.concat([Buffer.from(VTT), Buffer.from([0xc3, 0x28])]))).toBeNull();
});

describe("the film of an item", () => {
  const site = useTestApp();
  let unitId = "";
  let editor: Browser;
  let approver: Browser;
  let stranger: Browser;

  beforeAll(async () => {
    const units = await buildProvince(site.app.db);
    unitId = units.province;
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, unitId));
    editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
    approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"] }));
    stranger = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor"] }));
  });

  async function draft(): Promise<string> {
    const made = await editor.post("/can-bo/tin-bai/moi", {
      unitId,
      kind: "video",
      title: "Xem phim: lấy số ở quầy",
      summary: "Phim ngắn chỉ cách lấy số.",
      body: "Xem ở nhà trước khi đến.",
      topic: "procedures.oneStop",
      audiences: "residents",
      after: "save",
      "fact-transcript": "Chào bà con. Bấm nút lấy số.",
      "fact-shown": "nobody",
    });
    return /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
  }
  const send = (id: string, files: { field: string; name: string; bytes: Buffer | string }[], who = editor) =>
    who.upload(`/can-bo/tin-bai/${id}/phim`, {}, files);
  const slugOf = async (id: string): Promise<string> =>
    (await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow()).slug;

  test("stands for the address, is approved by somebody else, plays in parts, with captions and without script", async () => {
    const id = await draft();
    const early = await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
    expect(early.headers.location).toContain("thieu=1");
    const sent = await send(id, [
      { field: "film", name: "phim của tôi.MOV", bytes: film() },
      { field: "captions", name: "phu-de.srt", bytes: "1\n00:00:00,000 --> 00:00:02,000\nBấm nút lấy số.\n" },
    ]);
    expect(sent.status, sent.body.slice(0, 500)).toBe(303);
    const record = (await editor.get(`/can-bo/tin-bai/${id}`)).body;
    expect(await problemsOf(record)).toEqual([]);
    expect(record).toContain("Dài 2 giây");
    expect((await editor.post(`/can-bo/tin-bai/${id}/trinh`, {})).headers.location).toContain("xong=submitted");
    const slug = await slugOf(id);
    const own = /src="(\/can-bo\/tin-bai\/[^"]+\/phim\/[0-9a-f-]{36})"/.exec(record)?.[1] ?? "";
    const filmId = own.split("/").at(-1);
    expect((await site.visitor.get(`/tin-tuc/${slug}/phim/${filmId}`)).status).toBe(404);
    expect((await stranger.get(own)).status).toBe(404);
    expect((await approver.get(own)).headers["content-type"]).toBe("video/mp4");
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);

    const page = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
    expect(await problemsOf(page)).toEqual([]);
    const src = `/tin-tuc/${slug}/phim/${filmId}`;
    expect(page).toMatch(new RegExp(`<video[^>]*controls[^>]*preload="none"[^>]*src="${src}"`));
    expect(page).toContain(`<track kind="captions" src="${src}/phu-de.vtt" srclang="vi"`);
    expect(page).toContain("Bấm nút lấy số.");
    const whole = await site.visitor.get(src);
    expect([whole.status, whole.headers["content-type"], whole.bytes.length]).toEqual([
      200,
      "video/mp4",
      film().length,
    ]);
    const part = await site.visitor.get(src, { range: "bytes=10-19" });
    expect([part.status, part.bytes.length]).toEqual([206, 10]);
    expect(part.headers["content-range"]).toBe(`bytes 10-19/${film().length}`);
    expect(part.bytes.equals(whole.bytes.subarray(10, 20))).toBe(true);
    expect((await site.visitor.get(src, { range: "bytes=999999-" })).status).toBe(416);
    const captions = await site.visitor.get(`${src}/phu-de.vtt`);
    expect(captions.headers["content-type"]).toContain("text/vtt");
    expect(captions.body).toContain("00:00:00.000 --> 00:00:02.000");
    expect((await site.visitor.get(`/tin-tuc/${slug}/phim/x`)).status).toBe(404);
  });

  test("of a published version stays while another one is prepared; who is not its writer cannot add one", async () => {
    const id = await draft();
    expect((await send(id, [{ field: "film", name: "a.mp4", bytes: film() }], stranger)).status).toBe(404);
    expect((await send(id, [{ field: "film", name: "a.mp4", bytes: film() }])).status).toBe(303);
    expect((await send(id, [{ field: "film", name: "b.mp4", bytes: film("silent.mp4") }])).status).toBe(303);
    const rows = await site.app.db.selectFrom("itemFilm").selectAll().where("itemId", "=", id).execute();
    expect(rows.map((row) => row.bytes)).toEqual([film("silent.mp4").length]);
    expect((await editor.post(`/can-bo/tin-bai/${id}/phim/bo`, {})).status).toBe(303);
    expect((await editor.get(`/can-bo/tin-bai/${id}`)).body).toContain("Chưa có phim");
  });

  test.each<[string, { field: string; name: string; bytes: Buffer | string }[], string]>([
    ["nothing", [], "Hãy chọn một tệp phim."],
    [
      "a page with another name",
      [{ field: "film", name: "phim.mp4", bytes: "<script>1</script>" }],
      "không phải phim MP4",
    ],
    [
      "what some telephones cannot show",
      [{ field: "film", name: "a.mp4", bytes: film("hevc.mp4") }],
      "có máy không phát được",
    ],
    [
      "captions that are none",
      [
        { field: "film", name: "a.mp4", bytes: film() },
        { field: "captions", name: "a.vtt", bytes: "lấy số" },
      ],
      "Phụ đề phải là tệp .vtt hoặc .srt",
    ],
  ])("%s is refused with a sentence, nothing kept", async (_what, files, sentence) => {
    const id = await draft();
    const answer = await send(id, files);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await site.app.db.selectFrom("itemFilm").selectAll().where("itemId", "=", id).execute()).toEqual([]);
  });
});
