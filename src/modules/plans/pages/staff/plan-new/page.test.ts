import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { listPlans } from "../../../plans.store.ts";
import { buildPlanStage, type PlanStage, planText } from "../../../testing/build-plan.ts";

const t = useTestApp();
let stage: PlanStage;
let planner: Browser;
beforeAll(async () => {
  stage = await buildPlanStage(t.app.db);
  planner = t.browser(await signedIn(t.app, { person: stage.planner }));
});

const path = "/can-bo/ke-hoach/moi";
const send = (
  fields: { text?: string; readAs?: string; sourceName?: string },
  file?: { name: string; bytes: Buffer | string },
) =>
  planner.upload(
    path,
    { unitId: stage.units.province, text: "", sourceName: "", readAs: "plan", ...fields },
    file ? [{ field: "file", ...file }] : [],
  );
const count = async (): Promise<number> => (await listPlans(t.app.db, { unitIds: [stage.units.province] })).length;

const directive = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 07/CT-UBND

Cà Mau, ngày 03 tháng 3 năm 2026

CHỈ THỊ
Về tăng cường niêm yết thủ tục hành chính

Thời gian qua còn nơi chưa niêm yết đủ. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Văn hóa, Thể thao và Du lịch

- Chủ trì biên soạn mẫu bảng niêm yết; hoàn thành trước ngày 31/3/2026.

2. Ủy ban nhân dân các xã, phường

- Niêm yết đầy đủ thủ tục tại trụ sở; hoàn thành trước ngày 30/4/2026.

Nơi nhận:
- Các sở, ban, ngành tỉnh;
- Lưu: VT.

CHỦ TỊCH

Lâm Văn Khởi
`;

describe("handing in a plan", () => {
  test("the page is valid, and only for planners", async () => {
    const page = await planner.get(path);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    const editor = t.browser(await signedIn(t.app, { person: stage.editor }));
    expect((await editor.get(path)).status).toBe(403);
    expect((await t.visitor.get(path)).status).toBe(303);
  });

  test("a text file becomes a draft with the file kept, and opens for looking over", async () => {
    const answer = await send({}, { name: "kế hoạch 31.txt", bytes: planText("31/KH-UBND") });
    expect(answer.status).toBe(303);
    const address = String(answer.headers.location);
    expect(address).toMatch(/^\/can-bo\/ke-hoach\/[0-9a-f-]{36}\/doc$/);
    expect((await planner.get(address)).body).toContain("31/KH-UBND");
    const file = await planner.get(address.replace("/doc", "/tep"));
    expect(file.body).toBe(planText("31/KH-UBND"));
  });

  test("pasted text becomes a draft", async () => {
    expect((await send({ text: planText("32/KH-UBND") })).status).toBe(303);
  });

  test.each([
    ["nothing at all", {}, undefined, "Hãy chọn một tệp hoặc dán nội dung"],
    ["an empty file", {}, { name: "ke-hoach.docx", bytes: "" }, "không có chữ nào để đọc"],
    ["blanks only", { text: " \n \t " }, undefined, "Hãy chọn một tệp hoặc dán nội dung"],
    ["a broken Word file", {}, { name: "ke-hoach.docx", bytes: Buffer.from("PK\u0003\u0004 rác") }, "bị hỏng"],
    [
      "a picture that says it is a PDF",
      {},
      { name: "ke-hoach.pdf", bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) },
      "là ảnh chụp",
    ],
    [
      "a news article",
      {
        text: `${"Sáng nay, xã tổ chức ra quân dọn vệ sinh tuyến đường liên ấp với sự tham gia của hơn một trăm người dân và đoàn viên thanh niên trong xã, ngay từ lúc mặt trời chưa lên.\n\n".repeat(4)}`,
      },
      undefined,
      "giống một bài báo",
    ],
  ])("%s is refused in words, with everything kept and nothing saved", async (_name, fields, file, sentence) => {
    const before = await count();
    const answer = await send(fields, file);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    if ("text" in fields && fields.text?.trim()) expect(answer.body).toContain("Sáng nay, xã tổ chức");
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await count()).toBe(before);
  });

  test("a directive is named, its text kept, and it can be read for its duties", async () => {
    const before = await count();
    const answer = await send({}, { name: "chi-thi.txt", bytes: directive });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("giống một chỉ thị");
    expect(answer.body).toContain("Đọc như văn bản giao việc");
    expect(answer.body).toContain("Số: 07/CT-UBND");
    expect(await count()).toBe(before);
    const read = await send({ text: directive, readAs: "directive", sourceName: "chi-thi.txt" });
    expect(read.status).toBe(303);
    const page = await planner.get(String(read.headers.location));
    expect(page.body).toContain("không phải kế hoạch; chỉ đọc phần giao việc");
    expect(page.body).toContain("Chủ trì biên soạn mẫu bảng niêm yết");
  });

  test("a second plan with the number of the year is refused and leads to the first", async () => {
    await send({ text: planText("33/KH-UBND") });
    const answer = await send({ text: planText("33/KH-UBND", "\nBản này có thêm một dòng.\n") });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("đã có kế hoạch số 33/KH-UBND trong năm 2026");
    expect(answer.body).toMatch(/href="\/can-bo\/ke-hoach\/[0-9a-f-]{36}">Mở kế hoạch đã có/);
    const same = await send({ text: planText("33/KH-UBND") });
    expect(same.body).toContain("Chính văn bản này đã được đọc trước đây");
  });

  test("script in a plan is text", async () => {
    const answer = await send({
      text: planText("34/KH-UBND").replace("Giúp người dân", "<script>alert(1)</script> Giúp người dân"),
    });
    const page = await planner.get(String(answer.headers.location));
    expect(page.body).not.toContain("<script>alert");
    expect(page.body).toContain("&lt;script>alert(1)");
  });
});
