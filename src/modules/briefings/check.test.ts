import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { stampOf } from "./briefing.ts";
import { listVersions } from "./briefings.store.ts";
import { approveBriefing, changeBriefing, submitBriefing, writeBriefing } from "./write-briefing.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let planner: Browser;
let clerk: Browser;
let chair: Browser;
let id = "";
const actors = {} as Record<"planner" | "leader", Awaited<ReturnType<typeof buildPerson>>>;

const text = () => ({
  title: "Hẹn ngày trả kết quả",
  body: "Ngày nhận không tính.\n\nNgày nghỉ không tính.",
  changeNote: null,
  source: null,
  dueOn: "2026-11-30",
  endsOn: null,
  unitIds: [units.province],
  withBelow: true,
  roles: [],
});

const last = async (): Promise<string> => {
  const [version] = await listVersions(site.app.db, id);
  return version ? stampOf(version) : "";
};

async function send(): Promise<void> {
  const at = site.clock.now();
  const basedOn = await last();
  await transaction(site.app.db, (tx) => submitBriefing(tx, actors.planner.actor, { briefingId: id, basedOn, at }));
  const waiting = await last();
  await transaction(site.app.db, (tx) =>
    approveBriefing(tx, actors.leader.actor, { briefingId: id, basedOn: waiting, at }),
  );
}

beforeAll(async () => {
  const { db } = site.app;
  const now = new Date("2026-03-02T02:00:00Z");
  units = await buildProvince(db);
  actors.planner = await buildPerson(db, { unitId: units.province, roles: ["planner"], now });
  actors.leader = await buildPerson(db, { unitId: units.province, roles: ["leader"], now });
  planner = site.browser(await signedIn(site.app, { person: actors.planner }));
  chair = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["leader"], name: "Trần Chủ Tịch" }));
  clerk = site.browser(await signedIn(site.app, { unitId: units.centre, roles: ["officer"], name: "Nguyễn Một Cửa" }));
  id = await transaction(db, (tx) =>
    writeBriefing(tx, actors.planner.actor, {
      ...text(),
      unitId: units.province,
      kind: "guide",
      obligationId: null,
      at: site.clock.now(),
    }),
  );
  await send();
});

const questions = (): string => `/can-bo/noi-bo/${id}/cau-hoi`;
const check = (): string => `/can-bo/noi-bo/${id}/kiem-tra`;

const form = (more: Record<string, string | string[]> = {}): Record<string, string | string[]> => ({
  kind: "single",
  text: "Ngày nhận hồ sơ có tính không?",
  "answer-1": "Không tính",
  right: "1",
  "answer-2": "Có tính",
  ground: "words",
  sentence: "Ngày nhận không tính.",
  explanation: "Đếm từ ngày làm việc kế tiếp.",
  ...more,
});

describe("questions", () => {
  test.each([
    [{ text: "" }, "Hãy viết câu hỏi"],
    [{ kind: "x" }, "Hãy chọn kiểu câu hỏi"],
    [{ "answer-2": "" }, "ít nhất hai phương án"],
    [{ right: "" }, "Hãy đánh dấu phương án đúng"],
    [{ right: ["1", "2"] }, "Chỉ một phương án được đúng"],
    [{ "answer-2": "không tính" }, "hai phương án giống nhau"],
    [{ kind: "truth" }, "Hãy đánh dấu phương án đúng"],
    [{ sentence: "Câu không có trong nội dung." }, "Hãy chọn một câu"],
    [{ ground: "procedure", code: "9.999999", part: "Thời hạn" }, "Không có thủ tục mang mã này"],
    [{ ground: "document", number: "1/KHÔNG", article: "Điều 1" }, "Không có văn bản này"],
    [{ ground: "" }, "dựa vào đâu"],
    [{ explanation: "" }, "Hãy giải thích"],
  ] as [Record<string, string | string[]>, string][])(
    "with %j is refused at its place, and what was typed is kept",
    async (more, message) => {
      const answer = await planner.post(`${questions()}/moi`, form({ explanation: "Lời giải thích riêng", ...more }));
      expect(answer.status).toBe(422);
      expect(await problemsOf(answer.body)).toEqual([]);
      expect(answer.body).toContain(message);
      if (!("explanation" in more)) expect(answer.body).toContain("Lời giải thích riêng");
    },
  );

  test("are seen by who writes for the unit only, for others would know the answers", async () => {
    expect((await chair.get(questions())).status).toBe(409);
    expect((await clerk.get(questions())).status).toBe(403);
    const empty = await planner.get(questions());
    expect(await problemsOf(empty.body)).toEqual([]);
    expect(empty.body).toContain("Chưa có câu hỏi nào");
    expect((await clerk.get(check())).status).toBe(409);
  });
});

