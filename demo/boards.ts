/**
 * Hamlets, notice boards and loudspeakers of the twelve communes. Apart from a few well-known place names all of it is
 * invented: numbers of hamlets, houses of culture, clusters and their state must not be taken for the real ones.
 */

import type { PrintForm } from "../src/modules/publishing/index.ts";

export type DemoHamlet = {
  key: string;
  commune: string;
  kind: "ấp" | "khóm";
  name: string;
  /** Languages to reach people in, most spoken first (BCP 47). */
  languages: string[];
};

export type DemoBoard = {
  key: string;
  commune: string;
  hamlet: string | null;
  place: string;
  /** Where people go by: what decides whether a poster or a full sheet fits. */
  kind: "office" | "oneStop" | "cultureHouse" | "market" | "landing" | "pagoda";
  format: "A4" | "A3" | "screen";
  /** Law asks procedures to be posted permanently here (Luật Thực hiện dân chủ ở cơ sở 2022, Điều 13). */
  permanent: boolean;
};

export type DemoLoudspeaker = {
  key: string;
  commune: string;
  hamlet: string;
  name: string;
  state: "online" | "offline" | "repair";
  languages: string[];
};

/** Papers that hang on a board since the day they were printed. */
export type DemoPaper = {
  board: string;
  form: PrintForm;
  codes: string[];
  printedOn: string;
  /** A notice that was to hang until a day. */
  until: string | null;
  postedBy: string;
  /** Hours of the counter as they were then, where they have changed since. */
  formerHours: string[] | null;
};

type CommuneInput = {
  commune: string;
  kind: DemoHamlet["kind"];
  hamlets: string[];
  /** Hamlets where Khmer is spoken beside Vietnamese. */
  khmer?: string[];
  market: string;
  landing?: string;
  pagoda?: string;
  /** Hamlets whose loudspeaker does not play at present. */
  silent?: Record<string, "offline" | "repair">;
};

const inputs: CommuneInput[] = [
  {
    commune: "phuong-bac-lieu",
    kind: "khóm",
    hamlets: ["1", "2", "3", "4", "5", "6", "7", "8"],
    khmer: ["7", "8"],
    market: "Chợ phường 3 cũ",
  },
  {
    commune: "phuong-hiep-thanh",
    kind: "khóm",
    hamlets: ["Nhà Mát", "Biển Đông", "Giồng Nhãn", "Giồng Giữa", "Xóm Lẫm"],
    khmer: ["Giồng Giữa", "Xóm Lẫm"],
    market: "Chợ Nhà Mát",
    landing: "Bến cá Nhà Mát",
    silent: { "Xóm Lẫm": "repair" },
  },
  {
    commune: "xa-hong-dan",
    kind: "ấp",
    hamlets: ["Nội Ô", "Bà Gồng", "Ninh Thạnh", "Tà Suôl", "Tà Ky", "Phước Hòa"],
    khmer: ["Bà Gồng", "Tà Suôl", "Tà Ky"],
    market: "Chợ Ngan Dừa",
    landing: "Bến tàu Ngan Dừa",
    pagoda: "Sân chùa ấp Tà Ky",
  },
  {
    commune: "xa-hung-hoi",
    kind: "ấp",
    hamlets: ["Cái Dầy", "Giồng Bướm", "Sóc Đồn", "Cái Giá", "Nước Mặn", "Quốc Kỷ", "Vườn Cò"],
    khmer: ["Cái Dầy", "Giồng Bướm", "Sóc Đồn", "Cái Giá", "Nước Mặn"],
    market: "Chợ Sóc Đồn",
    pagoda: "Sân chùa ấp Sóc Đồn",
  },
  {
    commune: "phuong-gia-rai",
    kind: "khóm",
    hamlets: ["1", "2", "3", "4", "5", "Hộ Phòng 1", "Hộ Phòng 2", "Phong Thạnh"],
    khmer: ["5"],
    market: "Chợ Hộ Phòng",
    landing: "Bến tàu Hộ Phòng",
    silent: { "Phong Thạnh": "offline" },
  },
  {
    commune: "xa-ganh-hao",
    kind: "ấp",
    hamlets: ["1", "2", "3", "4", "Bửu Đông", "Thuận Điền"],
    market: "Chợ Gành Hào",
    landing: "Cảng cá Gành Hào",
  },
  {
    commune: "phuong-an-xuyen",
    kind: "khóm",
    hamlets: ["1", "2", "3", "4", "5", "6", "7", "8"],
    market: "Chợ nổi phường 9 cũ",
    landing: "Bến tàu khóm 6",
  },
  {
    commune: "xa-ho-thi-ky",
    kind: "ấp",
    hamlets: ["Cây Sộp", "Cây Khô", "Đường Đào", "Bến Gỗ", "Cái Bát"],
    khmer: ["Đường Đào", "Cây Khô"],
    market: "Chợ Cây Sộp",
    pagoda: "Sân chùa ấp Đường Đào",
  },
  {
    commune: "xa-tran-van-thoi",
    kind: "ấp",
    hamlets: ["3", "4", "7", "8", "Rạch Bào", "Cơi Năm"],
    market: "Chợ Trần Văn Thời",
    landing: "Bến tàu ấp 7",
    silent: { "Cơi Năm": "offline" },
  },
  {
    commune: "xa-song-doc",
    kind: "ấp",
    hamlets: ["1", "3", "5", "7", "10", "Vàm Biển"],
    market: "Chợ Sông Đốc",
    landing: "Cảng cá Sông Đốc",
  },
  {
    commune: "xa-nam-can",
    kind: "ấp",
    hamlets: ["1", "2", "3", "4", "Hàng Vịnh", "Cái Nai", "Xóm Lớn"],
    market: "Chợ Năm Căn",
    landing: "Bến tàu Năm Căn",
    silent: { "Xóm Lớn": "repair" },
  },
  {
    commune: "xa-dat-mui",
    kind: "ấp",
    hamlets: ["Mũi", "Cồn Mũi", "Rạch Thọ", "Khai Long", "Kinh Đào"],
    market: "Chợ Rạch Tàu",
    landing: "Bến tàu Đất Mũi",
    silent: { "Cồn Mũi": "offline" },
  },
];

