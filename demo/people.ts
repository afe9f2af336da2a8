/**
 * People of the demonstration. All of them are invented: names, posts, addresses. No password is kept here; the loader
 * makes one at first start and prints it.
 */

export type DemoRole =
  | "admin"
  | "leader"
  | "planner"
  | "editor"
  | "approver"
  | "translator"
  | "officer"
  | "handler"
  | "finance"
  | "press"
  | "inspector"
  | "front";

export type DemoGrant = { role: DemoRole; unit: string; subtree: boolean };

export type DemoPerson = {
  key: string;
  name: string;
  /** Unit the person belongs to. */
  unit: string;
  /** Chức vụ. */
  title: string;
  email: string;
  phone: string | null;
  grants: DemoGrant[];
  /** Languages besides Vietnamese (BCP 47). */
  languages: string[];
  /** The one person printed at first start, and used by `token create --role`, for this role. */
  demoFor: DemoRole | null;
};

type PersonInput = {
  key: string;
  name: string;
  unit: string;
  title: string;
  grants: [DemoRole, string, "only" | "subtree"][];
  languages?: string[];
  demoFor?: DemoRole;
};

let line = 500;

function person(input: PersonInput): DemoPerson {
  line += 1;
  return {
    key: input.key,
    name: input.name,
    unit: input.unit,
    title: input.title,
    email: `${input.key}@camau.danbiet.example`,
    phone: `0290 3 000 ${line}`,
    grants: input.grants.map(([role, unit, reach]) => ({ role, unit, subtree: reach === "subtree" })),
    languages: input.languages ?? [],
    demoFor: input.demoFor ?? null,
  };
}

