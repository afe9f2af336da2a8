import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import yauzl from "yauzl";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { acceptAudio } from "../../../platform/files/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { SoundError } from "../../../platform/sound/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { speakScript } from "./make-script-audio.ts";
import { listScriptAudio } from "./script-audio.store.ts";

// Sounds are made below others that want the processor: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 });

const site = useTestApp();
let unitId: string;
let editor: Browser;
let approver: Browser;
let translator: Browser;
let elsewhere: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const { province, tanThanh } = await buildProvince(db, "Tỉnh Cà Mau");
  unitId = province;
  await transaction(db, (tx: Tx) => saveHomeUnit(tx, province));
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Người viết" }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"], name: "Người duyệt" }));
  translator = site.browser(await signedIn(site.app, { unitId, roles: ["translator"], name: "Người thu" }));
  elsewhere = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor", "translator"], name: "Xã" }));
});
beforeEach(() => {
  vi.restoreAllMocks();
});

/** A tone that swells like a voice, as a recorder of 8 kHz writes it. */
const wav = (seconds: number, loudness = 9_000): Buffer => {
  const data = Buffer.alloc(seconds * 16_000);
  for (let n = 0; n < seconds * 8_000; n++)
    data.writeInt16LE(Math.round(loudness * Math.sin(n / 6) * (0.6 + 0.4 * Math.sin(n / 2_000))), n * 2);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
};
/** Frames of 12.2 kbit/s as telephones write them; what they say is noise. */
const amr = (seconds: number): Buffer => {
  let at = 7;
  const next = (): number => {
    at = (at * 1_103_515_245 + 12_345) % 2 ** 32;
    return at >>> 24;
  };
  const frame = (): number[] => [0x3c, ...Array.from({ length: 31 }, next)];
  return Buffer.concat([Buffer.from("#!AMR\n"), Buffer.from(Array.from({ length: seconds * 50 }, frame).flat())]);
};
const telephone = readFileSync(join(projectRoot(), "src/platform/sound/samples/telephone.m4a"));

const SCRIPT = "Kính thưa bà con. Quầy số ba mở từ ngày mai.";
let counter = 0;
async function write(after: "draft" | "published" = "draft"): Promise<{ id: string; slug: string }> {
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "notice",
    title: `Thêm quầy nhận hồ sơ ${++counter}`,
    summary: "Từ ngày 01/12/2026, bộ phận một cửa có thêm quầy số 3.",
    body: "Quầy số 3 nhận hồ sơ đất đai. Giờ nhận từ 7 giờ 30.",
    topic: "procedures",
    audiences: ["residents"],
    procedureCodes: "",
    taskId: "",
    after: "save",
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
  // Few words are spoken fast.
  await editor.post(`/can-bo/tin-bai/${id}/hinh-thuc/loudspeaker`, { text: SCRIPT, basedOn: "" });
  if (after === "published") {
    expect((await editor.post(`/can-bo/tin-bai/${id}/trinh`, {})).status).toBe(303);
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  }
  return { id, slug: `them-quay-nhan-ho-so-${counter}` };
}

const forms = (id: string, by = editor) => by.get(`/can-bo/tin-bai/${id}/hinh-thuc`);
const sumOn = (page: string): string => /name="scriptSum" value="([\w-]{16})"/.exec(page)?.[1] ?? "";
const sumOf = async (id: string): Promise<string> => sumOn((await forms(id)).body);
const order = async (id: string, how: Record<string, string> = {}, by = editor) =>
  by.post(`/can-bo/tin-bai/${id}/am-thanh/doc`, {
    scriptSum: await sumOf(id),
    voice: "south",
    speed: "180",
    ...how,
  });
const record = async (id: string, bytes: Buffer | string, fields: Record<string, string> = {}, by = translator) =>
  by.upload(`/can-bo/tin-bai/${id}/am-thanh/thu`, { scriptSum: await sumOf(id), speaker: "Lê Thị Hoa", ...fields }, [
    { field: "audio", name: "bai-doc.mp3", bytes },
  ]);
const confirm = async (id: string, by: Browser) =>
  by.post(`/can-bo/tin-bai/${id}/am-thanh/da-nghe`, { scriptSum: await sumOf(id) });

