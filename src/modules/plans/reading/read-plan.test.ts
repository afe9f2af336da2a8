import { describe, expect, test } from "vitest";
import { fold, nameKey } from "./fold.ts";
import type { PlanDraft } from "./plan-draft.ts";
import { readPlan } from "./read-plan.ts";
import { SAMPLE_PLANS } from "./sample-plans.ts";

function draftOf(text: string): PlanDraft {
  const reading = readPlan(text);
  if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
  return reading.draft;
}

describe.each(SAMPLE_PLANS)("$name", (sample) => {
  const draft = draftOf(sample.text);

  test("the head is read as printed, and what is not printed is null", () => {
    expect({
      number: draft.number?.value ?? null,
      symbol: draft.symbol?.value ?? null,
      date: draft.date?.value ?? null,
      issuer: draft.issuer?.text ?? null,
      superior: draft.superiorIssuer?.text,
      title: draft.title?.text ?? null,
      year: draft.year,
      signer: draft.signer?.text ?? null,
      signerTitle: draft.signerTitle?.text ?? null,
    }).toEqual({
      number: sample.number,
      symbol: sample.symbol,
      date: sample.date,
      issuer: sample.issuer,
      superior: sample.superior,
      title: sample.title,
      year: sample.year,
      signer: sample.signer,
      signerTitle: sample.signerTitle,
    });
  });

  test("bases, sections, recipients and report dates are found", () => {
    expect({
      bases: draft.legalBases.map((basis) => basis.number ?? basis.text),
      purposes: draft.purposes.length,
      requirements: draft.requirements.length,
      audiences: draft.audiences.length,
      recipients: draft.recipients.length,
      reports: draft.reportDeadlines.map((one) => one.norm),
    }).toEqual({
      bases: sample.bases,
      purposes: sample.purposes,
      requirements: sample.requirements,
      audiences: sample.audiences,
      recipients: sample.recipients,
      reports: sample.reports,
    });
  });

  test("every duty goes to its agency with its time, and no other duty is made up", () => {
    const found = draft.agencies.flatMap((agency) =>
      agency.tasks.map((task) => `${nameKey(agency.name)} ← ${fold(task.text)} | ${task.deadline?.norm ?? null}`),
    );
    const wanted = sample.pairs.map(([name, start, norm]) => {
      const match = found.find(
        (one) => one.startsWith(`${nameKey(name)} ← ${fold(start)}`) && one.endsWith(`| ${norm}`),
      );
      return match ?? `missing: ${name} ← ${start} | ${norm}`;
    });
    expect([...found].sort()).toEqual([...wanted].sort());
  });

  test("each range holds the words it claims, in the text as it came", () => {
    for (const { text, range } of allPieces(draft)) {
      const held = sample.text.slice(range.start, range.end);
      expect(squeeze(held).slice(0, 24)).toBe(squeeze(text).slice(0, 24));
      expect(squeeze(held).slice(-8)).toBe(squeeze(text).slice(-8));
    }
  });
});

const UBND = "ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI\n";
const MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

/** Ways in which copies of plans arrive; what is not there must stay null. */
describe("heads as copies have them", () => {
  test("a page title that cites another document gives neither number nor date", () => {
    const draft = draftOf(
      `Triển khai Nghị quyết số 13-NQ/TU ngày 06/9/2023 về chuyển đổi số\n${UBND}${MOTTO}Số: /KH-UBND\nSơn Hải, ngày 26 tháng 4 năm 2024\nKẾ HOẠCH\nTriển khai Nghị quyết số 13-NQ/TU ngày 06/9/2023 về chuyển đổi số\nI. MỤC TIÊU\n1. Số hóa hồ sơ.\n`,
    );
    expect([draft.number, draft.date?.value, draft.year]).toEqual([null, "2024-04-26", 2024]);
  });

  test("a copy that lost the line KẾ HOẠCH keeps its symbol and its subject", () => {
    const draft = draftOf(
      `ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\nSố: 0155/KH-UBND |\nSơn Hải, ngày 24 tháng 12 năm 2025 |\nCHUYỂN ĐỔI SỐ TỈNH SƠN HẢI NĂM 2026\nCăn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020;\nI. MỤC TIÊU\n1. Số hóa hồ sơ.\n`,
    );
    expect([draft.number?.value, draft.title?.text, draft.year, draft.legalBases.length]).toEqual([
      "0155/KH-UBND",
      "CHUYỂN ĐỔI SỐ TỈNH SƠN HẢI NĂM 2026",
      2026,
      1,
    ]);
  });

  test.each([
    [
      "no head at all",
      "Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai như sau:\nĐánh giá khách quan.\n2.1. Thống nhất mẫu phiếu.",
    ],
    ["a type name and requirements", "KẾ HOẠCH\nTổ chức đại hội Đoàn\nI. YÊU CẦU\n1. Đúng Điều lệ."],
    [
      "a decision that holds the plan in its first article",
      `${UBND}${MOTTO}Số: 48/QĐ-UBND\nSơn Hải, ngày 31 tháng 3 năm 2025\nQUYẾT ĐỊNH\nPhê duyệt Kế hoạch ứng dụng công nghệ thông tin năm 2025\nCăn cứ Luật Công nghệ thông tin ngày 29/6/2006;\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Kế hoạch với những nội dung chủ yếu sau:\nNâng cấp đường truyền.`,
    ],
  ])("%s is a plan", (_, text) => {
    expect(readPlan(text).kind).toBe("plan");
  });

  test("an amending law is one basis; what another document only carries, and a submission, is none", () => {
    const draft = draftOf(
      `${UBND}${MOTTO}Số: 12/KH-UBND\nSơn Hải, ngày 06 tháng 10 năm 2022\nKẾ HOẠCH\nTruyền thông chính sách\nCăn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;\nCăn cứ Luật tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003;\nCăn cứ Quyết định số 1521/QĐ-TTg ngày 06/10/2020 ban hành Kế hoạch thực hiện Kết luận số 80-KL/TW ngày 20/6/2020;\nCăn cứ Kế hoạch số 298 KH/TWĐTN ngày14/7/2011; theo đề nghị của Sở Tư pháp tại Tờ trình số 194/TTr-STP ngày 28/9/2022.\nI. MỤC ĐÍCH\n1. Để dân biết.\n`,
    );
    expect(draft.legalBases.map((basis) => [basis.number ?? basis.text.slice(0, 44), basis.date])).toEqual([
      ["Luật sửa đổi, bổ sung một số điều của Luật T", "2019-11-22"],
      ["Luật tổ chức HĐND và UBND ngày 26 tháng 11 n", "2003-11-26"],
      ["1521/QĐ-TTg", "2020-10-06"],
      ["298 KH/TWĐTN", "2011-07-14"],
    ]);
  });
});