export const demoPeople: DemoPerson[] = [
  person({
    key: "khoa.tran",
    name: "Trần Minh Khoa",
    unit: "so-khcn",
    title: "Chuyên viên quản trị hệ thống, Sở Khoa học và Công nghệ",
    grants: [["admin", "ca-mau", "subtree"]],
    demoFor: "admin",
  }),
  person({
    key: "thai.huynh",
    name: "Huỳnh Quốc Thái",
    unit: "ca-mau",
    title: "Phó Chủ tịch Ủy ban nhân dân tỉnh",
    grants: [
      ["leader", "ca-mau", "subtree"],
      ["approver", "ca-mau", "only"],
    ],
    demoFor: "leader",
  }),
  person({
    key: "phuc.le",
    name: "Lê Hoàng Phúc",
    unit: "so-vhttdl",
    title: "Trưởng phòng Thông tin cơ sở, Sở Văn hóa, Thể thao và Du lịch",
    grants: [
      ["planner", "ca-mau", "subtree"],
      ["editor", "so-vhttdl", "only"],
    ],
    demoFor: "planner",
  }),
  person({
    key: "tuyet.nguyen",
    name: "Nguyễn Thị Ánh Tuyết",
    unit: "so-vhttdl",
    title: "Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch",
    grants: [["approver", "so-vhttdl", "only"]],
  }),
  person({
    key: "diem.pham",
    name: "Phạm Ngọc Diễm",
    unit: "van-phong-ubnd",
    title: "Biên tập viên Cổng thông tin điện tử tỉnh",
    grants: [
      ["editor", "ca-mau", "only"],
      ["editor", "van-phong-ubnd", "subtree"],
    ],
    demoFor: "editor",
  }),
  person({
    key: "nghia.dang",
    name: "Đặng Trọng Nghĩa",
    unit: "van-phong-ubnd",
    title: "Phó Chánh Văn phòng Ủy ban nhân dân tỉnh",
    grants: [
      ["approver", "ca-mau", "only"],
      ["approver", "van-phong-ubnd", "subtree"],
    ],
    demoFor: "approver",
  }),
  person({
    key: "saray.thach",
    name: "Thạch Sa Rây",
    unit: "so-dan-toc-ton-giao",
    title: "Chuyên viên biên dịch tiếng Khmer, Sở Dân tộc và Tôn giáo",
    grants: [["translator", "ca-mau", "subtree"]],
    languages: ["km", "en"],
    demoFor: "translator",
  }),
  person({
    key: "duc.ta",
    name: "Tạ Minh Đức",
    unit: "so-noi-vu",
    title: "Trưởng phòng Cải cách hành chính, Sở Nội vụ",
    grants: [
      ["planner", "so-noi-vu", "only"],
      ["editor", "so-noi-vu", "only"],
    ],
  }),
  person({
    key: "linh.vuong",
    name: "Vương Mỹ Linh",
    unit: "so-tu-phap",
    title: "Phó Giám đốc Sở Tư pháp",
    grants: [["approver", "so-tu-phap", "only"]],
  }),
  person({
    key: "ha.dang",
    name: "Đặng Thu Hà",
    unit: "so-tai-chinh",
    title: "Chuyên viên Phòng Tài chính hành chính sự nghiệp, Sở Tài chính",
    grants: [["finance", "ca-mau", "subtree"]],
    demoFor: "finance",
  }),
  person({
    key: "cuong.lam",
    name: "Lâm Chí Cường",
    unit: "thanh-tra",
    title: "Thanh tra viên, Thanh tra tỉnh",
    grants: [["inspector", "ca-mau", "subtree"]],
    demoFor: "inspector",
  }),
  person({
    key: "uyen.quach",
    name: "Quách Tố Uyên",
    unit: "bao-ptth",
    title: "Phóng viên, Báo và Phát thanh, Truyền hình Cà Mau",
    grants: [["press", "bao-ptth", "only"]],
    demoFor: "press",
  }),
  person({
    key: "han.luu",
    name: "Lưu Gia Hân",
    unit: "tinh-doan",
    title: "Phó Bí thư Tỉnh đoàn",
    grants: [["editor", "tinh-doan", "only"]],
  }),
  person({
    key: "sophia.kim",
    name: "Kim Thị Sô Phia",
    unit: "hoi-lhpn",
    title: "Ủy viên Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh",
    grants: [["editor", "hoi-lhpn", "only"]],
    languages: ["km"],
  }),
  person({
    key: "phat.ung",
    name: "Ung Tấn Phát",
    unit: "ttphcc-tinh",
    title: "Giám đốc Trung tâm Phục vụ hành chính công tỉnh",
    grants: [["leader", "ttphcc-tinh", "only"]],
  }),

  // Phường Giá Rai: the commune in which every step of the thread can be walked.
  person({
    key: "tam.bui",
    name: "Bùi Thanh Tâm",
    unit: "phuong-gia-rai",
    title: "Chủ tịch Ủy ban nhân dân phường Giá Rai",
    grants: [["leader", "phuong-gia-rai", "subtree"]],
  }),
  person({
    key: "nghia.to",
    name: "Tô Hữu Nghĩa",
    unit: "phuong-gia-rai",
    title: "Phó Chủ tịch Ủy ban nhân dân phường Giá Rai",
    grants: [["approver", "phuong-gia-rai", "subtree"]],
  }),
  person({
    key: "tran.ngo",
    name: "Ngô Bảo Trân",
    unit: "phuong-gia-rai",
    title: "Công chức Phòng Văn hóa - Xã hội phường Giá Rai",
    grants: [["editor", "phuong-gia-rai", "subtree"]],
  }),
  person({
    key: "duyen.truong",
    name: "Trương Thị Mỹ Duyên",
    unit: "ttphcc-phuong-gia-rai",
    title: "Công chức tiếp nhận, Trung tâm Phục vụ hành chính công phường Giá Rai",
    grants: [["officer", "phuong-gia-rai", "subtree"]],
    demoFor: "officer",
  }),
  person({
    key: "lanh.vo",
    name: "Võ Văn Lành",
    unit: "phuong-gia-rai",
    title: "Công chức tư pháp - hộ tịch phường Giá Rai",
    grants: [["handler", "phuong-gia-rai", "only"]],
    demoFor: "handler",
  }),

  // Xã Hưng Hội: a commune with many Khmer families.
  person({
    key: "hoang.son",
    name: "Sơn Minh Hoàng",
    unit: "xa-hung-hoi",
    title: "Chủ tịch Ủy ban nhân dân xã Hưng Hội",
    grants: [["leader", "xa-hung-hoi", "subtree"]],
    languages: ["km"],
  }),
  person({
    key: "sang.ly",
    name: "Lý Ngọc Sang",
    unit: "xa-hung-hoi",
    title: "Phó Chủ tịch Ủy ban nhân dân xã Hưng Hội",
    grants: [["approver", "xa-hung-hoi", "subtree"]],
  }),
  person({
    key: "saquen.danh",
    name: "Danh Thị Sà Quên",
    unit: "xa-hung-hoi",
    title: "Công chức Phòng Văn hóa - Xã hội xã Hưng Hội",
    grants: [
      ["editor", "xa-hung-hoi", "subtree"],
      ["translator", "xa-hung-hoi", "subtree"],
    ],
    languages: ["km", "en"],
  }),

  // The Front: one for the province, one in a ward.
  person({
    key: "hoa.le",
    name: "Lê Thị Ánh Hoa",
    unit: "ca-mau",
    title: "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    grants: [["front", "ca-mau", "subtree"]],
    demoFor: "front",
  }),
  person({
    key: "mung.thach",
    name: "Thạch Văn Mừng",
    unit: "phuong-gia-rai",
    title: "Chủ tịch Ủy ban Mặt trận Tổ quốc phường Giá Rai",
    grants: [["front", "phuong-gia-rai", "subtree"]],
  }),

  // Xã Năm Căn and phường An Xuyên: editor and approver are two people, as everywhere.
  person({
    key: "ben.phan",
    name: "Phan Văn Bền",
    unit: "xa-nam-can",
    title: "Phó Chủ tịch Ủy ban nhân dân xã Năm Căn",
    grants: [["approver", "xa-nam-can", "subtree"]],
  }),
  person({
    key: "yen.do",
    name: "Đỗ Hải Yến",
    unit: "xa-nam-can",
    title: "Công chức Phòng Văn hóa - Xã hội xã Năm Căn",
    grants: [["editor", "xa-nam-can", "subtree"]],
  }),
  person({
    key: "duoc.cao",
    name: "Cao Thành Được",
    unit: "phuong-an-xuyen",
    title: "Chủ tịch Ủy ban nhân dân phường An Xuyên",
    grants: [
      ["leader", "phuong-an-xuyen", "subtree"],
      ["approver", "phuong-an-xuyen", "subtree"],
    ],
  }),
  person({
    key: "ngan.mai",
    name: "Mai Kim Ngân",
    unit: "phuong-an-xuyen",
    title: "Công chức Phòng Văn hóa - Xã hội phường An Xuyên",
    grants: [["editor", "phuong-an-xuyen", "subtree"]],
  }),
  person({
    key: "lieu.ho",
    name: "Hồ Thị Bích Liễu",
    unit: "ttphcc-phuong-an-xuyen",
    title: "Phó Giám đốc Trung tâm Phục vụ hành chính công phường An Xuyên",
    grants: [["officer", "ttphcc-phuong-an-xuyen", "only"]],
  }),
];