describe("the script of an item is read by machine", () => {
  test("ordered on the page, made as a job, heard and had in both formats, with what was measured beside the estimate", async () => {
    const { id } = await write();
    const before = await forms(id);
    expect(before.body).toMatch(/180 chữ một phút, khoảng \d/);
    expect(before.body).toContain("Chưa có bản đọc hay bản thu của lời này.");
    expect((await order(id, { chime: "1" })).headers.location).toContain("xong=speaking#loa");
    const waiting = await forms(id);
    expect(waiting.headers.refresh).toBe("3");
    expect(waiting.body).toContain("Đang tạo, thường trong ít giây");
    expect(await problemsOf(waiting.body)).toEqual([]);
    await site.runJobs();
    const page = await forms(id);
    expect(page.headers.refresh).toBeUndefined();
    expect(page.body).toContain("miền Nam, 180 chữ một phút (eSpeak NG)");
    expect(page.body).toMatch(/-1[56],?\d? LUFS/);
    expect(await problemsOf(page.body)).toEqual([]);
    const [audio] = await listScriptAudio(site.app.db, id);
    expect(audio).toMatchObject({ state: "ready", kind: "spoken", speed: 180, hasChime: true, passedOver: null });
    const base = `/can-bo/tin-bai/${id}/am-thanh/${audio?.scriptSum}-spoken`;
    expect(page.body).toContain(`src="${base}.mp3"`);
    for (const [format, codec] of [
      ["mp3", "mp3"],
      ["ogg", "vorbis"],
    ] as const) {
      const file = await editor.get(`${base}.${format}`);
      const accepted = await acceptAudio(file.bytes, 1e9, 1e4);
      expect(accepted.codec).toBe(codec);
      expect(Math.abs(accepted.seconds - (audio?.seconds ?? 0))).toBeLessThan(1.1);
    }
    expect((await editor.get(`${base}.mp3`, { range: "bytes=0-99" })).status).toBe(206);
    expect((await elsewhere.get(`${base}.mp3`)).status).toBe(404);
    expect((await editor.get(`/can-bo/tin-bai/${id}/am-thanh/khong-co.mp3`)).status).toBe(404);
  });

  test("it goes stale for all to see when the script changes, and is right again when the words are", async () => {
    const { id } = await write();
    await order(id);
    await site.runJobs();
    const [audio] = await listScriptAudio(site.app.db, id);
    const edit = `/can-bo/tin-bai/${id}/hinh-thuc/loudspeaker`;
    const text = audio?.script as string;
    await editor.post(edit, { text: `${text}\nXin nhắc bà con mang theo căn cước.`, basedOn: text });
    const moved = await forms(id);
    expect(moved.body).toContain("Lời đã đổi sau khi có bản này.");
    expect(await problemsOf(moved.body)).toEqual([]);
    // The page somebody left open knew other words.
    const late = { scriptSum: audio?.scriptSum as string, voice: "north", speed: "150" };
    const refused = await editor.post(`/can-bo/tin-bai/${id}/am-thanh/doc`, late);
    expect([refused.status, refused.body]).toEqual([409, expect.stringContaining("Lời phát thanh vừa đổi")]);
    await editor.post(edit, { text, basedOn: `${text}\nXin nhắc bà con mang theo căn cước.` });
    expect((await forms(id)).body).not.toContain("Lời đã đổi sau khi có bản này.");
  });

  test.each([
    [{ voice: "west" }, "Hãy chọn giọng."],
    [{ speed: "9000" }, "Tốc độ từ 110 đến 220 chữ một phút."],
    [{ speed: "nhanh" }, "Tốc độ từ 110 đến 220 chữ một phút."],
  ])("%o is told at the field, the rest is kept, nothing is made", async (wrong, said) => {
    const { id } = await write();
    const answer = await order(id, { speed: "165", ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(said);
    if (!("speed" in wrong)) expect(answer.body).toMatch(/<option value="165" selected/);
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await listScriptAudio(site.app.db, id)).toEqual([]);
  });

  test("a voice that fails is tried again, then told; ordering anew makes it", async () => {
    const { id } = await write();
    await order(id);
    const [ordered] = await listScriptAudio(site.app.db, id);
    vi.spyOn(site.app.studio, "speak").mockRejectedValue(new SoundError("timeout"));
    const job = { itemId: id, scriptSum: ordered?.scriptSum as string };
    const run = (attempt: number) =>
      speakScript
        .run(site.app, job, { id: 0, attempt, progress: async () => {} })
        .catch((error: Error) => error.message);
    expect(await run(1)).toContain("timeout");
    expect((await listScriptAudio(site.app.db, id))[0]?.state).toBe("making");
    expect(await run(4)).toContain("timeout");
    const failed = await forms(id);
    expect(failed.body).toContain("Máy đọc lâu quá nên đã dừng. Hãy thử lại.");
    expect(await problemsOf(failed.body)).toEqual([]);
    vi.restoreAllMocks();
    await order(id);
    await site.runJobs();
    expect((await listScriptAudio(site.app.db, id))[0]?.state).toBe("ready");
  });
});

describe("a person reads the script", () => {
  test("a telephone's recording called MP3 is taken for what it is; a second person listens before it goes out", async () => {
    const { id, slug } = await write("published");
    expect((await record(id, telephone, { mayBeNamed: "1" })).headers.location).toContain("xong=recorded");
    const [audio] = await listScriptAudio(site.app.db, id);
    expect(audio).toMatchObject({
      kind: "recorded",
      speaker: "Lê Thị Hoa",
      mayBeNamed: true,
      faults: [],
      heardAt: null,
    });
    const page = await forms(id, translator);
    expect(page.body).toContain("Chờ người khác nghe lại");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await site.visitor.get(`/tin-tuc/${slug}/phat-thanh.mp3`)).status).toBe(404);
    const own = await confirm(id, translator);
    expect([own.status, own.body]).toEqual([409, expect.stringContaining("một người khác nghe lại")]);
    expect((await confirm(id, editor)).status).toBe(403);
    expect((await confirm(id, approver)).headers.location).toContain("xong=heard");
    const sound = await site.visitor.get(`/tin-tuc/${slug}/phat-thanh.mp3`);
    expect(sound.headers["content-type"]).toBe("audio/mpeg");
    expect((await site.visitor.get(`/tin-tuc/${slug}/phat-thanh.ogg`)).headers["content-type"]).toBe("audio/ogg");
    // Another recording has to be listened to anew.
    await record(id, telephone);
    expect((await site.visitor.get(`/tin-tuc/${slug}/phat-thanh.mp3`)).status).toBe(404);
    await translator.post(`/can-bo/tin-bai/${id}/am-thanh/bo`, { scriptSum: await sumOf(id), kind: "recorded" });
    expect(await listScriptAudio(site.app.db, id)).toEqual([]);
  });

  test.each<[string, Buffer | string, string]>([
    ["a text called MP3", "đây không phải âm thanh", "Tệp này không phải âm thanh đọc được"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "Tệp này không phải âm thanh đọc được"],
    ["a recording cut off before its sound", telephone.subarray(0, 600), "Tệp này"],
    ["nothing", Buffer.alloc(0), "Tệp này trống"],
  ])("%s is told at the field, and the name is kept", async (_what, bytes, said) => {
    const { id } = await write();
    const answer = await record(id, bytes, { mayBeNamed: "1" });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(said);
    expect(answer.body).toContain('value="Lê Thị Hoa"');
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await listScriptAudio(site.app.db, id)).toEqual([]);
  });

  test("a long one is treated in the background: what stood there stays until then, and the page says how far it is", async () => {
    const { id } = await write();
    await record(id, telephone);
    expect((await record(id, wav(100), { speaker: "Trần Thị Chậm" })).headers.location).toContain(
      "xong=recordingSent#loa",
    );
    const waiting = await forms(id, translator);
    expect(waiting.headers.refresh).toBe("10");
    expect(waiting.body).toContain("Chờ xử lý");
    expect(waiting.body).toContain("thường trong 1 phút. Tải lại trang để xem.");
    expect(await problemsOf(waiting.body)).toEqual([]);
    expect((await listScriptAudio(site.app.db, id))[0]).toMatchObject({ speaker: "Lê Thị Hoa", state: "ready" });
    await site.runJobs();
    const [audio] = await listScriptAudio(site.app.db, id);
    expect(audio).toMatchObject({ speaker: "Trần Thị Chậm", state: "ready", heardAt: null, askedByName: "Người thu" });
    expect(audio?.seconds ?? 0).toBeGreaterThan(90);
    const done = await forms(id, translator);
    expect(done.headers.refresh).toBeUndefined();
    expect(done.body).not.toContain("Chờ xử lý");
    // Its own bytes are gone once it is written anew.
    const kept = await site.app.db.selectFrom("recordingUpload").selectAll().where("itemId", "=", id).execute();
    expect(kept).toEqual([]);
  });

  test("a long one that cannot be treated says why, keeps what stood there, and is taken note of", async () => {
    const { id } = await write();
    expect((await record(id, wav(100, 0))).status).toBe(303);
    await site.runJobs();
    const failed = await forms(id, translator);
    expect(failed.body).toContain("Chưa xử lý được");
    expect(failed.body).toContain("Bản thu này không có tiếng.");
    expect(await problemsOf(failed.body)).toEqual([]);
    expect(await listScriptAudio(site.app.db, id)).toEqual([]);
    const [row] = await site.app.db.selectFrom("recordingUpload").selectAll().where("itemId", "=", id).execute();
    expect(await site.app.files.has(row?.fileKey ?? "")).toBe(false);
    const bo = `/can-bo/tin-bai/${id}/am-thanh/bo`;
    await translator.post(bo, { scriptSum: await sumOf(id), kind: "sent" });
    expect((await forms(id, translator)).body).not.toContain("Chưa xử lý được");

    // The script moves while it waits: it would go out as something nobody approved.
    await record(id, wav(100));
    const scriptSum = await sumOf(id);
    const edit = `/can-bo/tin-bai/${id}/hinh-thuc/loudspeaker`;
    await editor.post(edit, { text: `${SCRIPT}\nThêm một câu.`, basedOn: SCRIPT });
    await site.runJobs();
    const [moved] = await site.app.db.selectFrom("recordingUpload").selectAll().where("itemId", "=", id).execute();
    expect(moved).toMatchObject({ state: "failed", failure: "script-moved", scriptSum });
    expect(await listScriptAudio(site.app.db, id)).toEqual([]);
  });

  test("what old telephones speak is read as well (AMR)", async () => {
    const { id } = await write();
    expect((await record(id, amr(4))).status).toBe(303);
    expect((await listScriptAudio(site.app.db, id))[0]?.seconds ?? 0).toBeGreaterThan(2);
  });

  test("who reads is named in house, and on air only by consent", async () => {
    const { id } = await write();
    const nameless = await record(id, telephone, { speaker: " " });
    expect([nameless.status, nameless.body]).toEqual([422, expect.stringContaining("Hãy ghi tên người đọc.")]);
    expect((await record(id, telephone)).status).toBe(303);
    expect((await forms(id)).body).toContain("Không nêu tên khi phát");
  });

  test("people of another unit and roles without the right do none of it", async () => {
    const { id } = await write();
    const scriptSum = await sumOf(id);
    for (const path of ["doc", "thu", "bo"]) {
      const answer = await elsewhere.post(`/can-bo/tin-bai/${id}/am-thanh/${path}`, {
        scriptSum,
        voice: "south",
        speed: "150",
      });
      expect(answer.status).toBe(404);
    }
    expect((await order(id, {}, approver)).status).toBe(403);
    expect(await listScriptAudio(site.app.db, id)).toEqual([]);
  });

  test("the database itself keeps who recorded from letting it out", async () => {
    const { id } = await write();
    await record(id, telephone);
    const same = transaction(site.app.db, (tx: Tx) =>
      tx
        .updateTable("scriptAudio")
        .set((row) => ({ heardBy: row.ref("askedBy"), heardByName: "x", heardAt: new Date() }))
        .where("itemId", "=", id)
        .execute(),
    );
    await expect(same).rejects.toThrow("script_audio_heard_by_another");
  });
});