describe("bodies", () => {
  test("a name that is broken at its dash over two lines is one name", () => {
    const draft = draftOf(
      `KẾ HOẠCH\nTuyên truyền\nI. MỤC ĐÍCH\n1. Để dân biết.\nII. TỔ CHỨC THỰC HIỆN\n1. Các cơ quan, đơn vị: Báo cáo kết quả về Ủy ban nhân dân phường (qua Phòng Văn hóa\n- Xã hội) trước ngày 25 hằng tháng.\n2. Giao Phòng Văn hóa\n- Xã hội theo dõi việc thực hiện.\n3. Các đơn vị, địa phương:\n- Niêm yết tờ gấp.\n- Gửi kết quả trước ngày 15/6/2026.\n`,
    );
    expect(
      draft.agencies.map((agency) => [agency.name, agency.tasks.map((task) => task.deadline?.norm ?? null)]),
    ).toEqual([
      ["Các cơ quan, đơn vị", ["monthly:25"]],
      ["Phòng Văn hóa - Xã hội", [null]],
      ["Các đơn vị, địa phương", [null, "2026-06-15"]],
    ]);
  });

  test("a section behind a table is a section; signatures and captions below the text are no duties", () => {
    const draft = draftOf(
      `KẾ HOẠCH LIÊN NGÀNH\nTuyên truyền kỹ năng số\nI. MỤC ĐÍCH\n1. Để dân biết.\nII. NỘI DUNG\nTT\tNội dung\tĐơn vị chủ trì\tThời gian\n1\tIn tờ gấp\tSở Nội vụ\tQuý I/2026\nIII. TỔ CHỨC THỰC HIỆN\n1. Báo và Đài Phát thanh - Truyền hình tỉnh\n- Mở chuyên mục hỏi đáp.\n2. Chi đoàn Công an xã: Đăng ký công trình thanh niên.\nTrên đây là Kế hoạch liên ngành./.\nTM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nBÍ THƯ\nVũ Quốc Anh\nGIÁM ĐỐC\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nLương Thị Mai\nBIỂU NHIỆM VỤ\n(Kèm theo Kế hoạch số 88/KHLN)\n`,
    );
    expect(draft.title?.text).toBe("Tuyên truyền kỹ năng số");
    expect(draft.agencies.map((agency) => [agency.name, agency.tasks.map((task) => task.text)])).toEqual([
      ["Sở Nội vụ", ["In tờ gấp"]],
      ["Báo và Đài Phát thanh - Truyền hình tỉnh", ["Mở chuyên mục hỏi đáp."]],
      ["Chi đoàn Công an xã", ["Đăng ký công trình thanh niên."]],
    ]);
  });
});

function allPieces(draft: PlanDraft): { text: string; range: { start: number; end: number } }[] {
  const single = [draft.number, draft.date, draft.title, draft.signer, draft.signerTitle, draft.place];
  return [
    ...single.flatMap((one) => (one ? [one] : [])),
    ...draft.legalBases,
    ...draft.purposes,
    ...draft.requirements,
    ...draft.audiences,
    ...draft.contents,
    ...draft.forms,
    ...draft.recipients,
    ...draft.reportDeadlines,
    ...draft.agencies.flatMap((agency) => agency.tasks),
    ...draft.agencies.flatMap((agency) => agency.tasks.flatMap((task) => (task.deadline ? [task.deadline] : []))),
  ];
}

function squeeze(text: string): string {
  return text.normalize("NFC").replace(/[*\s|]+/g, "");
}
