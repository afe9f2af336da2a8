import { decideReport, handInProposed, openPeriods } from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

type Words = Partial<Record<"results" | "weaknesses" | "causes" | "proposals", string>>;

interface DemoReport {
  person: string;
  unit: string;
  on: string;
  words: Words;
  /** Where a unit states more than is proven, it says why. */
  stated?: { task: string; count: number; note: string }[];
  /** Remarks with which it came back; taken without any. */
  remarks?: { line: keyof Words; text: string }[];
  /** Not looked at yet. */
  isWaiting?: boolean;
}

/** The third quarter: some units in time, one late, one back for mending, most not heard of, as in real years. */
const QUARTER = { fromOn: "2026-07-01", toOn: "2026-09-30", dueOn: "2026-10-07" };

const REPORTS: DemoReport[] = [
  {
    person: "tran.ngo",
    unit: "phuong-gia-rai",
    on: "2026-10-06",
    words: {
      results:
        "Người dân khóm 1 và khóm 2 hỏi nhiều nhất về giấy tờ đất sau sắp xếp; phường đã trả lời ngay tại buổi họp khóm.",
      weaknesses: "Cụm loa khóm 4 mất tiếng bốn tuần nên các hộ ven kênh không nghe được lịch làm việc mới.",
      causes: "Trạm phát hỏng nguồn, chờ linh kiện từ Thành phố Hồ Chí Minh.",
      proposals: "Đề nghị tỉnh có một bộ loa dự phòng cho mỗi cụm ba phường.",
    },
  },
  {
    person: "saquen.danh",
    unit: "xa-hung-hoi",
    on: "2026-10-07",
    words: {
      results: "Bản tin tiếng Khmer phát sau giờ lễ chùa được các vị sư nhắc lại trong buổi giảng.",
      weaknesses: "Tờ gấp tiếng Khmer về khai sinh chưa có nên phải giải thích bằng lời từng hộ.",
      causes: "Bản dịch gửi về sở từ tháng 8 chưa có người đọc duyệt thứ hai.",
      proposals: "Đề nghị Sở Dân tộc và Tôn giáo cử người đọc duyệt bản tiếng Khmer.",
    },
  },
  {
    person: "yen.do",
    unit: "xa-nam-can",
    on: "2026-10-12",
    words: {
      results: "Xã đã tổ chức nhiều buổi tuyên truyền ở chợ.",
      weaknesses: "Hộ nuôi tôm ở các vuông xa đi làm cả ngày, chưa gặp được.",
      causes: "Chưa có buổi tối nào trong lịch.",
    },
    remarks: [{ line: "results", text: "Ghi rõ mấy buổi, ở đâu, bao nhiêu người dự, kèm biên bản." }],
  },
  {
    person: "duc.ta",
    unit: "so-noi-vu",
    on: "2026-10-05",
    words: {
      results: "Tài liệu tập huấn đợt 1 và đợt 2 được các xã dùng lại cho trưởng ấp.",
      weaknesses: "Lớp thứ ba phải dời sang quý IV.",
      causes: "Trùng lịch tổng kết sắp xếp đơn vị hành chính.",
    },
  },
  {
    person: "sophia.kim",
    unit: "hoi-lhpn",
    on: "2026-10-07",
    words: {
      results: "Chi hội ấp Giồng Bướm lập nhóm nhắc nhau làm khai sinh đúng hạn cho con.",
      weaknesses: "Mới làm được ở một xã.",
      causes: "Chi hội trưởng các xã khác mới nhận việc sau sắp xếp.",
      proposals: "Đề nghị có tờ gấp khổ nhỏ để phát trong buổi sinh hoạt.",
    },
    isWaiting: true,
  },
];

/** Two periods: the third quarter with its reports and the province's own, and the year, open and empty. */
export async function loadReports(
  tx: Tx,
  planId: string,
  on: {
    planner: Actor;
    leader: Actor;
    personOf(key: string): Actor;
    unitId(key: string): string;
    home: string;
    story(day: string, time: string): Date;
  },
): Promise<void> {
  const { planner, leader, story } = on;
  await openPeriods(tx, planner, {
    planId,
    kind: "quarter",
    stretches: [QUARTER],
    withHelpers: false,
    note: "Nêu rõ nơi nào người dân chưa nghe, chưa hiểu; mỗi kết quả kèm con số.",
    at: story("2026-09-21", "08:30"),
  });
  for (const report of REPORTS) {
    const { reportId, isSubmitted } = await handInProposed(tx, on.personOf(report.person), {
      planId,
      toOn: QUARTER.toOn,
      unitId: on.unitId(report.unit),
      role: "unit",
      words: report.words,
      ...(report.stated ? { stated: report.stated } : {}),
      at: story(report.on, "15:20"),
    });
    if (!isSubmitted) throw new Error(`the report of ${report.unit} was not handed in`);
    if (!report.isWaiting)
      await decideReport(tx, planner, { reportId, remarks: report.remarks ?? [], at: story("2026-10-13", "09:10") });
  }
  const summary = await handInProposed(tx, planner, {
    planId,
    toOn: QUARTER.toOn,
    unitId: on.home,
    role: "summary",
    words: {
      results: "Người dân hỏi nhiều nhất về khai sinh và giấy tờ đất; các xã đã trả lời tại chỗ, không đợi hết quý.",
      weaknesses:
        "Còn nhiều xã chưa nộp báo cáo, nên bức tranh này chưa đủ.\nLoa hỏng và thiếu tờ tiếng Khmer là hai khó khăn được nêu nhiều nhất.",
      causes: "Cấp xã mới sắp xếp, người phụ trách thay đổi; kinh phí sửa loa chưa bố trí.",
      proposals: "Giao Sở Văn hóa, Thể thao và Du lịch lập danh sách loa cần sửa trước ngày 30/10.",
    },
    at: story("2026-10-15", "14:00"),
  });
  if (!summary.isSubmitted) throw new Error("the province's report was not handed in");
  await decideReport(tx, leader, { reportId: summary.reportId, remarks: [], at: story("2026-10-16", "10:00") });
  await openPeriods(tx, planner, {
    planId,
    kind: "year",
    stretches: [{ fromOn: "2026-01-01", toOn: "2026-12-14", dueOn: "2026-12-15" }],
    withHelpers: false,
    note: "Kể cả điều chưa làm được và gương điển hình của đơn vị.",
    at: story("2026-11-16", "08:30"),
  });
}