function hamletKey(commune: string, name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]+/g, "-");
  return `${commune}--${plain}`;
}

function languagesOf(input: CommuneInput, name: string): string[] {
  return input.khmer?.includes(name) ? ["vi", "km"] : ["vi"];
}

export const demoHamlets: DemoHamlet[] = inputs.flatMap((input) =>
  input.hamlets.map((name) => ({
    key: hamletKey(input.commune, name),
    commune: input.commune,
    kind: input.kind,
    name: `${input.kind === "ấp" ? "Ấp" : "Khóm"} ${name}`,
    languages: languagesOf(input, name),
  })),
);

export const demoBoards: DemoBoard[] = inputs.flatMap((input) => {
  const board = (
    suffix: string,
    place: string,
    kind: DemoBoard["kind"],
    format: DemoBoard["format"],
    hamlet: string | null = null,
  ): DemoBoard => ({
    key: `${input.commune}--${suffix}`,
    commune: input.commune,
    hamlet,
    place,
    kind,
    format,
    permanent: kind === "office" || kind === "oneStop" || kind === "cultureHouse",
  });
  const boards = [
    board("tru-so", "Bảng tin trước trụ sở Ủy ban nhân dân", "office", "A3"),
    board("mot-cua", "Bảng niêm yết trong Trung tâm Phục vụ hành chính công", "oneStop", "A4"),
    board("man-hinh", "Màn hình chờ ở Trung tâm Phục vụ hành chính công", "oneStop", "screen"),
    board("cho", input.market, "market", "A3"),
  ];
  if (input.landing) boards.push(board("ben", input.landing, "landing", "A3"));
  if (input.pagoda) boards.push(board("chua", input.pagoda, "pagoda", "A3"));
  for (const name of input.hamlets) {
    const key = hamletKey(input.commune, name);
    boards.push(board(`nvh-${key.split("--")[1]}`, `Nhà văn hóa ${input.kind} ${name}`, "cultureHouse", "A4", key));
  }
  return boards;
});

export const demoLoudspeakers: DemoLoudspeaker[] = inputs.flatMap((input) =>
  input.hamlets.map((name) => ({
    key: `loa-${hamletKey(input.commune, name)}`,
    commune: input.commune,
    hamlet: hamletKey(input.commune, name),
    name: `Cụm loa ${input.kind} ${name}`,
    state: input.silent?.[name] ?? "online",
    languages: languagesOf(input, name),
  })),
);

/** What people come for most: birth, certified copies, marriage, residence. */
const MOST_ASKED = ["1.001193", "2.000815", "1.000894", "1.004222"];
const HOURS_UNTIL_AUGUST = ["Thứ hai đến thứ sáu: 7:30 đến 11:30, 13:30 đến 17:00"];

const hang = (
  board: string,
  form: PrintForm,
  codes: string[],
  printedOn: string,
  postedBy: string,
  more: Partial<DemoPaper> = {},
): DemoPaper => ({ board, form, codes, printedOn, postedBy, until: null, formerHours: null, ...more });

/** Most papers are still true; two name former hours, one notice hangs longer than it was to. */
export const demoPapers: DemoPaper[] = [
  hang("phuong-gia-rai--mot-cua", "sheet", MOST_ASKED, "2026-07-06", "duyen.truong"),
  hang("phuong-gia-rai--tru-so", "list", [...MOST_ASKED, "1.001612", "1.014027"], "2026-07-06", "duyen.truong"),
  hang("phuong-gia-rai--nvh-1", "sheet", ["1.004222"], "2026-07-08", "duyen.truong"),
  hang("phuong-gia-rai--cho", "poster", ["1.001612"], "2026-09-01", "duyen.truong", { until: "2026-09-30" }),
  hang("xa-hung-hoi--mot-cua", "sheet", MOST_ASKED.slice(0, 2), "2026-07-13", "sang.ly"),
  hang("xa-nam-can--mot-cua", "sheet", MOST_ASKED.slice(0, 2), "2026-03-02", "yen.do", {
    formerHours: HOURS_UNTIL_AUGUST,
  }),
];
