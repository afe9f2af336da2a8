import { beforeAll, describe, expect, test } from "vitest";
import { sharp } from "../../platform/files/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, taskStarting } from "../plans/testing/build-plan.ts";
import { listLedgerEntries } from "../publishing/index.ts";
import { listArtworks } from "./artwork/artwork.store.ts";
import { listSlogans } from "./slogans/slogans.store.ts";
import { needOf, nextWorkState, readPlaceOnMap, WORK_STATES } from "./works/work.ts";
import { listWorks, sumWorks } from "./works/works.store.ts";

const site = useTestApp();
let stage: PlanStage;
let taskId: string;
let editor: Browser;
let leader: Browser;
let outsider: Browser;
let officer: Browser;

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const planId = await buildIssuedPlan(site.app.db, stage);
  taskId = (await taskStarting(site.app.db, planId, "Phát trên truyền thanh")).id;
  const { tanThanh, hungMy } = stage.units;
  editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"], name: "Ngô Bảo Trân" }));
  officer = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["officer"], name: "Trà Văn Quầy" }));
  leader = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["leader"], name: "Lâm Quốc Việt" }));
  outsider = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["leader", "editor"] }));
});

const photo = (red: number): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: { r: red, g: 80, b: 80 } } })
    .jpeg()
    .toBuffer();

const version = (body: string): string => /name="basedOn" value="(\d+)"/.exec(body)?.[1] ?? "";
const idIn = (location: unknown): string => /([0-9a-f-]{36})/.exec(String(location))?.[1] ?? "";
const TODAY = { day: "20", month: "11", year: "2026" };
const on = (act: string, { day, month, year } = TODAY) => ({
  [`on-${act}-day`]: day,
  [`on-${act}-month`]: month,
  [`on-${act}-year`]: year,
});

describe("a slogan", () => {
  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: stage.units.tanThanh,
    kind: "slogan",
    text: "Nộp một lần, trả đúng hẹn",
    topic: "procedures",
    audiences: "residents",
    "until-day": "",
    "until-month": "",
    "until-year": "",
    ...more,
  });

  test.each([
    [{ text: "" }, "Hãy viết câu này"],
    [{ text: "đúng hẹn ".repeat(150) }, "Câu này có 300 tiếng; nhiều nhất 60."],
    [{ text: "x".repeat(401) }, "tối đa 400 ký tự"],
    [{ kind: "x" }, "Hãy chọn loại."],
    [{ topic: "" }, "Hãy chọn lĩnh vực."],
    [{ audiences: "x" }, "Hãy chọn dành cho ai."],
    [{ unitId: "" }, "Hãy chọn đơn vị."],
    [{ "until-day": "31", "until-month": "2", "until-year": "2027" }, "Hãy ghi ngày có thật"],
  ] as [Record<string, string>, string][])("with %j is refused at its place", async (more, message) => {
    const answer = await editor.post("/can-bo/khau-hieu/moi", form(more));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(message);
    expect(await problemsOf(answer.body)).toEqual([]);
    if (!("text" in more)) expect(answer.body).toContain("Nộp một lần, trả đúng hẹn");
    expect(await listSlogans(site.app.db, { unitId: stage.units.tanThanh }, { limit: 5 })).toEqual([]);
  });

  test("is public and usable once somebody else approved it, and no longer once withdrawn", async () => {
    const sent = await editor.post("/can-bo/khau-hieu/moi", form({ text: "Nộp một lần,   trả đúng hẹn" }));
    const id = idIn(sent.headers.location);
    const record = `/can-bo/khau-hieu/${id}`;
    expect((await outsider.get(record)).status).toBe(404);
    expect((await site.visitor.get("/khau-hieu")).body).not.toContain("trả đúng hẹn");
    const own = await editor.get(record);
    expect(await problemsOf(own.body)).toEqual([]);
    expect((await editor.post(`${record}/duyet`, { basedOn: version(own.body) })).status).toBe(403);

    const waits = await leader.get(record);
    expect((await leader.post(`${record}/tra-lai`, { basedOn: version(waits.body), note: "" })).status).toBe(422);
    await leader.post(`${record}/tra-lai`, { basedOn: version(waits.body), note: "Thêm tên phường" });
    const returned = await editor.get(record);
    expect(returned.body).toContain("Thêm tên phường");
    const better = form({ text: "Phường Tân Thành nộp một lần, trả đúng hẹn" });
    await editor.post(`${record}/sua`, { ...better, basedOn: version(returned.body) });
    expect((await leader.post(`${record}/duyet`, { basedOn: version(waits.body) })).status).toBe(409);
    const again = await leader.get(record);
    expect((await leader.post(`${record}/duyet`, { basedOn: version(again.body) })).status).toBe(303);

    const page = await site.visitor.get("/khau-hieu?linhvuc=procedures");
    expect(page.body).toContain("Phường Tân Thành nộp một lần, trả đúng hẹn");
    expect(await problemsOf(page.body)).toEqual([]);
    const list = await outsider.get("/can-bo/khau-hieu?q=nop+mot+lan");
    expect(list.body).toContain("trả đúng hẹn");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await editor.get("/can-bo/khau-hieu.csv?q=nop")).body).toContain("Phường Tân Thành nộp một lần");
    const approved = await leader.get(record);
    // Approved words never change.
    expect((await editor.post(`${record}/sua`, { ...better, basedOn: version(approved.body) })).status).toBe(409);
    await leader.post(`${record}/rut`, { basedOn: version(approved.body), note: "Thay câu mới" });
    expect((await site.visitor.get("/khau-hieu")).body).not.toContain("trả đúng hẹn");
  });

  test("nobody approves what they wrote, in the database too", async () => {
    const sent = await editor.post("/can-bo/khau-hieu/moi", form());
    const id = idIn(sent.headers.location);
    await expect(
      site.app.db
        .updateTable("slogan")
        .set((eb) => ({ state: "approved", decidedAt: new Date(), decidedBy: eb.ref("writtenBy") }))
        .where("id", "=", id)
        .execute(),
    ).rejects.toThrow("slogan_writer_does_not_approve");
  });
});

