import {
  type Applicant,
  addResult,
  addScans,
  dossierClaims,
  findDossier,
  keepFile,
  limitChoices,
  type MoveName,
  makeRoom,
  moveDossier,
  receiveIn,
  setIdentifier,
  setWay,
} from "../src/modules/dossiers/index.ts";
import {
  closeCash,
  declarePaid,
  draftStatement,
  guessMapping,
  keepStatement,
  listDemands,
  listDemandsOf,
  listOpenCash,
  OPEN_DEMANDS,
  openFeeAccount,
  paymentReference,
  takeMoney,
} from "../src/modules/payments/index.ts";
import { getProcedureInForce } from "../src/modules/procedures/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import { shift, workingCalendar } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

type Who = "officer" | "handler" | "leader";
/** Days after reception, who, what, and what is said. */
type Step = [after: number, who: Who, move: MoveName, words?: string];

interface DemoDossier {
  /** Working days before today. */
  ago: number;
  time: string;
  code: string;
  name: string;
  idNumber?: string;
  idCountry?: string;
  phone?: string;
  address?: string;
  way?: "post";
  steps?: Step[];
}

const forward: Step = [0, "officer", "forward"];
const done = (after: number): Step[] => [forward, [after, "handler", "settle"], [after, "officer", "give"]];

/** A counter in the middle of its days: dossiers done, due, late, waiting for papers, and one just handed in. */
const DOSSIERS: DemoDossier[] = [
  { ago: 18, time: "08:05", code: "1.001193", name: "Trần Thị Bé Năm", idNumber: "095188000417", steps: done(0) },
  {
    ago: 18,
    time: "08:40",
    code: "2.000815",
    name: "Tanaka Hiroshi",
    idNumber: "TR1234567",
    idCountry: "JP",
    steps: done(0),
  },
  {
    ago: 17,
    time: "09:10",
    code: "1.001612",
    name: "Hộ kinh doanh Thạch Thị Sương",
    idNumber: "095192001120",
    phone: "0912000118",
    steps: done(2),
  },
  {
    ago: 16,
    time: "14:20",
    code: "1.004222",
    name: "Nguyễn Hữu Phước",
    idNumber: "095085003311",
    phone: "0938000212",
    steps: done(5),
  },
  { ago: 15, time: "07:50", code: "1.000894", name: "Danh Hoàng Em", idNumber: "095095002290", steps: done(1) },
  { ago: 13, time: "10:15", code: "1.001612", name: "Hộ kinh doanh Lý Minh Tâm", steps: done(4) },
  { ago: 12, time: "08:30", code: "2.000635", name: "Phan Thị Diệu", idNumber: "095168000555", steps: done(0) },
  {
    ago: 10,
    time: "09:25",
    code: "1.004222",
    name: "Võ Thị Cẩm Tiên",
    phone: "0944000377",
    steps: [
      forward,
      [
        1,
        "handler",
        "askPapers",
        "Thiếu văn bản đồng ý cho đăng ký thường trú của chủ hộ.\nTờ khai chưa ghi ngày sinh của con.",
      ],
      [4, "officer", "bringPapers"],
    ],
  },
  { ago: 9, time: "15:30", code: "1.001193", name: "Sơn Minh Trí", idNumber: "095090004102", steps: done(1) },
  {
    ago: 8,
    time: "08:10",
    code: "1.004222",
    name: "Trịnh Công Hậu",
    idNumber: "095078000921",
    phone: "0907000464",
    steps: [
      forward,
      [6, "leader", "extend", "Chờ công an phường xác minh nơi ở cũ. Ủy ban nhân dân phường xin lỗi ông."],
    ],
  },
  { ago: 8, time: "10:40", code: "1.004222", name: "Huỳnh Thị Mỹ Loan", phone: "0919000585", steps: [forward] },
  {
    ago: 6,
    time: "13:45",
    code: "1.001612",
    name: "Hộ kinh doanh Kim Thị Hoa",
    idNumber: "095184006633",
    phone: "0977000696",
    steps: [forward, [1, "handler", "askPapers", "Giấy đề nghị chưa có chữ ký của chủ hộ kinh doanh."]],
  },
  {
    ago: 5,
    time: "09:00",
    code: "1.000894",
    name: "Lê Quốc Toàn",
    idNumber: "095098007744",
    steps: [forward, [1, "handler", "settle"]],
  },
  { ago: 4, time: "08:20", code: "2.000815", name: "Công ty TNHH Thủy sản Bờ Đông", steps: done(0) },
  {
    ago: 3,
    time: "10:05",
    code: "1.001612",
    name: "Hộ kinh doanh Mã Văn Lợi",
    phone: "0966000818",
    way: "post",
    steps: [forward],
  },
  {
    ago: 2,
    time: "14:10",
    code: "1.004222",
    name: "Châu Thị Ngọc Ánh",
    idNumber: "095199008855",
    phone: "0933000929",
    steps: [forward],
  },
  {
    ago: 1,
    time: "08:45",
    code: "1.004222",
    name: "Quan Chí Cường",
    idNumber: "095082001234",
    steps: [forward, [0, "officer", "askWithdrawal", "Người nộp xin rút vì chuyển đi tỉnh khác."]],
  },
  {
    ago: 1,
    time: "16:10",
    code: "1.001193",
    name: "Thạch Sô Phia",
    idNumber: "095194002468",
    phone: "0988000131",
    steps: [forward],
  },
  {
    ago: 0,
    time: "07:35",
    code: "1.001612",
    name: "Hộ kinh doanh Tăng Kim Yến",
    idNumber: "095187003579",
    phone: "0901000242",
  },
];

