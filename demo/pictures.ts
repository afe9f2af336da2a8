import { addPicture, keepFiles, readPicture } from "../src/modules/media/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { FileStore } from "../src/platform/files/index.ts";
import { sharp } from "../src/platform/files/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/**
 * Pictures of the demonstration are drawn: nobody's face is lent to an invented story. Each has another consent, so that
 * the library shows what becomes of it.
 */
interface DemoPicture {
  unit: string;
  author: string;
  /** The news that begins with it. */
  slug: string | null;
  alt: string;
  caption: string;
  place: string;
  takenOn: string;
  people: string;
  consent: "nobody" | "given" | "missing";
  consentPaper: string;
  drawing: string;
}

const CREDIT = "tranh minh họa của bản trình diễn";

const person = (x: number, y: number, skin: string, shirt: string): string =>
  `<path d="M${x - 95} ${y + 330} q0 -190 95 -190 t95 190z" fill="${shirt}"/><circle cx="${x}" cy="${y + 75}" r="66" fill="${skin}"/><path d="M${x - 68} ${y + 70} q4 -84 68 -84 t68 84 q-68 -46 -136 0z" fill="#2b211d"/>`;

const scene = (ground: string, inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><rect width="1600" height="1000" fill="${ground}"/>${inner}</svg>`;

const COUNTER = scene(
  "#f4e9d8",
  `<rect y="120" width="1600" height="120" fill="#9b1c1f"/><rect x="180" y="300" width="380" height="250" rx="12" fill="#fff"/><rect x="1040" y="300" width="380" height="250" rx="12" fill="#fff"/>${person(560, 330, "#d9a27a", "#1d4077")}${person(1080, 360, "#c98f68", "#d9a441")}<rect y="640" width="1600" height="360" fill="#7a4a2b"/><rect y="640" width="1600" height="36" fill="#9c6440"/><path d="M720 560 h190 v120 h-190z" fill="#fff" stroke="#c9bfae" stroke-width="4"/><path d="M744 594 h140 M744 622 h140 M744 650 h90" stroke="#7c8aa0" stroke-width="8"/>`,
);
const MEETING = scene(
  "#dfeee4",
  `<rect y="700" width="1600" height="300" fill="#b98d5c"/><path d="M0 260 L800 60 L1600 260z" fill="#9b1c1f"/>${[200, 470, 740, 1010, 1280, 1480].map((x, at) => person(x, 420 + (at % 2) * 40, at % 2 ? "#c98f68" : "#d9a27a", ["#1d4077", "#1b6e4a", "#d9a441"][at % 3] ?? "#1d4077")).join("")}<rect x="660" y="250" width="280" height="120" rx="10" fill="#fff"/><path d="M690 290 h220 M690 325 h160" stroke="#9b1c1f" stroke-width="12"/>`,
);
const LOUDSPEAKER = scene(
  "#cfe3f2",
  `<circle cx="1320" cy="190" r="90" fill="#f5d58a"/><rect y="760" width="1600" height="240" fill="#6d9a5b"/><rect x="770" y="260" width="34" height="560" fill="#6b5a4a"/><path d="M780 330 L500 230 v220z" fill="#8b929c"/><path d="M800 330 L1080 230 v220z" fill="#9aa1ab"/><path d="M430 250 q-70 90 0 180 M360 210 q-110 130 0 260 M1150 250 q70 90 0 180 M1220 210 q110 130 0 260" stroke="#9b1c1f" stroke-width="14" fill="none"/><path d="M160 760 v-150 l110 -80 l110 80 v150z" fill="#fff" stroke="#a8703f" stroke-width="8"/>`,
);

const demoPictures: DemoPicture[] = [
  {
    unit: "phuong-gia-rai",
    author: "tran.ngo",
    slug: "gia-rai-khai-sinh-thuong-tru-bao-hiem-mot-lan-nop",
    alt: "Tranh vẽ: cán bộ ở quầy một cửa nhận giấy tờ từ một người dân.",
    caption: "Nộp một lần ở quầy một cửa cho cả ba việc.",
    place: "Bộ phận một cửa phường Giá Rai",
    takenOn: "2026-04-08",
    people: "",
    consent: "nobody",
    consentPaper: "",
    drawing: COUNTER,
  },
  {
    unit: "xa-hung-hoi",
    author: "saquen.danh",
    slug: "hung-hoi-ban-tin-thu-tuc-bang-tieng-khmer",
    alt: "Tranh vẽ: cột loa truyền thanh giữa xóm, sóng âm lan ra hai phía.",
    caption: "Bản tin phát lúc 5 giờ và 17 giờ.",
    place: "Ấp Sóc Đồn",
    takenOn: "2026-05-20",
    people: "",
    consent: "nobody",
    consentPaper: "",
    drawing: LOUDSPEAKER,
  },
  {
    unit: "phuong-gia-rai",
    author: "tran.ngo",
    slug: null,
    alt: "Tranh vẽ: sáu người ngồi họp dưới mái nhà văn hóa khóm.",
    caption: "Họp khóm nghe giải thích thủ tục đất đai.",
    place: "Nhà văn hóa khóm 2",
    takenOn: "2026-06-12",
    people: "Sáu người dự họp khóm 2 (nhân vật trong tranh)",
    consent: "missing",
    consentPaper: "",
    drawing: MEETING,
  },
];

/** Puts the pictures into the library; gives the code of the picture each news begins with. */
export async function loadPictures(
  tx: Tx,
  files: FileStore,
  secretKey: Buffer,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
  momentOf: (day: string) => { day: string; at: Date },
): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (const { unit, author, slug, drawing, takenOn, ...text } of demoPictures) {
    const read = await readPicture(await sharp(Buffer.from(drawing)).png().toBuffer());
    const { sourceHash, width, height } = read;
    const { day, at } = momentOf(takenOn);
    const picture = { ...text, credit: CREDIT, takenOn: day, unitId: unitOf(unit), sourceHash, width, height, at };
    const kept = { ...picture, files: await keepFiles(files, read) };
    const { code } = await addPicture(tx, personOf(author), kept, secretKey);
    if (slug) codes.set(slug, code);
  }
  return codes;
}
