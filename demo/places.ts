import type { OpeningHours } from "./units.ts";
import { demoUnits } from "./units.ts";

/**
 * Places where dossiers are received, what they offer, and the money. All of it is invented but for the shape: addresses,
 * counters, hours, the resolution and its amounts. See README.md.
 */

export interface DemoCounter {
  number: string;
  name: string;
  /** Fields in the official wording of the catalogue; [] serves all the rest. */
  fields: string[];
}

export interface DemoPlace {
  /** Key of the unit whose procedures are received. */
  unit: string;
  from: string;
  name: string;
  address: string;
  directions: string;
  phone: string;
  email: string;
  hours: OpeningHours;
  counters: DemoCounter[];
}

const communeCounters: DemoCounter[] = [
  { number: "1", name: "Tư pháp – hộ tịch, chứng thực", fields: ["Hộ tịch", "Chứng thực", "Nuôi con nuôi"] },
  {
    number: "2",
    name: "Đất đai, xây dựng, môi trường",
    fields: ["Đất đai", "Hoạt động xây dựng", "Tài nguyên nước", "Thủy sản"],
  },
  {
    number: "3",
    name: "Lao động, người có công, trợ giúp xã hội, bảo hiểm",
    fields: ["Người có công", "Bảo trợ xã hội", "Trẻ em", "Chính sách"],
  },
  {
    number: "4",
    name: "Cư trú, căn cước (công an xã trực)",
    fields: ["Đăng ký, quản lý cư trú", "Cấp, quản lý căn cước", "Định danh và xác thực điện tử"],
  },
  { number: "5", name: "Lĩnh vực khác", fields: [] },
];

/** Small communes receive at two counters. */
const smallCommuneCounters: DemoCounter[] = [
  {
    number: "1",
    name: "Hộ tịch, chứng thực, đất đai",
    fields: ["Hộ tịch", "Chứng thực", "Nuôi con nuôi", "Đất đai", "Hoạt động xây dựng"],
  },
  { number: "2", name: "Lĩnh vực khác", fields: [] },
];

const SMALL = new Set(["xa-dat-mui", "xa-nam-can"]);

const communes = demoUnits.filter((unit) => unit.kind === "commune");

const wayTo = [
  "Cạnh nhà văn hóa, có chỗ để xe và lối đi cho xe lăn. Rẽ vào ở cổng có bảng “Một cửa”.",
  "Tầng trệt trụ sở Ủy ban, bên phải cổng chính. Đi xuồng thì lên ở bến chợ, đi bộ năm phút.",
  "Đối diện trạm y tế. Xe buýt dừng trước cổng; người già được lấy số ưu tiên.",
];

export const demoPlaces: DemoPlace[] = [
  ...communes.map((unit, index): DemoPlace => {
    const short = unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
    return {
      unit: unit.key,
      from: unit.from,
      name: `Trung tâm Phục vụ hành chính công ${short}`,
      address: unit.address,
      directions: wayTo[index % wayTo.length] as string,
      phone: unit.phone ?? "",
      email: unit.email ?? "",
      hours: unit.openingHours as OpeningHours,
      counters: SMALL.has(unit.key) ? smallCommuneCounters : communeCounters,
    };
  }),
  (() => {
    const centre = demoUnits.find((unit) => unit.key === "ttphcc-tinh") as (typeof demoUnits)[number];
    return {
      unit: "ca-mau",
      from: centre.from,
      name: "Trung tâm Phục vụ hành chính công tỉnh Cà Mau",
      address: centre.address,
      directions: "Vào cổng số 2 của khu hành chính tỉnh. Bãi xe miễn phí; lấy số ở quầy hướng dẫn.",
      phone: centre.phone ?? "",
      email: centre.email ?? "",
      hours: centre.openingHours as OpeningHours,
      counters: [
        { number: "1", name: "Hướng dẫn, lấy số, trả kết quả", fields: [] },
        { number: "4", name: "Tư pháp", fields: ["Hộ tịch", "Chứng thực"] },
        { number: "7", name: "Hàng hải và đường thủy", fields: ["Hàng hải và đường thủy nội địa"] },
        { number: "9", name: "Người có công, bảo trợ xã hội", fields: ["Người có công", "Bảo trợ xã hội"] },
      ],
    };
  })(),
];

/** Days on which one place opens otherwise, counted from the day of the story. */
export const demoExceptions = [
  {
    unit: "xa-dat-mui",
    inDays: 5,
    days: 1,
    note: "Nghỉ buổi chiều để tập huấn.",
    hours: [{ from: "07:00", to: "11:00" }],
  },
];

/** Entered by one person; another has still to approve it. */
export const demoDaysToApprove = [
  { unit: "phuong-gia-rai", inDays: 12, days: 2, note: "Nghỉ để chuyển trụ sở.", hours: [] },
];

/** What single units offer otherwise than the rule says. */
export const demoOffers = [
  {
    units: ["xa-dat-mui"],
    codes: ["2.000806"],
    isOffered: false,
    from: "2026-10-01",
    note: "Chưa bố trí được công chức đủ điều kiện. Mời bạn nộp ở xã Năm Căn.",
  },
];

export interface DemoService {
  codes: string[];
  outOfArea: "none" | "province" | "nation";
  outOfAreaBasis: string | null;
  onlineLevel: "full" | "partial" | "none";
  onlineReason: "presence" | "inspection" | "technical" | null;
  isOnlineAnnounced: boolean;
  postSend: boolean;
  postReturn: boolean;
}

const outOfAreaDecision =
  "Quyết định số 1180/QĐ-UBND ngày 05/8/2025 của Chủ tịch Ủy ban nhân dân tỉnh Cà Mau (văn bản minh họa)";