describe("a quick check", () => {
  /** Ids of the drawn questions with the answers offered, as the page shows them. */
  const drawn = (body: string): { attempt: string; names: string[] } => ({
    attempt: /name="attempt" value="([^"]+)"/.exec(body)?.[1] ?? "",
    names: [...new Set([...body.matchAll(/name="(q-[\w-]+)"/g)].map((match) => match[1] as string))],
  });
  const answer = (body: string, value: string): Record<string, string> => {
    const { attempt, names } = drawn(body);
    return { attempt, ...Object.fromEntries(names.map((name) => [name, value])) };
  };

  test("is taken after reading, passed with a share, explained, and left out of when its ground moves", async () => {
    for (const n of [1, 2, 3]) {
      const made = await planner.post(`${questions()}/moi`, form({ text: `Câu ${n}: ngày nhận có tính không?` }));
      expect(made.status).toBe(303);
    }
    const few = await planner.post(questions(), { draws: "4", passShare: "80", tries: "2", minutes: "", isOpen: "1" });
    expect(few.status).toBe(409);
    expect(few.body).toContain("Chưa đủ câu hỏi dùng được");
    for (const wrong of [{ draws: "2" }, { passShare: "0" }, { tries: "99" }, { minutes: "x" }])
      expect(
        (await planner.post(questions(), { draws: "3", passShare: "80", tries: "2", minutes: "", ...wrong })).status,
      ).toBe(422);
    const settings = { draws: "3", passShare: "80", tries: "2", minutes: "10", isOpen: "1" };
    expect((await planner.post(questions(), settings)).status).toBe(303);

    // First read, then answer.
    const before = await clerk.get(check());
    expect(await problemsOf(before.body)).toEqual([]);
    expect(before.body).toContain("bấm “Tôi đã đọc và hiểu” trước");
    expect((await clerk.post(`${check()}/bat-dau`, {})).status).toBe(409);
    await clerk.post(`/can-bo/noi-bo/${id}/da-doc`, { version: "1" });
    expect((await clerk.get(`/can-bo/noi-bo/${id}`)).body).toContain("Làm kiểm tra nhanh");
    expect((await clerk.post(`${check()}/bat-dau`, {})).status).toBe(303);

    // One left empty is asked for once; what was chosen stays.
    const page = await clerk.get(check());
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).not.toContain("Đếm từ ngày làm việc kế tiếp");
    const all = answer(page.body, "a2");
    const [empty = ""] = drawn(page.body).names;
    const { [empty]: _left, ...rest } = all;
    const missing = await clerk.post(`${check()}/nop`, rest);
    expect(missing.status).toBe(422);
    expect(await problemsOf(missing.body)).toEqual([]);
    expect(missing.body).toContain("Câu 1 chưa trả lời.");
    expect((missing.body.match(/checked/g) ?? []).length).toBe(2);
    const failed = await clerk.post(`${check()}/nop`, { ...rest, leave: "1" });
    expect(failed.headers.location).toBe(`${check()}?lan=1`);
    const result = await clerk.get(`${check()}?lan=1`);
    expect(await problemsOf(result.body)).toEqual([]);
    expect(result.body).toContain("Đúng 0 trong 3 câu");
    expect(result.body).toContain("Đếm từ ngày làm việc kế tiếp");
    expect((await clerk.post(`${check()}/nop`, rest)).status).toBe(409);

    await clerk.post(`${check()}/bat-dau`, {});
    await clerk.post(`${check()}/nop`, answer((await clerk.get(check())).body, "a1"));
    const passed = await clerk.get(`${check()}?lan=2`);
    expect(passed.body).toContain("Bạn đã đạt kiểm tra này.");
    const start = await clerk.get(check());
    expect(await problemsOf(start.body)).toEqual([]);
    expect((await clerk.post(`${check()}/bat-dau`, {})).status).toBe(409);

    // The unit sees passed or not, no score; the author sees what people get wrong, not who.
    const names = await chair.get(`/can-bo/noi-bo/${id}/danh-sach`);
    expect(await problemsOf(names.body)).toEqual([]);
    expect(names.body).toMatch(/Nguyễn Một Cửa[\s\S]*Đạt/);
    expect(names.body).not.toContain("trong 3 câu");
    const follow = await planner.get(`/can-bo/noi-bo/${id}/theo-doi`);
    expect(follow.body).toContain("Đạt kiểm tra");
    const list = await planner.get(questions());
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("1/2 (50%)");
    expect(list.body).not.toContain("Nguyễn Một Cửa");
    expect((await planner.get(`${questions()}.csv`)).body).toContain("Ngày nhận không tính.");

    // Corrected: every question is to be checked before it is asked again.
    const at = site.clock.now();
    const basedOn = await last();
    await transaction(site.app.db, (tx) =>
      changeBriefing(tx, actors.planner.actor, {
        ...text(),
        briefingId: id,
        obligationId: null,
        basedOn,
        changeNote: "Thêm",
        at,
      }),
    );
    await send();
    await chair.post(`/can-bo/noi-bo/${id}/da-doc`, { version: "2" });
    const stale = await chair.post(`${check()}/bat-dau`, {});
    expect(stale.status).toBe(409);
    expect(stale.body).toContain("Có câu đang được soát lại");
    const toCheck = await planner.get(questions());
    expect(toCheck.body).toContain("3 câu dựa trên nội dung đã có bản mới");
    for (const [, path] of toCheck.body.matchAll(/action="([^"]+\/xac-nhan)"/g))
      expect((await planner.post(path as string, {})).status).toBe(303);
    expect((await chair.post(`${check()}/bat-dau`, {})).status).toBe(303);

    // Changed while it is answered: the old wording is not counted.
    const mine = answer((await chair.get(check())).body, "a2");
    const edit = /href="([^"]+\/cau-hoi\/[\w-]{36})"/.exec((await planner.get(questions())).body)?.[1] ?? "";
    const editing = await planner.get(edit);
    expect(await problemsOf(editing.body)).toEqual([]);
    expect(editing.body).toContain("Đếm từ ngày làm việc kế tiếp.");
    expect((await planner.post(edit, form({ text: "Viết lại rõ hơn: ngày nhận?" }))).status).toBe(303);
    expect((await planner.post(edit, form())).status).toBe(409);
    await chair.post(`${check()}/nop`, mine);
    expect((await chair.get(`${check()}?lan=1`)).body).toContain("Đúng 0 trong 2 câu");
  });
});
