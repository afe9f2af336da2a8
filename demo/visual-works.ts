import { addPicture, keepFiles, readPicture } from "../src/modules/media/index.ts";
import { findTaskByText } from "../src/modules/plans/index.ts";
import type { Topic } from "../src/modules/topics/index.ts";
import {
  checkWork,
  confirmReceipt,
  decideArtwork,
  decideSlogan,
  decideWork,
  designArtwork,
  handOut,
  orderPrint,
  proposeWork,
  putUp,
  submitArtwork,
  submitWork,
  takeDelivery,
  writeSlogan,
} from "../src/modules/visual-works/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import type { Tx } from "../src/platform/db/index.ts";
import { sharp } from "../src/platform/files/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const WRITES = "phuc.le";
const APPROVES = "thai.huynh";

const moment = (day: string, hour = "09:00"): Date => new Date(`${day}T${hour}:00+07:00`);

interface DemoSlogan {
  key: string;
  unit: string;
  writer: string;
  kind: "slogan" | "message";
  text: string;
  topic: Topic;
  day: string;
  until?: string;
  isWaiting?: boolean;
}

const demoSlogans: DemoSlogan[] = [
  {
    key: "main",
    unit: "ca-mau",
    writer: WRITES,
    kind: "slogan",
    text: "Cải cách hành chính: nhanh hơn, gần hơn, vì người dân",
    topic: "procedures",
    day: "2026-03-20",
  },
  {
    key: "online",
    unit: "ca-mau",
    writer: WRITES,
    kind: "slogan",
    text: "Nộp hồ sơ tại nhà, nhận kết quả tại nhà",
    topic: "digital",
    day: "2026-03-20",
  },
  {
    key: "benefit",
    unit: "ca-mau",
    writer: WRITES,
    kind: "message",
    text: "Thủ tục gọn thì người dân bớt một buổi đi lại, doanh nghiệp sớm mở cửa, tỉnh sớm có việc làm.",
    topic: "procedures",
    day: "2026-03-24",
  },
  {
    key: "anywhere",
    unit: "phuong-gia-rai",
    writer: "tran.ngo",
    kind: "slogan",
    text: "Ở đâu cũng nộp được, một lần là xong",
    topic: "procedures",
    day: "2026-05-12",
    until: "2026-12-31",
  },
  {
    key: "greeting",
    unit: "phuong-gia-rai",
    writer: "tran.ngo",
    kind: "slogan",
    text: "Phường Giá Rai: chào hỏi trước, hướng dẫn rõ, hẹn đúng ngày",
    topic: "staff",
    day: "2026-11-16",
    isWaiting: true,
  },
];

interface DemoDesign {
  key: string;
  unit: string;
  writer: string;
  slogan: string;
  kind: "banner" | "panel" | "poster";
  width: number;
  height: number;
  ground: "red" | "light" | "blue";
  sub: string | null;
  path: string | null;
  topic: Topic;
  day: string;
  isOpen?: boolean;
  isDraft?: boolean;
}

const demoDesigns: DemoDesign[] = [
  {
    key: "panel",
    unit: "ca-mau",
    writer: WRITES,
    slogan: "main",
    kind: "panel",
    width: 3_000,
    height: 2_000,
    ground: "red",
    sub: null,
    path: "/thu-tuc",
    topic: "procedures",
    day: "2026-03-26",
    isOpen: true,
  },
  {
    key: "poster",
    unit: "ca-mau",
    writer: WRITES,
    slogan: "online",
    kind: "poster",
    width: 297,
    height: 420,
    ground: "light",
    sub: "Cần giúp thì hỏi cán bộ một cửa.",
    path: "/thu-tuc",
    topic: "digital",
    day: "2026-03-27",
    isOpen: true,
  },
  {
    key: "banner",
    unit: "phuong-gia-rai",
    writer: "tran.ngo",
    slogan: "anywhere",
    kind: "banner",
    width: 5_000,
    height: 500,
    ground: "red",
    sub: null,
    path: null,
    topic: "procedures",
    day: "2026-05-14",
  },
  {
    key: "draft",
    unit: "phuong-gia-rai",
    writer: "tran.ngo",
    slogan: "online",
    kind: "banner",
    width: 4_000,
    height: 800,
    ground: "blue",
    sub: "Hỏi ở quầy một cửa phường Giá Rai",
    path: "/thu-tuc",
    topic: "digital",
    day: "2026-11-17",
    isDraft: true,
  },
];