export const demoServices: DemoService[] = [
  {
    codes: ["2.000635", "1.004873", "1.001193", "1.000656", "1.004884", "1.004859"],
    outOfArea: "province",
    outOfAreaBasis: outOfAreaDecision,
    onlineLevel: "full",
    onlineReason: null,
    isOnlineAnnounced: true,
    postSend: true,
    postReturn: true,
  },
  {
    codes: ["1.000894", "2.000806", "1.001022", "1.000689"],
    outOfArea: "none",
    outOfAreaBasis: null,
    onlineLevel: "partial",
    onlineReason: "presence",
    isOnlineAnnounced: true,
    postSend: false,
    postReturn: false,
  },
  {
    codes: ["2.000815", "2.000884", "2.001035", "2.001406", "2.001016", "2.001019"],
    outOfArea: "nation",
    outOfAreaBasis: "Nghị định số 23/2015/NĐ-CP Điều 5 (chứng thực không phụ thuộc nơi cư trú)",
    onlineLevel: "partial",
    onlineReason: "presence",
    isOnlineAnnounced: false,
    postSend: false,
    postReturn: true,
  },
  {
    codes: ["1.013225", "1.013227", "1.012812"],
    outOfArea: "province",
    outOfAreaBasis: outOfAreaDecision,
    onlineLevel: "partial",
    onlineReason: "inspection",
    isOnlineAnnounced: true,
    postSend: true,
    postReturn: true,
  },
  {
    codes: ["1.001612", "2.000720", "1.001266", "2.000575", "1.014027", "1.014028", "1.001776"],
    outOfArea: "province",
    outOfAreaBasis: outOfAreaDecision,
    onlineLevel: "full",
    onlineReason: null,
    isOnlineAnnounced: true,
    postSend: true,
    postReturn: true,
  },
];

/** Levels of former years, kept as history: [code, level]. */
export const demoFormerLevels: [string, number][] = [
  ["2.000635", 4],
  ["1.001193", 3],
  ["1.000894", 2],
  ["1.001612", 4],
];

export interface DemoFeeDocument {
  /** null: the whole country. */
  unit: string | null;
  title: string;
  number: string;
  issuedOn: string;
  issuer: string;
  validFrom: string;
  /** First day on which it no longer holds. */
  validTo: string | null;
  note: string | null;
  /** Invented, or a real document whose figures were not checked against its text. */
  isDemo: boolean;
  /** Cells as the import reads them: code, case, kind, name, amount, per, ways. */
  rates: (string | number)[][];
  /** who, percent, kinds, ways, codes, note */
  reliefs: (string | number)[][];
}

export const demoFeeDocuments: DemoFeeDocument[] = [
  {
    unit: "ca-mau",
    title: "Quy định mức thu lệ phí hộ tịch, lệ phí cấp giấy phép xây dựng trên địa bàn tỉnh Cà Mau",
    number: "Nghị quyết số 99/2025/NQ-HĐND",
    issuedOn: "2025-12-10",
    issuer: "Hội đồng nhân dân tỉnh Cà Mau",
    validFrom: "2026-01-01",
    validTo: null,
    note: "Văn bản minh họa: số hiệu và mức thu đều do chúng tôi đặt ra.",
    isDemo: true,
    rates: [
      ["1.001193", "Đăng ký đúng hạn (trong 60 ngày từ ngày sinh)", "lệ phí", "", 0, "trường hợp"],
      ["1.001193", "Đăng ký quá hạn", "lệ phí", "", 5000, "trường hợp"],
      ["1.000689", "", "lệ phí", "", 10000, "trường hợp"],
      ["1.004884", "", "lệ phí", "", 5000, "trường hợp"],
      ["1.004772", "", "lệ phí", "", 5000, "trường hợp"],
      ["1.001022", "", "lệ phí", "", 15000, "trường hợp"],
      ["2.000806", "", "lệ phí", "", 1000000, "trường hợp", "trực tiếp"],
      ["1.004873", "", "lệ phí", "", 15000, "trường hợp"],
      ["1.004859", "Thay đổi, cải chính cho người từ đủ 14 tuổi", "lệ phí", "", 20000, "trường hợp"],
      ["1.004859", "Bổ sung thông tin hộ tịch", "lệ phí", "", 10000, "trường hợp"],
      ["1.013225", "Nhà ở riêng lẻ", "lệ phí", "", 75000, "giấy phép"],
      ["1.013225", "Công trình khác", "lệ phí", "", 150000, "giấy phép"],
      ["1.013227", "", "lệ phí", "", 15000, "giấy phép"],
    ],
    reliefs: [
      [
        "Người thuộc gia đình có công, hộ nghèo; người khuyết tật",
        100,
        "lệ phí",
        "",
        "",
        "Mang giấy xác nhận khi nộp.",
      ],
      ["Nộp trên Cổng Dịch vụ công quốc gia", 50, "lệ phí", "trực tuyến", "", ""],
    ],
  },
  {
    unit: null,
    title: "Phát triển công dân số",
    number: "Nghị quyết số 66.22/2026/NQ-CP",
    issuedOn: "2026-07-09",
    issuer: "Chính phủ",
    validFrom: "2026-08-15",
    validTo: "2027-03-01",
    note: "Văn bản có thật. Danh mục thủ tục được miễn ở đây mới có một thủ tục, chưa đối chiếu với Thông tư 117/2026/TT-BTC.",
    isDemo: false,
    rates: [],
    reliefs: [
      [
        "Công dân số đủ điều kiện (có tài khoản định danh mức 2)",
        100,
        "",
        "",
        "2.000635",
        "Cán bộ tra trên hệ thống, bạn không phải mang giấy tờ.",
      ],
    ],
  },
];
