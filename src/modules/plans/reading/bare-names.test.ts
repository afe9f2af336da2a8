import { describe, expect, test } from "vitest";
import { nameKey } from "./fold.ts";
import { readPlan } from "./read-plan.ts";

/** Headings that are only a name, of bodies no list of words knows, in every layout duties are listed in. */
const NAMES = [
  "Phường Giá Rai",
  "Xã Hưng Hội",
  "Công an tỉnh",
  "Báo và Đài Phát thanh - Truyền hình Cà Mau",
  "Thuế cơ sở 3",
  "Ấp Bà Điều",
  "Nhà máy nước Phú Mỹ",
  "Chùa Xiêm Cán",
  "Trung tâm Trợ giúp pháp lý nhà nước",
  "Chi nhánh Văn phòng đăng ký đất đai",
  "Câu lạc bộ Hưu trí",
  "Đặc khu Phú Quốc",
  "Bản Nà Ngần",
  "Các sở, ban, ngành; UBND các xã, phường",
  "Cán bộ không chuyên trách ấp",
  "Vạn chài Sông Đốc",
];
const COMMUNES = ["Giá Rai", "Hưng Hội", "Hòa Bình", "Năm Căn", "Vĩnh Lợi", "Khánh Bình"].map((one) => `Xã ${one}`);

const DUTIES = [
  "Làm điểm mô hình “Chính quyền thân thiện” tại nơi tiếp nhận hồ sơ.",
  "100% công chức viết cam kết phục vụ Nhân dân.",
  "Đọc bài tuyên truyền trên loa mỗi tuần ít nhất hai lượt.",
  "Trước ngày 15/3/2026, ban hành kế hoạch của đơn vị mình.",
  "Treo 20 băng rôn tại các trục đường chính.",
];

const LAYOUTS: Record<string, (name: string, number: number, duty: string) => string> = {
  "a number, a dash": (name, number, duty) => `${number}. ${name}\n- ${duty}`,
  "a number and a colon, a plus": (name, number, duty) => `${number}. ${name}:\n+ ${duty}`,
  "a number, the duty behind the colon": (name, number, duty) => `${number}. ${name}: ${duty}`,
  "a number, the duty behind a stop": (name, number, duty) => `${number}. ${name}. ${duty}`,
  "a number, the duty below without a mark": (name, number, duty) => `${number}. ${name}\n${duty}`,
  "a number over numbers": (name, number, duty) => `${number}. ${name}\n${number}.1. ${duty}`,
  "no mark, a dash": (name, _, duty) => `${name}\n- ${duty}`,
  "a star, a dash": (name, _, duty) => `* ${name}\n- ${duty}`,
  "a dash, the duty behind the colon": (name, _, duty) => `- ${name}: ${duty}`,
  "an order": (name, number, duty) => `${number}. Giao ${name}:\n- ${duty}`,
  "a request": (name, number, duty) => `${number}. Đề nghị ${name}\n- ${duty}`,
  "words of duty behind the name": (name, number, duty) => `${number}. ${name} có trách nhiệm:\n- ${duty}`,
};

describe.each(Object.entries(LAYOUTS))("headings that are only a name: %s", (_, layout) => {
  test.each([
    ["bodies of all kinds", NAMES],
    ["communes and nothing else", COMMUNES],
  ])("%s", (_, names) => {
    const wanted = names.map((name, i) => ({ name, duty: DUTIES[i % DUTIES.length]! }));
    const lists = wanted.map(({ name, duty }, i) => layout(name, i + 1, duty)).join("\n");
    const reading = readPlan(`KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
I. MỤC ĐÍCH
- Nâng cao nhận thức.
II. TỔ CHỨC THỰC HIỆN
${lists}
Nơi nhận:
- Lưu: VT.`);
    if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
    const found = reading.draft.agencies.flatMap((agency) =>
      agency.tasks.map((task) => `${nameKey(agency.name)} ← ${task.text}`),
    );
    expect(found.sort()).toEqual(wanted.map(({ name, duty }) => `${nameKey(name)} ← ${duty}`).sort());
  });
});

test("a bearer told once in a table serves the rows below it", () => {
  const reading = readPlan(`KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
I. MỤC ĐÍCH
- Nâng cao nhận thức.
II. PHÂN CÔNG THỰC HIỆN
TT | Đơn vị thực hiện | Nhiệm vụ | Thời gian
1 | Xã Hưng Hội | Treo 20 băng rôn | Quý I/2026
 | | Phát thanh trên loa ấp | Quý II/2026
2 | Công an tỉnh | Hướng dẫn cài đặt định danh điện tử | Quý II/2026`);
  if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
  expect(reading.draft.agencies.map((one) => [one.name, one.tasks.length])).toEqual([
    ["Xã Hưng Hội", 2],
    ["Công an tỉnh", 1],
  ]);
});

test("places named together each bear the duty, and the closing words give none", () => {
  const reading = readPlan(`KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
I. MỤC ĐÍCH
- Nâng cao nhận thức.
II. TỔ CHỨC THỰC HIỆN
1. Phường Giá Rai, xã Hưng Hội và xã Hòa Bình
- Treo 20 băng rôn.
2. Sở Nội vụ
- Theo dõi việc thực hiện.
Yêu cầu Trưởng các phòng, Giám đốc các trung tâm tổ chức thực hiện./.`);
  if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
  expect(reading.draft.agencies.map((one) => [one.name, one.tasks.length])).toEqual([
    ["Phường Giá Rai", 1],
    ["xã Hưng Hội", 1],
    ["xã Hòa Bình", 1],
    ["Sở Nội vụ", 1],
  ]);
});

test("a point headed by a time gives it to what is done below, whoever is named how", () => {
  const reading = readPlan(`KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2017
I. MỤC ĐÍCH
Nâng cao nhận thức.
II. NỘI DUNG CÔNG VIỆC VÀ PHÂN CÔNG
1. Tháng 02/2017
- Phòng Cải cách hành chính tham mưu ban hành kế hoạch.
- Văn phòng Sở: Đăng tải trên trang thông tin điện tử.
2. Quý II/2017
- Mở chuyên trang trên Báo Hải Dương (Phòng Cải cách hành chính chủ trì).
- Tổ chức 02 lớp tập huấn (Phòng Cải cách hành chính, Văn phòng Sở).`);
  if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
  expect(
    reading.draft.agencies.flatMap((one) =>
      one.tasks.map((task) => [one.name, task.deadline?.norm, task.text.slice(0, 12)]),
    ),
  ).toEqual([
    ["Phòng Cải cách hành chính", "2017-02", "Phòng Cải cá"],
    ["Phòng Cải cách hành chính", "2017-Q2", "Mở chuyên tr"],
    ["Phòng Cải cách hành chính", "2017-Q2", "Tổ chức 02 l"],
    ["Văn phòng Sở", "2017-02", "Đăng tải trê"],
    ["Văn phòng Sở", "2017-Q2", "Tổ chức 02 l"],
  ]);
});