describe("a design", () => {
  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: stage.units.tanThanh,
    kind: "banner",
    text: "Cải cách hành chính vì dân phục vụ",
    sub: "Đường dây nóng 0290 3831 234",
    size: "",
    width: "5 m",
    height: "0,5",
    ground: "red",
    path: "/tin-tuc",
    topic: "procedures",
    taskId: "",
    ...more,
  });
  const NONE: Parameters<Browser["upload"]>[2] = [];

  test.each([
    [{ text: "" }, "Hãy viết chữ chính"],
    [{ text: "vì dân ".repeat(57) }, "tiếng; nhiều nhất 60"],
    [{ width: "0" }, "Hãy ghi độ dài từ 5 cm đến 50 m"],
    [{ width: "-2" }, "Hãy ghi độ dài"],
    [{ height: "500 m" }, "Hãy ghi độ dài"],
    [{ width: "", height: "" }, "Hãy chọn khổ, hoặc ghi rộng và cao."],
    [{ ground: "" }, "Hãy chọn màu nền."],
    [{ path: "https://khac.example" }, "Hãy dán địa chỉ một trang công khai"],
    [{ path: "/can-bo/tin-bai" }, "Hãy dán địa chỉ một trang công khai"],
    [{ kind: "" }, "Hãy chọn loại."],
    [{ unitId: "x" }, "Hãy chọn đơn vị."],
  ] as [Record<string, string>, string][])("with %j is refused at its place", async (more, message) => {
    const answer = await editor.upload("/can-bo/mau-in/moi", form(more), NONE);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(message);
    expect(answer.body).toContain("Đường dây nóng 0290 3831 234");
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await listArtworks(site.app.db, { unitIds: [stage.units.tanThanh] }, { limit: 1 })).toEqual([]);
  });

  test.each([
    ["chu.txt", "không phải ảnh"],
    ["mau.pdf", "%PDF-1.7 cut off in the middle"],
    ["anh.jpg", Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3])],
  ] as [string, string | Buffer][])("the file %s is no design", async (name, bytes) => {
    const answer = await editor.upload("/can-bo/mau-in/moi", form(), [{ field: "file", name, bytes }]);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Tệp này không phải PDF hay ảnh");
  });

  test("is made, looked at, submitted, approved by somebody else, printed and downloaded by everybody", async () => {
    const sent = await editor.upload("/can-bo/mau-in/moi", form({ isOpen: "1", taskId }), NONE);
    expect(sent.status).toBe(303);
    const id = idIn(sent.headers.location);
    const record = `/can-bo/mau-in/${id}`;
    const draft = await editor.get(record);
    expect(await problemsOf(draft.body)).toEqual([]);
    expect(draft.body).toContain("Mẫu số 1 năm 2026");
    expect(draft.body).toContain("5 × 0,5 m");
    expect(draft.body).toContain("đọc được từ khoảng");
    expect((await editor.get(`${record}/hinh.png`)).headers["content-type"]).toBe("image/png");
    expect((await editor.get(`${record}/to-duyet.pdf`)).bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await outsider.get(record)).status).toBe(404);
    expect((await site.visitor.get(`/tai-lieu-tuyen-truyen/${id}.pdf`)).status).toBe(404);

    const edit = await editor.get(`${record}/sua`);
    expect(await problemsOf(edit.body)).toEqual([]);
    await editor.upload(
      `${record}/sua`,
      { ...form({ isOpen: "1", text: "Vì dân\nphục vụ" }), basedOn: version(edit.body) },
      NONE,
    );
    const stale = await editor.upload(`${record}/sua`, { ...form(), basedOn: version(edit.body) }, NONE);
    expect(stale.status).toBe(409);
    expect(stale.body).toContain("Người khác vừa sửa mục này");

    const changed = await editor.get(record);
    expect((await editor.post(`${record}/trinh`, { basedOn: version(changed.body) })).status).toBe(303);
    const waits = await leader.get(record);
    expect((await leader.post(`${record}/duyet`, { basedOn: version(waits.body) })).status).toBe(303);
    const list = await site.visitor.get("/tai-lieu-tuyen-truyen?nam=2026");
    expect(list.body).toContain("Vì dân phục vụ");
    expect(await problemsOf(list.body)).toEqual([]);
    const file = await site.visitor.get(`/tai-lieu-tuyen-truyen/${id}.pdf`);
    expect(file.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await problemsOf((await editor.get("/can-bo/mau-in?q=vi+dan")).body)).toEqual([]);
    expect((await editor.get("/can-bo/mau-in.csv")).body).toContain("Vì dân phục vụ");

    // What is asked of the print file wrongly is told where it was asked.
    const print = await editor.get(`${record}/tep.pdf?tranle=nhiều&dentrang=1`);
    expect(print.status).toBe(303);
    const told = await editor.get(String(print.headers.location));
    expect(told.status).toBe(422);
    expect(told.body).toContain("Tràn lề là số từ 0 đến 200 mm.");
    expect(await problemsOf(told.body)).toEqual([]);
    expect((await editor.get(`${record}/tep.pdf?tranle=30&daucat=1&dentrang=1`)).status).toBe(200);

    // The code on it leads officers and everybody else to the page.
    const [artwork] = await listArtworks(site.app.db, { id }, { limit: 1 });
    expect((await site.visitor.get(`/q/${artwork?.short}`)).headers.location).toBe("/tin-tuc");
    expect((await editor.get(`/q/${artwork?.short}`)).headers.location).toBe("/tin-tuc");
  });

  test("may come as a file; another size begins with its words; a task of others is refused", async () => {
    const bytes = await photo(10);
    const sent = await editor.upload("/can-bo/mau-in/moi", form({ text: "Tranh cổ động" }), [
      { field: "file", name: "tranh.jpg", bytes },
    ]);
    const id = idIn(sent.headers.location);
    const page = await editor.get(`/can-bo/mau-in/${id}`);
    expect(page.body).toContain("tranh.jpg");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await editor.get(`/can-bo/mau-in/${id}/tep.pdf`)).headers["content-type"]).toBe("image/jpeg");
    expect((await editor.get(`/can-bo/mau-in/${id}/to-duyet.pdf`)).status).toBe(200);
    expect((await editor.get(`/can-bo/mau-in/moi?mau=${id}`)).body).toContain("Tranh cổ động");
    const elsewhere = await editor.upload(
      "/can-bo/mau-in/moi",
      form({ taskId: "00000000-0000-4000-8000-000000000000" }),
      NONE,
    );
    expect(elsewhere.status).toBe(409);
    expect(elsewhere.body).toContain("Nhiệm vụ này không giao cho đơn vị.");
  });

  test("takes its words from a page, and says where there is none", async () => {
    const none = await editor.get("/can-bo/mau-in/moi?tu=/thu-tuc/9.999999");
    expect(none.status).toBe(422);
    expect(none.body).toContain("Không thấy tin hay thủ tục ở địa chỉ này.");
    expect(await problemsOf(none.body)).toEqual([]);
  });
});

