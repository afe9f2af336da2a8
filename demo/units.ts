/**
 * Units of the demonstration province. Names, codes, merger facts: official list after 1 July 2025 (Nghị quyết
 * 202/2025/QH15, Quyết định 19/2025/QĐ-TTg) and the mapping of the former communes. Addresses, phone numbers, e-mail
 * and opening hours are invented; see README.md.
 */

export type DemoUnitKind =
  | "central"
  | "province"
  | "department"
  | "commune"
  | "affiliated"
  | "massOrganisation"
  | "press";

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
export type OpenSpan = { from: string; to: string };
export type OpeningHours = Record<Weekday, OpenSpan[]>;

/** One former unit that went into this one, wholly or in part. `code` is the code it bore until 30 June 2025. */
export type DemoPredecessor = {
  code: string;
  name: string;
  slug: string;
  /** Key of the former district in `demoFormerUnits`. */
  districtKey: string;
  share: "whole" | "part";
  note: string | null;
};

export type DemoUnit = {
  key: string;
  /** Official code of the list of administrative units; null for bodies that have none. */
  code: string | null;
  slug: string;
  kind: DemoUnitKind;
  name: string;
  shortName: string;
  parent: string | null;
  /** First day on which the unit exists in this form. */
  from: string;
  address: string;
  phone: string | null;
  email: string | null;
  openingHours: OpeningHours | null;
  /** Place name in the date line of its documents ("Giá Rai, ngày …"); Nghị định 30/2020/NĐ-CP, Phụ lục I. */
  placeName: string;
  predecessors: DemoPredecessor[];
  /** Set where the unit itself went on unchanged on 1 July 2025 and only its parent changed. */
  movedFrom?: { parent: string; on: string };
};

/** A unit that ended on 1 July 2025: former provinces, districts, communes. Kept so that old addresses answer. */
export type DemoFormerUnit = {
  key: string;
  code: string;
  slug: string;
  kind: "province" | "district" | "commune";
  name: string;
  parent: string;
  /** Lower bound: the unit surely existed from here on; its true founding day was not looked up (`fromKnown`). */
  from: string;
  fromKnown: boolean;
  /** First day on which it no longer exists. */
  until: string;
};

export type DemoSuccession = { from: string; to: string; share: "whole" | "part"; on: string; note: string | null };

export const mergerDate = "2025-07-01";
const provinceSplit = "1997-01-01";

const officeDay: OpenSpan[] = [
  { from: "07:00", to: "11:00" },
  { from: "13:00", to: "17:00" },
];
const morning: OpenSpan[] = [{ from: "07:00", to: "11:00" }];

const weekdays: OpeningHours = {
  mon: officeDay,
  tue: officeDay,
  wed: officeDay,
  thu: officeDay,
  fri: officeDay,
  sat: [],
  sun: [],
};
const withSaturdayMorning: OpeningHours = { ...weekdays, sat: morning };

/** 0290 is the province's area code; the block 3 000 xxx is used only here. */
function phone(last: number): string {
  return `0290 3 000 ${String(last).padStart(3, "0")}`;
}

type OfficeInput = { key: string; slug: string; name: string; shortName: string; phoneLast: number; street: string };

function department(input: OfficeInput): DemoUnit {
  return {
    key: input.key,
    code: null,
    slug: input.slug,
    kind: "department",
    name: input.name,
    shortName: input.shortName,
    parent: "ca-mau",
    from: mergerDate,
    address: `${input.street}, tỉnh Cà Mau`,
    phone: phone(input.phoneLast),
    email: `${input.slug}@camau.danbiet.example`,
    openingHours: weekdays,
    placeName: "Cà Mau",
    predecessors: [],
  };
}

type CommuneInput = {
  code: string;
  slug: string;
  name: string;
  shortName: string;
  seat: string;
  phoneLast: number;
  saturday: boolean;
  predecessors: DemoPredecessor[];
  movedFrom?: { parent: string; on: string };
  from?: string;
};