const CALENDAR = workingCalendar();

/** The day so many working days before another one. */
function workingDaysBefore(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = shift(at, -1);
    if (CALENDAR.isWorkingDay(at)) left--;
  }
  return at;
}

/** A sheet that says it is nobody's paper. */
async function sampleScan(app: AppContext) {
  const pdf = await app.printer.pdf(
    '#set page(paper: "a5")\n#set text(font: "Tinos", size: 14pt, lang: "vi")\n#align(center + horizon)[BẢN QUÉT TRÌNH DIỄN\n\nKhông phải giấy tờ của ai.]',
    {},
  );
  return { contentType: "application/pdf" as const, bytes: Buffer.from(pdf), pages: 1 };
}

/** What Giá Rai received in the last weeks, through the commands of the counter. */
export async function loadDossiers(
  tx: Tx,
  app: AppContext,
  of: { unitId: string; provinceId: string; admin: Actor; officer: Actor; handler: Actor; leader: Actor },
): Promise<void> {
  const now = app.clock.now();
  const today = vietnamDay(now);
  const moment = (day: string, time: string): Date => {
    const at = new Date(`${day}T${time}:00+07:00`);
    // Nothing of the story lies in the future, whatever the hour at which it is loaded.
    return at > now ? new Date(now.getTime() - 60_000) : at;
  };
  await setIdentifier(tx, of.admin, {
    unitId: of.unitId,
    identifier: "H12.85.31",
    at: moment(workingDaysBefore(today, 30), "08:00"),
  });
  // Nobody's account: the bank would refuse it.
  const accountId = await openFeeAccount(tx, of.leader, {
    unitId: of.unitId,
    bin: "970405",
    number: "0000000000000",
    holder: "UBND PHUONG GIA RAI (MINH HOA)",
    receiptSymbol: "",
    validFrom: workingDaysBefore(today, 30),
    writtenBy: { id: of.admin.id ?? "", name: of.admin.name },
    at: moment(workingDaysBefore(today, 30), "09:00"),
  });
  const wayDay = workingDaysBefore(today, 30);
  await setWay(tx, of.admin, {
    unitId: of.unitId,
    procedureCode: null,
    validFrom: wayDay,
    steps: [
      { name: "Tiếp nhận, kiểm tra", role: "Bộ phận một cửa", unitId: null, personId: null, share: 10 },
      {
        name: "Thẩm định, soạn kết quả",
        role: "Công chức chuyên môn",
        unitId: null,
        personId: of.handler.id,
        share: 65,
      },
      { name: "Trình ký, trả bộ phận một cửa", role: "Lãnh đạo phường", unitId: null, personId: null, share: 25 },
    ],
    at: moment(wayDay, "08:30"),
  });
  const scan = await sampleScan(app);
  for (const [place, one] of DOSSIERS.entries()) {
    const day = workingDaysBefore(today, one.ago);
    await makeRoom(tx, of.provinceId, day);
    const at = moment(day, one.time);
    const procedure = await getProcedureInForce(tx, one.code, day);
    const papers = procedure?.version.record.papers[0]?.papers ?? [];
    const isOrganisation = /^(Công ty|Hộ kinh doanh)/.test(one.name);
    const applicant: Applicant = {
      kind: isOrganisation ? "organisation" : "citizen",
      name: one.name,
      idNumber: one.idNumber ?? "",
      ...(one.idCountry ? { idCountry: one.idCountry } : {}),
      phone: one.phone ?? "",
      email: "",
      address: one.address ?? `Khóm ${(place % 7) + 1}, phường Giá Rai`,
      birth: "",
      authorised: null,
    };
    const { code } = await receiveIn(
      tx,
      app.config.identityKeys,
      of.officer,
      {
        receivingUnitId: of.unitId,
        procedureCode: one.code,
        caseName: procedure
          ? (limitChoices(procedure.version.record.methods, one.way ?? "inPerson")[0]?.caseName ?? null)
          : null,
        // Only asked for where the version states no certain limit.
        limit: { amount: 5, unit: "workingDay", cutoff: null },
        channel: one.way ?? "inPerson",
        applicant,
        papers: papers.map((paper) => ({
          name: paper.name,
          originals: paper.originals ?? 1,
          copies: paper.copies ?? 0,
          form: paper.form?.name ?? null,
          code: paper.code ?? null,
        })),
        sets: 1,
        note: "",
        returnWay: one.way ?? "counter",
        key: `demo-${place}`,
      },
      at,
    );
    // Most of what a counter receives is scanned at once; some papers never are.
    if (place % 4 !== 3) {
      const fileId = await keepFile(app, scan, { id: of.officer.id ?? "", at }, tx);
      const dossier = await findDossier(tx, { code });
      const scans = dossier && dossier.papers.length > 0 ? [{ paper: 0, fileId }] : [];
      await addScans(tx, of.officer, { dossierId: dossier?.id ?? 0, scans, isReception: true, at });
    }
    let last = await payFee(tx, app, of.officer, code, place, at);
    for (const [after, who, move, words] of one.steps ?? []) {
      const stepDay = after === 0 ? day : CALENDAR.addWorkingDays(day, after);
      const wanted = moment(stepDay, "16:20");
      last = new Date(Math.max(wanted.getTime(), last.getTime() + 60_000));
      if (last > now) last = now;
      const dossier = await findDossier(tx, { code });
      const due = vietnamDay(dossier?.dueAt ?? last);
      await moveDossier(tx, of[who], {
        code,
        move,
        words: words ?? null,
        handlerId: move === "forward" ? of.handler.id : undefined,
        papers: [{ name: "Giấy tờ bổ sung theo phiếu", originals: 1, copies: 0, form: null, code: null }],
        promisedOn: CALENDAR.addWorkingDays([due, today].sort().at(-1) as string, 3),
        result: {
          outcome: "granted",
          number: `${120 + place}/UBND`,
          signedOn: vietnamDay(last),
          note: null,
        },
        givenTo: "self",
        at: last,
      });
      if (move === "settle" && place % 2 === 0) {
        const fileId = await keepFile(app, scan, { id: of.handler.id ?? "", at: last }, tx);
        const signed = { fileId, signatures: [], number: null, signedOn: null, at: last };
        await addResult(tx, of.handler, { dossierId: dossier?.id ?? 0, ...signed });
      }
    }
  }
  await closeDay(tx, of.officer, of.unitId, now);
  await loadStatement(tx, app, of.officer, { accountId, unitId: of.unitId, day: workingDaysBefore(today, 1) });
}