interface DemoWork {
  unit: string;
  writer: string;
  design: string;
  kind: "banner" | "panel" | "poster";
  place: string;
  hamlet: string;
  latitude?: number;
  longitude?: number;
  quantity?: number;
  contractor: string;
  cost: number;
  day: string;
  up?: string;
  until?: string;
  checked?: { on: string; condition: "good" | "faded" | "torn"; text: string };
  task?: string;
  photo?: string;
  isProposed?: boolean;
}

const PANELS = "Phối hợp với Ủy ban nhân dân các xã, phường lắp đặt 20 cụm pa-nô";

const demoWorks: DemoWork[] = [
  {
    unit: "so-vhttdl",
    writer: WRITES,
    design: "panel",
    kind: "panel",
    place: "Trước cổng chợ Giá Rai",
    hamlet: "Khóm 1",
    latitude: 9.23551,
    longitude: 105.45412,
    contractor: "Xưởng quảng cáo Minh Hải",
    cost: 6_800_000,
    day: "2026-04-06",
    up: "2026-04-28",
    checked: { on: "2026-09-15", condition: "faded", text: "Bạc màu phía tây do nắng, chữ còn đọc được." },
    task: PANELS,
    photo: "#c9553f",
  },
  {
    unit: "so-vhttdl",
    writer: WRITES,
    design: "panel",
    kind: "panel",
    place: "Bến tàu Năm Căn",
    hamlet: "Khóm Sa Phô",
    contractor: "Xưởng quảng cáo Minh Hải",
    cost: 7_200_000,
    day: "2026-04-06",
    up: "2026-05-05",
    checked: { on: "2026-11-05", condition: "good", text: "" },
    task: PANELS,
  },
  {
    unit: "phuong-gia-rai",
    writer: "tran.ngo",
    design: "banner",
    kind: "banner",
    place: "Ngã tư đường Trần Hưng Đạo và quốc lộ 1",
    hamlet: "Khóm 2",
    contractor: "Tiệm bạt Thanh Tùng",
    cost: 650_000,
    day: "2026-05-18",
    up: "2026-05-20",
    until: "2026-11-10",
  },
  {
    unit: "phuong-gia-rai",
    writer: "tran.ngo",
    design: "poster",
    kind: "poster",
    place: "Nhà văn hóa bảy khóm",
    hamlet: "",
    quantity: 7,
    contractor: "In tại phường",
    cost: 420_000,
    day: "2026-11-12",
    isProposed: true,
  },
];