function commune(input: CommuneInput): DemoUnit {
  return {
    key: input.slug,
    code: input.code,
    slug: input.slug,
    kind: "commune",
    name: input.name,
    shortName: input.shortName,
    parent: "ca-mau",
    from: input.from ?? mergerDate,
    address: `Trụ sở Ủy ban nhân dân ${lowerFirst(input.name)}, ${input.seat}, tỉnh Cà Mau`,
    phone: phone(input.phoneLast),
    email: `ubnd@${input.slug}.camau.danbiet.example`,
    openingHours: input.saturday ? withSaturdayMorning : weekdays,
    placeName: input.shortName,
    predecessors: input.predecessors,
    movedFrom: input.movedFrom,
  };
}

/** The commune's one-stop centre; Nghị định 118/2025/NĐ-CP as amended by 309/2026/NĐ-CP. */
function oneStop(of: CommuneInput): DemoUnit {
  return {
    key: `ttphcc-${of.slug}`,
    code: null,
    slug: `trung-tam-phuc-vu-hanh-chinh-cong-${of.slug}`,
    kind: "affiliated",
    name: `Trung tâm Phục vụ hành chính công ${lowerFirst(of.name)}`,
    shortName: `Trung tâm Phục vụ hành chính công ${of.shortName}`,
    parent: of.slug,
    from: mergerDate,
    address: `Tầng trệt trụ sở Ủy ban nhân dân ${lowerFirst(of.name)}, ${of.seat}, tỉnh Cà Mau`,
    phone: phone(of.phoneLast + 1),
    email: `motcua@${of.slug}.camau.danbiet.example`,
    openingHours: of.saturday ? withSaturdayMorning : weekdays,
    placeName: of.shortName,
    predecessors: [],
  };
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function whole(code: string, name: string, slug: string, districtKey: string): DemoPredecessor {
  return { code, name, slug, districtKey, share: "whole", note: null };
}
function part(code: string, name: string, slug: string, districtKey: string, note: string): DemoPredecessor {
  return { code, name, slug, districtKey, share: "part", note };
}

const communeInputs: CommuneInput[] = [
  {
    code: "31825",
    slug: "phuong-bac-lieu",
    name: "Phường Bạc Liêu",
    shortName: "Bạc Liêu",
    seat: "khóm 5",
    phoneLast: 110,
    saturday: true,
    predecessors: [
      whole("31825", "Phường 1", "phuong-1-tp-bac-lieu", "tp-bac-lieu"),
      whole("31813", "Phường 2", "phuong-2-tp-bac-lieu", "tp-bac-lieu"),
      whole("31816", "Phường 3", "phuong-3-tp-bac-lieu", "tp-bac-lieu"),
      whole("31822", "Phường 7", "phuong-7-tp-bac-lieu", "tp-bac-lieu"),
      whole("31828", "Phường 8", "phuong-8-tp-bac-lieu", "tp-bac-lieu"),
    ],
  },
  {
    code: "31840",
    slug: "phuong-hiep-thanh",
    name: "Phường Hiệp Thành",
    shortName: "Hiệp Thành",
    seat: "khóm Nhà Mát",
    phoneLast: 120,
    saturday: false,
    predecessors: [
      whole("31831", "Phường Nhà Mát", "phuong-nha-mat-tp-bac-lieu", "tp-bac-lieu"),
      whole("31837", "Xã Vĩnh Trạch Đông", "xa-vinh-trach-dong-tp-bac-lieu", "tp-bac-lieu"),
      whole("31840", "Xã Hiệp Thành", "xa-hiep-thanh-tp-bac-lieu", "tp-bac-lieu"),
    ],
  },
  {
    code: "31843",
    slug: "xa-hong-dan",
    name: "Xã Hồng Dân",
    shortName: "Hồng Dân",
    seat: "ấp Nội Ô",
    phoneLast: 130,
    saturday: false,
    predecessors: [
      whole("31843", "Thị trấn Ngan Dừa", "thi-tran-ngan-dua-hong-dan", "huyen-hong-dan"),
      whole("31852", "Xã Ninh Hòa", "xa-ninh-hoa-hong-dan", "huyen-hong-dan"),
      whole("31855", "Xã Lộc Ninh", "xa-loc-ninh-hong-dan", "huyen-hong-dan"),
    ],
  },
  {
    code: "31906",
    slug: "xa-hung-hoi",
    name: "Xã Hưng Hội",
    shortName: "Hưng Hội",
    seat: "ấp Cái Dầy",
    phoneLast: 140,
    saturday: false,
    predecessors: [
      whole("31906", "Xã Hưng Thành", "xa-hung-thanh-vinh-loi", "huyen-vinh-loi"),
      whole("31909", "Xã Hưng Hội", "xa-hung-hoi-vinh-loi", "huyen-vinh-loi"),
    ],
  },
  {
    code: "31942",
    slug: "phuong-gia-rai",
    name: "Phường Giá Rai",
    shortName: "Giá Rai",
    seat: "khóm 2",
    phoneLast: 150,
    saturday: true,
    predecessors: [
      whole("31942", "Phường 1", "phuong-1-tx-gia-rai", "tx-gia-rai"),
      whole("31945", "Phường Hộ Phòng", "phuong-ho-phong-tx-gia-rai", "tx-gia-rai"),
      whole("31960", "Xã Phong Thạnh", "xa-phong-thanh-tx-gia-rai", "tx-gia-rai"),
      whole("31963", "Xã Phong Thạnh A", "xa-phong-thanh-a-tx-gia-rai", "tx-gia-rai"),
    ],
  },
  {
    code: "31972",
    slug: "xa-ganh-hao",
    name: "Xã Gành Hào",
    shortName: "Gành Hào",
    seat: "ấp 1",
    phoneLast: 160,
    saturday: false,
    predecessors: [
      whole("31972", "Thị trấn Gành Hào", "thi-tran-ganh-hao-dong-hai", "huyen-dong-hai"),
      whole("31984", "Xã Long Điền Tây", "xa-long-dien-tay-dong-hai", "huyen-dong-hai"),
    ],
  },
  {
    code: "32002",
    slug: "phuong-an-xuyen",
    name: "Phường An Xuyên",
    shortName: "An Xuyên",
    seat: "khóm 3",
    phoneLast: 170,
    saturday: true,
    predecessors: [
      whole("32005", "Phường 1", "phuong-1-tp-ca-mau", "tp-ca-mau"),
      whole("32002", "Phường 2", "phuong-2-tp-ca-mau", "tp-ca-mau"),
      whole("31999", "Phường 9", "phuong-9-tp-ca-mau", "tp-ca-mau"),
      whole("32022", "Phường Tân Xuyên", "phuong-tan-xuyen-tp-ca-mau", "tp-ca-mau"),
      whole("32023", "Xã An Xuyên", "xa-an-xuyen-tp-ca-mau", "tp-ca-mau"),
    ],
  },
  {
    code: "32092",
    slug: "xa-ho-thi-ky",
    name: "Xã Hồ Thị Kỷ",
    shortName: "Hồ Thị Kỷ",
    seat: "ấp Cây Sộp",
    phoneLast: 180,
    saturday: false,
    // Kept whole in the reorganisation: same name, same code, only the district above it went.
    from: provinceSplit,
    movedFrom: { parent: "huyen-thoi-binh", on: mergerDate },
    predecessors: [],
  },
  {
    code: "32095",
    slug: "xa-tran-van-thoi",
    name: "Xã Trần Văn Thời",
    shortName: "Trần Văn Thời",
    seat: "ấp 7",
    phoneLast: 190,
    saturday: false,
    predecessors: [
      whole("32095", "Thị trấn Trần Văn Thời", "thi-tran-tran-van-thoi-tran-van-thoi", "huyen-tran-van-thoi"),
      whole("32108", "Xã Khánh Lộc", "xa-khanh-loc-tran-van-thoi", "huyen-tran-van-thoi"),
      whole("32125", "Xã Phong Lạc", "xa-phong-lac-tran-van-thoi", "huyen-tran-van-thoi"),
      part("32107", "Xã Trần Hợi", "xa-tran-hoi-tran-van-thoi", "huyen-tran-van-thoi", "Phần còn lại về xã Đá Bạc."),
      part(
        "32122",
        "Xã Lợi An",
        "xa-loi-an-tran-van-thoi",
        "huyen-tran-van-thoi",
        "Phần còn lại về phường Lý Văn Lâm và xã Lương Thế Trân.",
      ),
      part(
        "32124",
        "Xã Phong Điền",
        "xa-phong-dien-tran-van-thoi",
        "huyen-tran-van-thoi",
        "Phần còn lại về xã Sông Đốc.",
      ),
    ],
  },
  {
    code: "32098",
    slug: "xa-song-doc",
    name: "Xã Sông Đốc",
    shortName: "Sông Đốc",
    seat: "ấp 3",
    phoneLast: 200,
    saturday: true,
    predecessors: [
      whole("32098", "Thị trấn Sông Đốc", "thi-tran-song-doc-tran-van-thoi", "huyen-tran-van-thoi"),
      part(
        "32124",
        "Xã Phong Điền",
        "xa-phong-dien-tran-van-thoi",
        "huyen-tran-van-thoi",
        "Phần còn lại về xã Trần Văn Thời.",
      ),
    ],
  },
  {
    code: "32191",
    slug: "xa-nam-can",
    name: "Xã Năm Căn",
    shortName: "Năm Căn",
    seat: "ấp 2",
    phoneLast: 210,
    saturday: false,
    predecessors: [
      part("32191", "Thị trấn Năm Căn", "thi-tran-nam-can-nam-can", "huyen-nam-can", "Phần còn lại về xã Đất Mới."),
      part("32194", "Xã Hàm Rồng", "xa-ham-rong-nam-can", "huyen-nam-can", "Phần còn lại về xã Đất Mới."),
      whole("32203", "Xã Hàng Vịnh", "xa-hang-vinh-nam-can", "huyen-nam-can"),
    ],
  },
  {
    code: "32248",
    slug: "xa-dat-mui",
    name: "Xã Đất Mũi",
    shortName: "Đất Mũi",
    seat: "ấp Mũi",
    phoneLast: 220,
    saturday: false,
    predecessors: [
      whole("32248", "Xã Đất Mũi", "xa-dat-mui-ngoc-hien", "huyen-ngoc-hien"),
      part("32242", "Xã Viên An", "xa-vien-an-ngoc-hien", "huyen-ngoc-hien", "Phần còn lại về xã Đất Mới."),
      part("32245", "Xã Tân Ân", "xa-tan-an-ngoc-hien", "huyen-ngoc-hien", "Phần còn lại về xã Phan Ngọc Hiển."),
    ],
  },
];

const government: DemoUnit = {
  key: "trung-uong",
  code: null,
  slug: "trung-uong",
  kind: "central",
  name: "Chính phủ",
  shortName: "Chính phủ",
  parent: null,
  from: "1945-09-02",
  address: "Thành phố Hà Nội",
  phone: null,
  email: null,
  openingHours: null,
  placeName: "Hà Nội",
  predecessors: [],
};

const province: DemoUnit = {
  key: "ca-mau",
  code: "96",
  slug: "ca-mau",
  kind: "province",
  name: "Tỉnh Cà Mau",
  shortName: "Cà Mau",
  parent: "trung-uong",
  from: mergerDate,
  address: "Trụ sở Ủy ban nhân dân tỉnh, phường Tân Thành, tỉnh Cà Mau",
  phone: phone(1),
  email: "ubnd@camau.danbiet.example",
  openingHours: weekdays,
  placeName: "Cà Mau",
  // The two former provinces are joined by `demoSuccessions`: predecessors here are communes only.
  predecessors: [],
};

const departments: DemoUnit[] = [
  department({
    key: "van-phong-ubnd",
    slug: "van-phong-ubnd-tinh",
    name: "Văn phòng Ủy ban nhân dân tỉnh",
    shortName: "Văn phòng UBND tỉnh",
    phoneLast: 10,
    street: "Khu hành chính tỉnh, phường Tân Thành",
  }),
  department({
    key: "so-noi-vu",
    slug: "so-noi-vu",
    name: "Sở Nội vụ",
    shortName: "Sở Nội vụ",
    phoneLast: 12,
    street: "Khu hành chính tỉnh, phường Tân Thành",
  }),
  department({
    key: "so-vhttdl",
    slug: "so-van-hoa-the-thao-va-du-lich",
    name: "Sở Văn hóa, Thể thao và Du lịch",
    shortName: "Sở VHTTDL",
    phoneLast: 14,
    street: "Khu hành chính tỉnh, phường Tân Thành",
  }),
  department({
    key: "so-tu-phap",
    slug: "so-tu-phap",
    name: "Sở Tư pháp",
    shortName: "Sở Tư pháp",
    phoneLast: 16,
    street: "Khu hành chính tỉnh, phường Tân Thành",
  }),
  department({
    key: "so-tai-chinh",
    slug: "so-tai-chinh",
    name: "Sở Tài chính",
    shortName: "Sở Tài chính",
    phoneLast: 18,
    street: "Khu hành chính tỉnh, phường Tân Thành",
  }),
  department({
    key: "so-khcn",
    slug: "so-khoa-hoc-va-cong-nghe",
    name: "Sở Khoa học và Công nghệ",
    shortName: "Sở KHCN",
    phoneLast: 20,
    street: "Khu hành chính tỉnh, phường Tân Thành",
  }),
  department({
    key: "so-dan-toc-ton-giao",
    slug: "so-dan-toc-va-ton-giao",
    name: "Sở Dân tộc và Tôn giáo",
    shortName: "Sở DTTG",
    phoneLast: 22,
    street: "Khu hành chính tỉnh, phường An Xuyên",
  }),
  department({
    key: "thanh-tra",
    slug: "thanh-tra-tinh",
    name: "Thanh tra tỉnh",
    shortName: "Thanh tra tỉnh",
    phoneLast: 24,
    street: "Khu hành chính tỉnh, phường An Xuyên",
  }),
  department({
    key: "cong-an",
    slug: "cong-an-tinh",
    name: "Công an tỉnh",
    shortName: "Công an tỉnh",
    phoneLast: 26,
    street: "Trụ sở Công an tỉnh, phường An Xuyên",
  }),
];

const provincialCentre: DemoUnit = {
  key: "ttphcc-tinh",
  code: null,
  slug: "trung-tam-phuc-vu-hanh-chinh-cong-tinh",
  kind: "affiliated",
  name: "Trung tâm Phục vụ hành chính công tỉnh",
  shortName: "Trung tâm PVHCC tỉnh",
  parent: "van-phong-ubnd",
  from: mergerDate,
  address: "Tầng 1, khu hành chính tỉnh, phường Tân Thành, tỉnh Cà Mau",
  phone: phone(30),
  email: "ttphcc@camau.danbiet.example",
  openingHours: withSaturdayMorning,
  placeName: "Cà Mau",
  predecessors: [],
};

type BodyInput = OfficeInput & { kind: "massOrganisation" | "press" };

function body(input: BodyInput): DemoUnit {
  return { ...department(input), kind: input.kind };
}

const bodies: DemoUnit[] = [
  body({
    key: "mttq",
    kind: "massOrganisation",
    slug: "uy-ban-mttq-viet-nam-tinh",
    name: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    shortName: "Ủy ban MTTQ Việt Nam tỉnh",
    phoneLast: 40,
    street: "Trụ sở khối đoàn thể, phường An Xuyên",
  }),
  body({
    key: "hoi-lhpn",
    kind: "massOrganisation",
    slug: "hoi-lien-hiep-phu-nu-tinh",
    name: "Hội Liên hiệp Phụ nữ tỉnh",
    shortName: "Hội LHPN tỉnh",
    phoneLast: 42,
    street: "Trụ sở khối đoàn thể, phường An Xuyên",
  }),
  body({
    key: "hoi-nong-dan",
    kind: "massOrganisation",
    slug: "hoi-nong-dan-tinh",
    name: "Hội Nông dân tỉnh",
    shortName: "Hội Nông dân tỉnh",
    phoneLast: 44,
    street: "Trụ sở khối đoàn thể, phường An Xuyên",
  }),
  body({
    key: "tinh-doan",
    kind: "massOrganisation",
    slug: "doan-thanh-nien-tinh",
    name: "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh",
    shortName: "Tỉnh đoàn",
    phoneLast: 46,
    street: "Trụ sở khối đoàn thể, phường An Xuyên",
  }),
  body({
    key: "bao-ptth",
    kind: "press",
    slug: "bao-va-phat-thanh-truyen-hinh-ca-mau",
    name: "Báo và Phát thanh, Truyền hình Cà Mau",
    shortName: "Báo và PT-TH Cà Mau",
    phoneLast: 50,
    street: "Trụ sở Báo và Phát thanh, Truyền hình, phường An Xuyên",
  }),
];

/** Units in force from 1 July 2025, parents before children. */
export const demoUnits: DemoUnit[] = [
  government,
  province,
  ...departments,
  provincialCentre,
  ...bodies,
  ...communeInputs.flatMap((input) => [commune(input), oneStop(input)]),
];

function former(
  kind: DemoFormerUnit["kind"],
  key: string,
  code: string,
  name: string,
  parent: string,
  known = false,
): DemoFormerUnit {
  return { key, code, slug: key, kind, name, parent, from: provinceSplit, fromKnown: known, until: mergerDate };
}

const formerProvinces: DemoFormerUnit[] = [
  // Both provinces came out of Minh Hải on 1 January 1997.
  former("province", "tinh-bac-lieu-cu", "95", "Tỉnh Bạc Liêu", "trung-uong", true),
  former("province", "tinh-ca-mau-cu", "96", "Tỉnh Cà Mau", "trung-uong", true),
];

const formerDistricts: DemoFormerUnit[] = [
  former("district", "tp-bac-lieu", "954", "Thành phố Bạc Liêu", "tinh-bac-lieu-cu"),
  former("district", "huyen-hong-dan", "956", "Huyện Hồng Dân", "tinh-bac-lieu-cu"),
  former("district", "huyen-vinh-loi", "958", "Huyện Vĩnh Lợi", "tinh-bac-lieu-cu"),
  former("district", "tx-gia-rai", "959", "Thị xã Giá Rai", "tinh-bac-lieu-cu"),
  former("district", "huyen-dong-hai", "960", "Huyện Đông Hải", "tinh-bac-lieu-cu"),
  former("district", "tp-ca-mau", "964", "Thành phố Cà Mau", "tinh-ca-mau-cu"),
  former("district", "huyen-thoi-binh", "967", "Huyện Thới Bình", "tinh-ca-mau-cu"),
  former("district", "huyen-tran-van-thoi", "968", "Huyện Trần Văn Thời", "tinh-ca-mau-cu"),
  former("district", "huyen-nam-can", "971", "Huyện Năm Căn", "tinh-ca-mau-cu"),
  former("district", "huyen-ngoc-hien", "973", "Huyện Ngọc Hiển", "tinh-ca-mau-cu"),
];

function formerCommunes(): DemoFormerUnit[] {
  const bySlug = new Map<string, DemoFormerUnit>();
  for (const input of communeInputs) {
    for (const old of input.predecessors) {
      bySlug.set(old.slug, former("commune", old.slug, old.code, old.name, old.districtKey));
    }
  }
  return [...bySlug.values()];
}

/** Units that ended on 1 July 2025: 2 provinces, 10 districts and the communes that went into the twelve above. */
export const demoFormerUnits: DemoFormerUnit[] = [...formerProvinces, ...formerDistricts, ...formerCommunes()];

/**
 * Who came after whom. A district has no single successor (its level was abolished), so it redirects to the province.
 * Parts that went to communes outside the demonstration are told in `note`.
 */
export const demoSuccessions: DemoSuccession[] = [
  ...formerProvinces.map((old) => ({
    from: old.key,
    to: "ca-mau",
    share: "whole" as const,
    on: mergerDate,
    note: null,
  })),
  ...formerDistricts.map((old) => ({
    from: old.key,
    to: "ca-mau",
    share: "whole" as const,
    on: mergerDate,
    note: "Kết thúc hoạt động của cấp huyện.",
  })),
  ...communeInputs.flatMap((input) =>
    input.predecessors.map((old) => ({
      from: old.slug,
      to: input.slug,
      share: old.share,
      on: mergerDate,
      note: old.note,
    })),
  ),
];