describe("stations", () => {
  const unzip = (bytes: Buffer): Promise<Map<string, Buffer>> =>
    new Promise((resolve, reject) => {
      const found = new Map<string, Buffer>();
      yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
        if (error || !zip) return reject(error);
        zip.on("entry", (entry) =>
          zip.openReadStream(entry, (failed, stream) => {
            if (failed || !stream) return reject(failed);
            const parts: Buffer[] = [];
            stream.on("data", (part: Buffer) => parts.push(part));
            stream.on("end", () => {
              found.set(entry.fileName, Buffer.concat(parts));
              zip.readEntry();
            });
          }),
        );
        zip.on("end", () => resolve(found));
        zip.readEntry();
      });
    });

  test("take the sound of approved words with its description, from the page or by themselves; a person's voice before the machine's", async () => {
    const { id, slug } = await write("published");
    const pack = `/can-bo/tin-bai/${id}/phat-thanh.zip`;
    const none = await editor.get(pack);
    expect([none.status, none.body]).toEqual([409, expect.stringContaining("Hãy tạo bản đọc trước")]);
    expect((await site.visitor.get("/tin-tuc/nghe.atom")).body).not.toContain(slug);
    await order(id);
    await site.runJobs();
    const feed = await site.visitor.get("/tin-tuc/nghe.atom");
    const sound = await site.visitor.get(`/tin-tuc/${slug}/phat-thanh.mp3`);
    expect(feed.headers["content-type"]).toContain("application/atom+xml");
    expect(feed.body).toContain(
      `<link rel="enclosure" type="audio/mpeg" length="${sound.bytes.length}" href="http://danbiet.example/tin-tuc/${slug}/phat-thanh.mp3"/>`,
    );
    const files = await unzip((await editor.get(pack)).bytes);
    expect([...files.keys()]).toEqual([`${slug}.mp3`, `${slug}.ogg`, "chuong-trinh.json", "SHA256SUMS"]);
    expect(files.get(`${slug}.mp3`)?.equals(sound.bytes)).toBe(true);
    const programme = JSON.parse(String(files.get("chuong-trinh.json")));
    expect(programme).toMatchObject({
      kind: "thong_bao",
      language: "vi",
      speaker: { kind: "machine", name: "eSpeak NG" },
      sourceUnit: { id: unitId },
      approvals: [{ by: "Người duyệt" }],
    });
    expect(programme.text).toContain("Kính thưa bà con");
    expect(programme.audio.durationSec).toBeGreaterThan(2);
    expect(String(files.get("SHA256SUMS"))).toContain(`${programme.audio.sha256}  ${slug}.mp3`);
    await record(id, telephone);
    await confirm(id, approver);
    const changed = JSON.parse(String((await unzip((await editor.get(pack)).bytes)).get("chuong-trinh.json")));
    expect(changed.speaker).toEqual({ kind: "person", name: null });
    expect(changed.approvals).toHaveLength(2);
  });

  test("never get words that are not approved, nor those of a correction before it is, nor what was withdrawn", async () => {
    const draft = await write();
    await order(draft.id);
    await site.runJobs();
    expect((await editor.get(`/can-bo/tin-bai/${draft.id}/phat-thanh.zip`)).status).toBe(409);
    expect((await site.visitor.get(`/tin-tuc/${draft.slug}/phat-thanh.mp3`)).status).toBe(404);
    const { id, slug } = await write("published");
    await order(id);
    await site.runJobs();
    const approved = (await site.visitor.get(`/tin-tuc/${slug}/phat-thanh.mp3`)).bytes;
    await editor.post(`/can-bo/tin-bai/${id}/mo-ban-sua`, {});
    const script = (await listScriptAudio(site.app.db, id))[0]?.script as string;
    await editor.post(`/can-bo/tin-bai/${id}/hinh-thuc/loudspeaker`, {
      text: `${script}\nThêm một câu.`,
      basedOn: script,
    });
    await order(id);
    await site.runJobs();
    expect(await listScriptAudio(site.app.db, id)).toHaveLength(2);
    expect((await site.visitor.get(`/tin-tuc/${slug}/phat-thanh.mp3`)).bytes.equals(approved)).toBe(true);
    await approver.post(`/can-bo/tin-bai/${id}/thu-hoi`, { reason: "Sai giờ" });
    expect((await site.visitor.get(`/tin-tuc/${slug}/phat-thanh.mp3`)).status).toBe(404);
    expect((await site.visitor.get("/tin-tuc/nghe.atom")).body).not.toContain(slug);
    expect((await order(id)).status).toBe(409);
  });
});