/** Slogans, designs and what stands of them: one faded, one overdue to be taken down, one still to be decided. */
export async function loadVisualWorks(
  tx: Tx,
  app: AppContext,
  planId: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  const slogans = new Map<string, { id: string; text: string }>();
  for (const { key, unit, writer, day, until, isWaiting, ...words } of demoSlogans) {
    const at = moment(day);
    const id = await writeSlogan(tx, personOf(writer), {
      ...words,
      audiences: ["residents"],
      until: until ?? null,
      unitId: unitOf(unit),
      at,
    });
    slogans.set(key, { id, text: words.text });
    if (!isWaiting)
      await decideSlogan(tx, personOf(APPROVES), {
        id,
        basedOn: 1,
        isApproved: true,
        note: null,
        at: moment(day, "15:00"),
      });
  }
  const designs = new Map<string, { id: string; title: string; topic: Topic; width: number; height: number }>();
  for (const { key, unit, writer, slogan, ground, sub, path, day, isOpen, isDraft, ...rest } of demoDesigns) {
    const { id: sloganId = null, text = "" } = slogans.get(slogan) ?? {};
    const at = moment(day, "10:00");
    const id = await designArtwork(tx, personOf(writer), {
      ...rest,
      title: text,
      spec: { text, sub, ground, path },
      fileKey: null,
      fileType: null,
      fileName: null,
      sloganId,
      taskId: null,
      isOpen: isOpen === true,
      unitId: unitOf(unit),
      at,
    });
    designs.set(key, { id, title: text, topic: rest.topic, width: rest.width, height: rest.height });
    if (isDraft) continue;
    await submitArtwork(tx, personOf(writer), { id, basedOn: 1, at });
    await decideArtwork(tx, personOf(APPROVES), {
      id,
      basedOn: 2,
      isApproved: true,
      note: null,
      at: moment(day, "16:00"),
    });
  }
  await loadPrints(tx, personOf, unitOf, designs);
  for (const work of demoWorks) {
    const design = designs.get(work.design);
    if (!design) continue;
    const { id: artworkId, title, topic, width, height } = design;
    const {
      unit,
      writer,
      kind,
      place,
      hamlet,
      latitude = null,
      longitude = null,
      quantity = 1,
      contractor,
      cost,
    } = work;
    const person = personOf(writer);
    const at = moment(work.day);
    const id = await proposeWork(tx, person, {
      kind,
      title,
      topic,
      artworkId,
      width,
      height,
      quantity,
      place,
      hamlet,
      latitude,
      longitude,
      taskId: work.task ? await findTaskByText(tx, planId, work.task) : null,
      owner: "",
      contractor,
      permit: "",
      cost,
      until: work.until ?? null,
      unitId: unitOf(unit),
      at,
    });
    if (work.isProposed) continue;
    await submitWork(tx, person, { id, basedOn: 1, at });
    const approved = { id, basedOn: 2, isApproved: true, note: null, at: moment(work.day, "16:00") };
    await decideWork(tx, personOf(APPROVES), approved);
    const { up, checked } = work;
    if (!up) continue;
    const pictureCode = work.photo
      ? await loadPhoto(tx, app, person, { ...work, title, unitId: unitOf(unit), up })
      : null;
    await putUp(tx, person, { id, basedOn: 3, on: up, nextCheckOn: null, pictureCode, at: moment(up, "16:00") });
    if (checked)
      await checkWork(tx, person, {
        id,
        basedOn: 4,
        ...checked,
        nextCheckOn: null,
        pictureCode: null,
        at: moment(checked.on, "15:00"),
      });
  }
}

interface DemoPrint {
  unit: string;
  writer: string;
  design: string | null;
  title: string;
  kind: "leaflet" | "poster";
  topic: Topic;
  paper: string;
  copies: number;
  printer: string;
  permit: string | null;
  cost: number;
  ordered: string;
  printed?: string;
  handouts?: { place: string; unit?: string; copies: number; on: string; received?: { by: string; on: string } }[];
}

const demoPrints: DemoPrint[] = [
  {
    unit: "ca-mau",
    writer: WRITES,
    design: "poster",
    title: "Áp phích Nộp hồ sơ tại nhà",
    kind: "poster",
    topic: "digital",
    paper: "A3, giấy couché 150",
    copies: 1_000,
    printer: "Xí nghiệp in Bạc Liêu",
    permit: "52/GP-SVHTTDL",
    cost: 12_500_000,
    ordered: "2026-03-30",
    printed: "2026-04-10",
    handouts: [
      {
        place: "Phường Giá Rai",
        unit: "phuong-gia-rai",
        copies: 200,
        on: "2026-04-15",
        received: { by: "Ngô Bảo Trân", on: "2026-04-16" },
      },
      {
        place: "Xã Hưng Hội",
        unit: "xa-hung-hoi",
        copies: 180,
        on: "2026-04-15",
        received: { by: "Danh Sa Quên", on: "2026-04-17" },
      },
      { place: "Xã Năm Căn", unit: "xa-nam-can", copies: 150, on: "2026-04-20" },
    ],
  },
  {
    unit: "phuong-gia-rai",
    writer: "tran.ngo",
    design: null,
    title: "Tờ gấp khai sinh, thường trú, bảo hiểm y tế cho trẻ",
    kind: "leaflet",
    topic: "procedures",
    paper: "A4 gấp ba, giấy couché 120",
    copies: 2_000,
    printer: "Nhà in Minh Hải",
    permit: "88/GP-SVHTTDL",
    cost: 5_200_000,
    ordered: "2026-08-03",
    printed: "2026-08-14",
    handouts: [
      {
        place: "Khóm 1",
        copies: 350,
        on: "2026-08-18",
        received: { by: "Ông Lê Văn Tám, trưởng khóm", on: "2026-08-18" },
      },
      {
        place: "Khóm 2",
        copies: 420,
        on: "2026-08-18",
        received: { by: "Bà Trần Thị Lụa, trưởng khóm", on: "2026-08-19" },
      },
      { place: "Trạm y tế phường", copies: 300, on: "2026-08-21" },
      { place: "Quầy một cửa", copies: 250, on: "2026-08-21" },
    ],
  },
  {
    unit: "phuong-gia-rai",
    writer: "tran.ngo",
    design: null,
    title: "Tờ rơi nộp hồ sơ đất đai qua mạng",
    kind: "leaflet",
    topic: "digital",
    paper: "A5, giấy couché 100",
    copies: 1_500,
    printer: "Nhà in Minh Hải",
    permit: null,
    cost: 1_800_000,
    ordered: "2026-11-18",
  },
];