describe("a work", () => {
  test("moves only as it should", () => {
    expect(nextWorkState("proposed", "submit")).toBe("submitted");
    expect(nextWorkState("approved", "up")).toBe("standing");
    expect(nextWorkState("proposed", "up")).toBeUndefined();
    expect(nextWorkState("standing", "check")).toBe("standing");
    for (const state of WORK_STATES) expect(nextWorkState(state, "check") !== undefined).toBe(state === "standing");
    expect(nextWorkState("withdrawn", "withdraw")).toBeUndefined();
  });

  test.each([
    [{ until: "2026-11-19" }, "takeDown"],
    [{ until: "2026-11-20" }, null],
    [{ nextCheckOn: "2026-11-20" }, "check"],
    [{ nextCheckOn: "2026-11-21" }, null],
    [{ condition: "torn", nextCheckOn: "2026-01-01" }, "mend"],
    [{ condition: "torn", until: "2026-01-01" }, "takeDown"],
    [{ state: "down", until: "2026-01-01" }, null],
  ] as const)("%j needs %j", (more, need) => {
    const work = { state: "standing" as const, until: null, nextCheckOn: null, condition: "good" as const, ...more };
    expect(needOf(work, "2026-11-20")).toBe(need);
  });

  test.each([
    ["9.2355, 105.4162", { latitude: 9.2355, longitude: 105.4162 }],
    ["9,2355; 105,4162", { latitude: 9.2355, longitude: 105.4162 }],
    ["", null],
    ["105.4162, 9.2355", undefined],
    ["48.85, 2.35", undefined],
    ["ở chợ", undefined],
  ])("the place %j on the map is %j", (text, place) => {
    expect(readPlaceOnMap(text)).toEqual(place);
  });

  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: stage.units.tanThanh,
    kind: "panel",
    title: "Pa-nô cải cách hành chính trước chợ",
    artworkId: "",
    width: "3 m",
    height: "2 m",
    quantity: "1",
    place: "Trước chợ phường",
    hamlet: "Khóm 2",
    onMap: "9.2355, 105.4162",
    topic: "procedures",
    taskId,
    owner: "Văn phòng phường",
    contractor: "Xưởng bạt Tân Thành",
    cost: "4,5 triệu",
    permit: "",
    "until-day": "31",
    "until-month": "12",
    "until-year": "2026",
    ...more,
  });

  test.each([
    [{ title: "" }, "Hãy ghi nội dung"],
    [{ width: "500 m" }, "Hãy ghi rộng và cao từ 5 cm đến 50 m"],
    [{ width: "0", height: "-1" }, "Hãy ghi rộng và cao từ 5 cm đến 50 m"],
    [{ quantity: "0" }, "Hãy ghi số nguyên từ 1 đến 10.000."],
    [{ quantity: "1,5" }, "Hãy ghi số nguyên từ 1 đến 10.000."],
    [{ place: "" }, "Hãy ghi nơi treo, dựng"],
    [{ onMap: "chợ" }, "Hãy chép tọa độ"],
    [{ cost: "1,500" }, "Hãy ghi số tiền đồng"],
    [{ "until-day": "31", "until-month": "2" }, "Hãy ghi ngày có thật"],
    [{ artworkId: "00000000-0000-4000-8000-000000000000" }, "Hãy chọn một mẫu trong danh sách."],
  ] as [Record<string, string>, string][])("with %j is refused at its place", async (more, message) => {
    const answer = await editor.post("/can-bo/truc-quan/moi", form(more));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(message);
    expect(answer.body).toContain("Xưởng bạt Tân Thành");
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await listWorks(site.app.db, { today: "2026-11-20" }, { limit: 1 })).toEqual([]);
  });

  test("is proposed, decided with its design by somebody else, put up, checked by photo, taken down, and proves its task", async () => {
    const sent = await editor.post("/can-bo/truc-quan/moi", form());
    expect(sent.status).toBe(303);
    const id = idIn(sent.headers.location);
    const record = `/can-bo/truc-quan/${id}`;
    expect((await outsider.get(record)).status).toBe(404);
    expect(await problemsOf((await editor.get(record)).body)).toEqual([]);

    // Without a design there is nothing to decide.
    const bare = await editor.get(record);
    const missing = await editor.post(`${record}/trinh`, { basedOn: version(bare.body) });
    expect(missing.status).toBe(409);
    expect(missing.body).toContain("Chưa có mẫu thiết kế.");

    const design = await editor.upload(
      "/can-bo/mau-in/moi",
      {
        unitId: stage.units.tanThanh,
        kind: "panel",
        text: "Vì dân phục vụ",
        size: "3000x2000",
        ground: "blue",
        topic: "procedures",
      },
      [],
    );
    const artworkId = idIn(design.headers.location);
    const edit = await editor.get(`${record}/sua`);
    expect(await problemsOf(edit.body)).toEqual([]);
    await editor.post(`${record}/sua`, { ...form({ artworkId, width: "", height: "" }), basedOn: version(edit.body) });
    const ready = await editor.get(record);
    expect((await editor.post(`${record}/trinh`, { basedOn: version(ready.body) })).status).toBe(303);
    expect((await editor.post(`${record}/duyet`, { basedOn: "3" })).status).toBe(403);

    const waits = await leader.get(record);
    expect(await problemsOf(waits.body)).toEqual([]);
    expect((await leader.post(`${record}/tra-lai`, { basedOn: version(waits.body), note: "" })).status).toBe(422);
    expect((await leader.post(`${record}/duyet`, { basedOn: version(waits.body) })).status).toBe(303);
    expect((await listArtworks(site.app.db, { id: artworkId }, { limit: 1 }))[0]?.state).toBe("approved");

    // Decided place and size stay; what is known on the way may change.
    const locked = await editor.get(`${record}/sua`);
    expect(locked.body).toContain("Đã trình nên khổ, nơi treo, mẫu không sửa được.");
    await editor.post(`${record}/sua`, {
      ...form({ cost: "5.000.000", place: "Nơi khác" }),
      basedOn: version(locked.body),
    });
    const [work] = await listWorks(site.app.db, { id, today: "2026-11-20" }, { limit: 1 });
    expect(work).toMatchObject({ cost: 5_000_000, place: "Trước chợ phường", width: 3_000, state: "approved" });

    const approved = await editor.get(record);
    const future = await editor.upload(
      `${record}/dung`,
      { ...on("up", { ...TODAY, day: "21" }), basedOn: version(approved.body) },
      [],
    );
    expect(future.status).toBe(409);
    expect(future.body).toContain("Ngày này chưa tới.");
    const noPicture = await editor.upload(`${record}/dung`, { ...on("up"), basedOn: version(approved.body) }, [
      { field: "photo", name: "anh.jpg", bytes: "đây không phải ảnh" },
    ]);
    expect(noPicture.status).toBe(422);
    expect(noPicture.body).toContain("Tệp này bên trong không phải ảnh");
    expect(await problemsOf(noPicture.body)).toEqual([]);
    // Officers at the counter look after it as well.
    const up = await officer.upload(
      `${record}/dung`,
      { ...on("up", { ...TODAY, day: "10" }), people: "no", basedOn: version(approved.body) },
      [{ field: "photo", name: "anh.jpg", bytes: await photo(200) }],
    );
    expect(up.status).toBe(303);
    const rows = await listLedgerEntries(site.app.db, { recordKind: "visualWork", recordId: id, proofOnly: true }, 10);
    expect(rows).toMatchObject([{ channel: "visual", taskId, unitId: stage.units.tanThanh }]);
    const standing = await officer.get(record);
    expect(standing.body).toMatch(/\/anh\/anh-\w{6}-480\.webp/);
    expect(await problemsOf(standing.body)).toEqual([]);

    // A check without its finding says so and keeps what was typed.
    const blank = await officer.upload(
      `${record}/kiem-tra`,
      { ...on("check"), text: "Góc trái bong", basedOn: version(standing.body) },
      [],
    );
    expect(blank.status).toBe(422);
    expect(blank.body).toContain("Hãy chọn hiện trạng.");
    expect(blank.body).toContain("Góc trái bong");
    const early = await officer.upload(
      `${record}/kiem-tra`,
      { ...on("check", { ...TODAY, day: "9" }), condition: "good", basedOn: version(standing.body) },
      [],
    );
    expect(early.body).toContain("Ngày này trước ngày dựng.");
    const checked = await officer.upload(
      `${record}/kiem-tra`,
      { ...on("check"), condition: "torn", text: "Góc trái bong", people: "yes", basedOn: version(standing.body) },
      [{ field: "photo", name: "anh.jpg", bytes: await photo(90) }],
    );
    expect(checked.status).toBe(303);
    const due = await editor.get("/can-bo/truc-quan?viec=mend");
    expect(due.body).toContain("Pa-nô cải cách hành chính trước chợ");
    expect(due.body).toContain("1 cần sửa, thay");
    expect(await problemsOf(due.body)).toEqual([]);
    expect((await editor.get("/can-bo/truc-quan?viec=check")).body).toContain("Không có mục nào khớp");
    expect((await editor.get("/can-bo/truc-quan.csv?q=cho+phuong")).body).toContain("Trước chợ phường");
    const torn = await editor.get(record);
    expect(torn.body).toContain("5.000.000 đồng cho 1 công trình");

    expect((await editor.post(`${record}/go`, { ...on("down"), basedOn: version(torn.body) })).status).toBe(303);
    expect(
      await listLedgerEntries(site.app.db, { recordKind: "visualWork", recordId: id, proofOnly: true }, 10),
    ).toHaveLength(1);

    // Written down wrongly: it proves nothing any more, and costs nothing.
    const down = await editor.get(record);
    expect((await editor.post(`${record}/huy`, { basedOn: version(down.body), note: "Ghi nhầm phường" })).status).toBe(
      303,
    );
    expect(
      await listLedgerEntries(site.app.db, { recordKind: "visualWork", recordId: id, proofOnly: true }, 10),
    ).toEqual([]);
    expect((await sumWorks(site.app.db, { taskId, today: "2026-11-20" })).cost).toBe(0);
    expect(await problemsOf((await editor.get(record)).body)).toEqual([]);
  });

  test("stands in an overview by place, with what was found there; each number opens its works", async () => {
    const { db } = site.app;
    const add = async (title: string, hamlet: string, condition: string | null): Promise<void> => {
      await db
        .insertInto("visualWork")
        .values({
          unitId: stage.units.tanThanh,
          kind: "panel",
          title,
          topic: "procedures",
          width: 3_000,
          height: 2_000,
          quantity: 1,
          place: `Trước cổng ${title}`,
          hamlet,
          latitude: "9.2355",
          longitude: "105.4162",
          owner: "",
          contractor: "",
          permit: "",
          createdByName: "Trân",
          createdAt: site.clock.now(),
          decidedByName: "Nghĩa",
          decidedAt: site.clock.now(),
          state: "standing",
          upOn: "2026-10-01",
          condition,
          checkedOn: condition === null ? null : "2026-11-01",
        })
        .execute();
    };
    await add("Pa-nô bền", "Khóm 1", "good");
    await add("Pa-nô rách", "Khóm 2", "torn");
    await add("Pa-nô mới", "Khóm 2", null);
    const page = await editor.get("/can-bo/truc-quan/theo-noi");
    expect(page.body).toContain("3 công trình đang treo, dựng ở 2 nơi.");
    // Where something is broken comes first.
    expect(page.body.indexOf("Khóm 2")).toBeLessThan(page.body.indexOf("Khóm 1"));
    expect(page.body).toContain("openstreetmap.org/?mlat=9.2355");
    expect(await problemsOf(page.body)).toEqual([]);
    const torn = /href="(\/can-bo\/truc-quan\?[^"]*hientrang=torn[^"]*)"/
      .exec(page.body)?.[1]
      ?.replaceAll("&amp;", "&");
    const list = await editor.get(torn ?? "");
    expect(list.body).toContain("Pa-nô rách");
    expect(list.body).not.toContain("Pa-nô bền");
    const unseen = await editor.get("/can-bo/truc-quan?hientrang=unseen&noi=Khóm 2");
    expect(unseen.body).toContain("Pa-nô mới");
    expect(unseen.body).not.toContain("Pa-nô rách");
    expect((await editor.get("/can-bo/truc-quan/theo-noi.csv")).body).toContain("Khóm 2;0;0;1;0;1");
    const empty = await outsider.get("/can-bo/truc-quan/theo-noi");
    expect(empty.body).toContain("Chưa có gì đang treo, dựng");
    expect(await problemsOf(empty.body)).toEqual([]);
  });

  test("is nobody's business in another unit", async () => {
    const sent = await editor.post("/can-bo/truc-quan/moi", form({ title: "Băng rôn cổng phường" }));
    const id = idIn(sent.headers.location);
    for (const act of ["trinh", "duyet", "tra-lai", "lam-xong", "go", "huy"])
      expect(
        (
          await outsider.post(`/can-bo/truc-quan/${id}/${act}`, {
            basedOn: "1",
            note: "x",
            ...on("made"),
            ...on("down"),
          })
        ).status,
      ).toBe(404);
    const elsewhere = await outsider.post("/can-bo/truc-quan/moi", form());
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.body).toContain("Hãy chọn đơn vị.");
  });
});