/** Most people pay at once, every fourth says that they transferred, every fifth still owes. */
async function payFee(
  tx: Tx,
  app: AppContext,
  officer: Actor,
  code: string,
  place: number,
  received: Date,
): Promise<Date> {
  const dossier = await findDossier(tx, { code });
  const [demand] = await listDemandsOf(tx, { claimKind: "dossier", claimId: String(dossier?.id) });
  if (!demand || !OPEN_DEMANDS.includes(demand.state) || place % 5 === 4) return received;
  const at = new Date(Math.min(received.getTime() + 240_000, app.clock.now().getTime()));
  const kinds = () => [dossierClaims];
  if (place % 4 === 3) await declarePaid(tx, officer, kinds, { demandId: demand.id, at });
  else
    await takeMoney(
      tx,
      officer,
      { keys: app.config.identityKeys, kinds },
      { demandId: demand.id, basedOn: demand.version, way: "cash", amount: demand.amount, note: "", at },
    );
  return at;
}

/** Yesterday's statement: one transfer as it should be, one too small, one with a name only, one that is none of ours. */
async function loadStatement(
  tx: Tx,
  app: AppContext,
  officer: Actor,
  of: { accountId: string; unitId: string; day: string },
): Promise<void> {
  const declared = await listDemands(tx, { reach: [of.unitId], states: ["declared"] }, 2);
  const [year, month, date] = of.day.split("-");
  const line = (amount: number, content: string, number: number): string[] => [
    `${date}/${month}/${year} 15:${10 + number}:00`,
    `FT2633${number}`,
    "",
    amount.toLocaleString("vi-VN"),
    content,
  ];
  const cells = [
    ["SAO KÊ TÀI KHOẢN (MINH HỌA)"],
    ["Ngày giao dịch", "Số tham chiếu", "Ghi nợ", "Ghi có", "Nội dung chi tiết"],
    ...declared.map((one, at) =>
      line(
        at === 0 ? one.amount : Math.max(1_000, one.amount - 1_000),
        `IBFT ${paymentReference(one.id).toLowerCase()} nop le phi`,
        at,
      ),
    ),
    line(20_000, "NGUYEN THI MAU NOP LE PHI HO SO", 3),
    line(300_000, "TIEN THUE HOI TRUONG", 4),
  ];
  const at = app.clock.now();
  const keys = app.config.identityKeys;
  const draftId = await draftStatement(tx, keys, officer, {
    accountId: of.accountId,
    fileName: "sao-ke-minh-hoa.xlsx",
    cells,
    at,
  });
  await keepStatement(
    tx,
    officer,
    { keys, kinds: () => [dossierClaims] },
    { draftId, mapping: guessMapping(cells), at },
  );
}

/** Last week's cash, counted: one note too few. */
async function closeDay(tx: Tx, officer: Actor, unitId: string, at: Date): Promise<void> {
  const [cash] = await listOpenCash(tx, officer.id ?? "");
  if (!cash) return;
  const words = "Thiếu một tờ 1.000 đồng khi trả lại tiền thừa, đã báo lãnh đạo.";
  await closeCash(tx, officer, { unitId, expected: cash.amount, counted: cash.amount - 1_000, words, at });
}