/** What was printed and handed out: one confirmed in part, one with copies left, one that still lacks its permit. */
async function loadPrints(
  tx: Tx,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
  designs: Map<string, { id: string }>,
): Promise<void> {
  for (const print of demoPrints) {
    const person = personOf(print.writer);
    const { title, kind, topic, paper, copies, printer, permit, cost, ordered, printed } = print;
    const id = await orderPrint(tx, person, {
      artworkId: print.design === null ? null : (designs.get(print.design)?.id ?? null),
      title,
      kind,
      topic,
      taskId: null,
      paper,
      copies,
      printer,
      printerAddress: "",
      needsPermit: true,
      permitNumber: permit,
      permitIssuer: permit === null ? null : "Sở Văn hóa, Thể thao và Du lịch",
      permitOn: permit === null ? null : ordered,
      noPermitReason: null,
      cost,
      orderedOn: ordered,
      unitId: unitOf(print.unit),
      at: moment(ordered),
    });
    if (!printed) continue;
    await takeDelivery(tx, person, { id, basedOn: 1, on: printed, at: moment(printed, "16:00") });
    for (const { place, unit, copies: given, on, received } of print.handouts ?? []) {
      const handoutId = await handOut(tx, person, {
        orderId: id,
        place,
        toUnitId: unit ? unitOf(unit) : null,
        copies: given,
        handedOn: on,
        handedBy: person.name,
        at: moment(on, "10:00"),
      });
      if (received)
        await confirmReceipt(tx, person, {
          orderId: id,
          handoutId,
          receivedBy: received.by,
          receivedOn: received.on,
          at: moment(received.on, "16:00"),
        });
    }
  }
}

/** Drawn, as all pictures of the demonstration: a panel on two posts before a row of stalls. */
async function loadPhoto(
  tx: Tx,
  app: AppContext,
  person: Actor,
  work: Pick<DemoWork, "place" | "photo"> & { title: string; unitId: string; up: string },
): Promise<string> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#dbe9f2"/><rect y="560" width="1200" height="240" fill="#c7b08c"/><path d="M0 560 v-120 l140 -60 l140 60 v120z M920 560 v-140 l140 -60 l140 60 v140z" fill="#b9846a"/><rect x="400" y="330" width="22" height="330" fill="#6b5a4a"/><rect x="780" y="330" width="22" height="330" fill="#6b5a4a"/><rect x="340" y="140" width="520" height="320" fill="${work.photo}"/><rect x="340" y="140" width="520" height="60" fill="#7c1a1c"/><path d="M400 270 h400 M400 320 h400 M460 370 h280" stroke="#fff" stroke-width="22"/></svg>`;
  const read = await readPicture(await sharp(Buffer.from(drawing)).png().toBuffer());
  const { sourceHash, width, height } = read;
  const { code } = await addPicture(
    tx,
    person,
    {
      unitId: work.unitId,
      sourceHash,
      width,
      height,
      files: await keepFiles(app.files, read),
      alt: `Tranh vẽ: pa-nô trên hai cột, ${work.place.toLowerCase()}.`,
      caption: work.title,
      credit: "tranh minh họa của bản trình diễn",
      place: work.place,
      takenOn: work.up,
      people: "",
      consent: "nobody",
      consentPaper: "",
      at: moment(work.up, "15:30"),
    },
    app.config.secretKey,
  );
  return code;
}
