import { describe, expect, test } from "vitest";
import { toApiDraft } from "./api-draft.ts";
import { readAsDirective, readPlan } from "./read-plan.ts";
import { SAMPLE_PLANS } from "./sample-plans.ts";

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH SƠN HẢI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 5/{symbol}
Sơn Hải, ngày 14 tháng 02 năm 2025
`;
const DUTIES = `1. Sở Nội vụ chủ trì, theo dõi việc thực hiện; báo cáo UBND tỉnh trước ngày 30/6/2025.
2. Sở Tài chính bố trí kinh phí.`;

function official(symbol: string, type: string, title: string, body: string): string {
  return `${HEAD.replace("{symbol}", symbol)}${type}\n${title}\n${body}\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Tám\n`;
}

describe("documents that are no plans are named, and nothing is made up", () => {
  test.each<[string, string, string, boolean]>([
    [
      "a directive",
      official("CT-UBND", "CHỈ THỊ", "Về việc tăng cường kỷ luật, kỷ cương hành chính", DUTIES),
      "directive",
      true,
    ],
    [
      "a report on a plan",
      official(
        "BC-UBND",
        "BÁO CÁO",
        "Kết quả thực hiện Kế hoạch cải cách hành chính năm 2024",
        "I. KẾT QUẢ\n1. Sở Nội vụ đã tổ chức 12 lớp tập huấn.\nII. NHIỆM VỤ NĂM 2025\n1. Sở Nội vụ tiếp tục theo dõi.",
      ),
      "report",
      false,
    ],
    [
      "a budget decision",
      official(
        "QĐ-UBND",
        "QUYẾT ĐỊNH",
        "Về việc giao dự toán thu, chi ngân sách nhà nước năm 2025",
        "Căn cứ Luật Ngân sách nhà nước ngày 25/6/2015;\nQUYẾT ĐỊNH:\nĐiều 1. Giao dự toán thu, chi ngân sách cho các đơn vị theo biểu kèm theo.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\nĐiều 3. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Tài chính chịu trách nhiệm thi hành Quyết định này./.",
      ),
      "decision",
      false,
    ],
    [
      "a decision that approves targets of a plan",
      official(
        "QĐ-UBND",
        "QUYẾT ĐỊNH",
        "Về việc giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2025",
        "Điều 1. Giao chỉ tiêu cho các đơn vị.\nĐiều 2. Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này.",
      ),
      "decision",
      false,
    ],
    [
      "a decision that hands out money under the name of a plan",
      official(
        "QĐ-UBND",
        "QUYẾT ĐỊNH",
        "Về việc giao kế hoạch vốn đầu tư công năm 2026",
        "QUYẾT ĐỊNH:\nĐiều 1. Giao kế hoạch vốn đầu tư công năm 2026 với các nội dung chủ yếu như sau:\n1. Tổng vốn: 1.200.000 triệu đồng.\nĐiều 2. Tổ chức thực hiện\n1. Các chủ đầu tư khẩn trương giải ngân trước ngày 31/01/2027.",
      ),
      "decision",
      true,
    ],
    [
      "a council's resolution with aims and duties",
      official(
        "NQ-HĐND",
        "NGHỊ QUYẾT",
        "Về kế hoạch phát triển kinh tế - xã hội năm 2026",
        "QUYẾT NGHỊ:\nĐiều 1. Thông qua Kế hoạch phát triển kinh tế - xã hội năm 2026 với các nội dung chủ yếu sau:\nI. MỤC TIÊU\n1. Tốc độ tăng trưởng 8%.\nII. NHIỆM VỤ\n1. Đẩy mạnh cải cách hành chính.\nĐiều 2. Có hiệu lực từ ngày ký.",
      ),
      "resolution",
      false,
    ],
    [
      "a short letter without recipients at its end",
      `${HEAD.replace("{symbol}", "UBND-NC")}V/v triển khai Kế hoạch tuyên truyền\nKính gửi:\n- Các sở, ban, ngành.\nUBND tỉnh yêu cầu:\n${DUTIES}`,
      "letter",
      true,
    ],
    [
      "a notice that only tells",
      official(
        "TB-UBND",
        "THÔNG BÁO",
        "Về việc nghỉ Tết",
        "1. Nghỉ từ ngày 28/01/2025.\nVăn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.",
      ),
      "notice",
      false,
    ],
    [
      "a letter about a plan",
      official(
        "UBND-NC",
        "",
        "",
        "V/v triển khai Kế hoạch số 12/KH-UBND\nKính gửi:\n- Sở Nội vụ;\n- UBND các xã, phường.\nThực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2025, UBND tỉnh yêu cầu:\n" +
          DUTIES,
      ),
      "letter",
      true,
    ],
    [
      "an invitation",
      official(
        "GM-UBND",
        "GIẤY MỜI",
        "Họp triển khai Kế hoạch cải cách hành chính",
        "Kính gửi: Sở Nội vụ\n1. Thời gian: 14 giờ ngày 20/02/2025.\n2. Giao Sở Nội vụ chuẩn bị tài liệu.",
      ),
      "invitation",
      false,
    ],
    [
      "a decree",
      "NGHỊ ĐỊNH\nQuy định về công tác văn thư\nĐiều 1. Phạm vi điều chỉnh\nNghị định này quy định về công tác văn thư.\nĐiều 2. Đối tượng áp dụng\nCác cơ quan, tổ chức nhà nước thực hiện Nghị định này.",
      "law",
      false,
    ],
    [
      "news about a plan",
      `Sơn Hải đẩy mạnh cải cách hành chính\nThứ Sáu, 27/01/2023 | 17:41\nUBND tỉnh vừa ban hành Kế hoạch số 07/KH-UBND ngày 18/01/2023 về tuyên truyền cải cách hành chính. Theo đó, giao Sở Nội vụ chủ trì, phối hợp với các đơn vị triển khai trước ngày 30/6/2023, góp phần nâng cao nhận thức của người dân.\nTrong thời gian qua, tỉnh đã đạt nhiều kết quả đáng ghi nhận. Các sở, ngành tiếp tục đổi mới hình thức tuyên truyền, đưa thông tin đến gần dân hơn nữa, nhất là ở các xã vùng xa của tỉnh.`,
      "news",
      false,
    ],
    [
      "an essay with aims and contents",
      "Tên sáng kiến: Đổi mới bộ phận một cửa\n1. Mục đích\nNâng cao chất lượng phục vụ người dân.\n2. Nội dung\nSắp xếp lại quầy tiếp nhận, tổ chức thực hiện chủ trương của cấp trên.",
      "unknown",
      false,
    ],
    [
      "a decision on a regulation",
      official(
        "QĐ-UBND",
        "QUYẾT ĐỊNH",
        "Về việc ban hành Quy chế hoạt động của Ban Chỉ đạo công tác Dân số - Kế hoạch hóa gia đình",
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động của Ban Chỉ đạo.\nĐiều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.",
      ),
      "decision",
      false,
    ],
    [
      "a resolution of a people's council",
      official(
        "NQ-HĐND",
        "NGHỊ QUYẾT",
        "Về kế hoạch đầu tư công năm 2025",
        "HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HẢI\nKHÓA X, KỲ HỌP THỨ 18\nQUYẾT NGHỊ:\nĐiều 1. Thông qua kế hoạch đầu tư công năm 2025.\nĐiều 2. Nghị quyết có hiệu lực từ ngày ký.",
      ),
      "resolution",
      false,
    ],
    [
      "minutes of a meeting",
      official(
        "BB-UBND",
        "BIÊN BẢN",
        "Họp triển khai Kế hoạch cải cách hành chính",
        "I. THÀNH PHẦN\n1. Ông Lê Văn Tám, chủ trì.\nII. NỘI DUNG\n1. Sở Nội vụ báo cáo tiến độ.",
      ),
      "minutes",
      false,
    ],
    [
      "an announcement",
      official("TB-UBND", "THÔNG BÁO", "Về việc nghỉ Tết", "Các cơ quan nghỉ từ ngày 28/01/2025."),
      "notice",
      false,
    ],
    [
      "a contract",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHỢP ĐỒNG\nIn tờ gấp tuyên truyền cải cách hành chính\nSố: 12/HĐ-2025\nBên A: Sở Nội vụ\nBên B: Công ty In Sơn Hải\nĐiều 1. Nội dung: In 5.000 tờ gấp.\nĐiều 2. Thời gian giao hàng: trước ngày 30/6/2025.",
      "contract",
      false,
    ],
    [
      "a list of staff",
      "DANH SÁCH\nCán bộ, công chức tham gia tập huấn theo Kế hoạch số 12/KH-UBND\nSTT\tHọ và tên\tĐơn vị\n1\tNguyễn Văn An\tSở Nội vụ\n2\tTrần Thị Bình\tSở Tài chính",
      "list",
      false,
    ],
    [
      "a curriculum vitae",
      "SƠ YẾU LÝ LỊCH\nHọ và tên: Nguyễn Văn An\nNgày sinh: 02/9/1990\nQuá trình công tác: Sở Nội vụ, từ năm 2015.",
      "personal",
      false,
    ],
    [
      "an official letter that lost its head",
      "Kính\ngửi:\n- Các sở, ban, ngành;\n- UBND các xã, phường.\nThực hiện Kế hoạch số 12/KH-UBND, UBND tỉnh đề nghị các đơn vị quan tâm phối hợp.",
      "letter",
      false,
    ],
    [
      "a poem",
      "Sông quê nước chảy đôi bờ\nĐể anh chín nhớ mười chờ một ai\nĐường làng hoa gạo rơi dài",
      "unknown",
      false,
    ],
    ["nothing in particular", "Xin chào.\nHôm nay trời đẹp.", "unknown", false],
    ["an empty text", "", "unknown", false],
  ])("%s", (_, text, seems, givesDuties) => {
    const reading = readPlan(text);
    expect(reading).toMatchObject({ kind: "other", seems, givesDuties });
    expect(reading.kind === "other" && reading.directiveDraft !== null).toBe(givesDuties);
  });

  test("a directive is read as one when asked", () => {
    const draft = readAsDirective(
      official(
        "CT-UBND",
        "CHỈ THỊ",
        "Về việc tăng cường kỷ luật",
        `Thời gian qua, Sở Y tế triển khai nhiều việc tốt.\nỦy ban nhân dân tỉnh yêu cầu:\n${DUTIES}`,
      ),
    );
    expect(
      draft.agencies.map((agency) => [agency.name, agency.tasks.map((task) => task.deadline?.end ?? null)]),
    ).toEqual([
      ["Sở Nội vụ", ["2025-06-30"]],
      ["Sở Tài chính", [null]],
    ]);
    expect(draft).toMatchObject({ number: { value: "5/CT-UBND" }, signer: { text: "Lê Văn Tám" }, purposes: [] });
  });
});

test("the draft for machines has values, ranges into the text, and null for what is not there", () => {
  const sample = SAMPLE_PLANS[0]!;
  const reading = readPlan(sample.text);
  if (reading.kind !== "plan") throw new Error("not a plan");
  const draft = toApiDraft(reading.draft);
  expect(draft).toMatchObject({
    kind: "plan",
    number: "45/KH-SNV",
    date: "2024-03-05",
    issuer: "SỞ NỘI VỤ",
    year: 2024,
    truncated: false,
  });
  expect(sample.text.slice(draft.ranges.number!.start, draft.ranges.number!.end)).toBe("45/KH-SNV");
  const [office] = draft.agencies;
  expect(office?.tasks[0]).toMatchObject({
    text: "Tự kiểm tra hồ sơ một cửa",
    deadline: { text: "Quý II/2024", iso: "2024-06-30", norm: "2024-Q2" },
  });
  for (const agency of draft.agencies) {
    for (const task of agency.tasks) expect(sample.text.slice(task.start, task.end)).toContain(task.text.slice(0, 20));
  }
  expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
  const pasted = readPlan(SAMPLE_PLANS.find((one) => one.number === null && one.symbol === null)!.text);
  expect(pasted.kind === "plan" && toApiDraft(pasted.draft)).toMatchObject({
    number: null,
    date: null,
    issuer: null,
    title: null,
    year: null,
    reportDeadline: null,
    ranges: {},
  });
});

test("a decision that hands out money gives no duties by its sums, also when it is read as a directive", () => {
  const draft = readAsDirective(`ỦY BAN NHÂN DÂN
TỈNH HẬU GIANG
Số: 2210/QĐ-UBND
QUYẾT ĐỊNH
Về việc giao dự toán thu, chi ngân sách nhà nước năm 2025
Điều 1. Giao dự toán cho các đơn vị:
1. Sở Nội vụ: 12.450 triệu đồng, trong đó tuyên truyền cải cách hành chính 350 triệu đồng.
2. Báo Hậu Giang: 6.200.000.000 đồng.
3. Sở Tài chính: hướng dẫn các đơn vị phân bổ trước ngày 31/12/2024.`);
  expect(draft.agencies.map((one) => [one.name, one.tasks.length])).toEqual([["Sở Tài chính", 1]]);
});
