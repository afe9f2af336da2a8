import {
  decideEstimate,
  type EnterMoney,
  enterMoney,
  findTaskByText,
  listSources,
  MoneyWarned,
  signatureOf,
} from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface DemoLine {
  task: string | null;
  content: string;
  source: string;
  /** Estimate, allocation, contract, paid, settled; zero where not yet. */
  amounts: [number, number, number, number, number];
  document: string;
  /** Where something speaks against it. */
  reason?: string;
}

const DAYS = ["2026-03-03", "2026-03-12", "2026-04-06", "2026-06-24", "2026-10-20"] as const;
const STAGES = ["estimate", "allocation", "commitment", "spending", "settlement"] as const;

const LINES: DemoLine[] = [
  {
    task: "Chủ trì thiết kế, trình Chủ tịch",
    content: "Thiết kế bộ nhận diện, áp phích, mẫu pa-nô",
    source: "Ngân sách tỉnh",
    amounts: [45_000_000, 45_000_000, 42_000_000, 42_000_000, 42_000_000],
    document: "HĐ 08/2026/HĐ-SVHTTDL",
  },
  {
    task: "Phối hợp với Ủy ban nhân dân các xã, phường lắp đặt",
    content: "Lắp đặt 20 cụm pa-nô tại chợ, bến tàu, cửa biển",
    source: "Ngân sách tỉnh",
    amounts: [160_000_000, 150_000_000, 150_000_000, 156_000_000, 150_000_000],
    document: "HĐ 15/2026/HĐ-SVHTTDL",
    reason: "Thêm 01 cụm ở cửa biển Gành Hào theo ý kiến của xã.",
  },
  {
    task: "Cung cấp cho hệ thống truyền thanh cơ sở",
    content: "Biên tập, dịch và đọc bản tin tiếng Khmer",
    source: "Lồng ghép chương trình khác",
    amounts: [72_000_000, 72_000_000, 0, 48_000_000, 0],
    document: "QĐ 31/QĐ-SVHTTDL",
  },
  {
    task: "Chủ trì tổ chức Hội thi trực tuyến",
    content: "Giải thưởng Hội thi trực tuyến",
    source: "Xã hội hóa, tài trợ",
    amounts: [60_000_000, 60_000_000, 0, 55_500_000, 0],
    document: "QĐ 74/QĐ-UBND",
  },
  {
    task: null,
    content: "Hội nghị triển khai Kế hoạch",
    source: "Ngân sách tỉnh",
    amounts: [18_000_000, 18_000_000, 0, 14_400_000, 14_400_000],
    document: "Phiếu chi 112",
  },
];

/** Money of the demonstration plan: estimated by the finance officer, approved by the leader, paid over the year. */
export async function loadMoney(
  tx: Tx,
  planId: string,
  roleOf: (role: string) => Actor,
  unitId: string,
): Promise<void> {
  const sources = await listSources(tx, []);
  const finance = roleOf("finance");
  for (const [at, stage] of STAGES.entries())
    for (const line of LINES) {
      const amount = line.amounts[at] ?? 0;
      if (amount === 0) continue;
      const taskId = line.task ? await findTaskByText(tx, planId, line.task) : null;
      if (line.task && !taskId) throw new Error(`demonstration pays for an unknown task: ${line.task}`);
      const day = DAYS[at] as string;
      const id = await confirmed(tx, finance, {
        planId,
        taskId,
        unitId,
        sourceId: sources.find((one) => one.name === line.source)?.id ?? "",
        stage,
        amount,
        day,
        content: line.content,
        document: stage === "estimate" ? null : line.document,
        normId: null,
        quantity: null,
        unitPrice: null,
        note: null,
        reason: line.reason ?? null,
        seen: "",
        at: new Date(`${day}T10:00:00+07:00`),
      });
      if (stage === "estimate")
        await decideEstimate(tx, roleOf("leader"), {
          entryId: id,
          isApproved: true,
          reason: null,
          at: new Date(`${day}T16:00:00+07:00`),
        });
    }
}

async function confirmed(tx: Tx, actor: Actor, input: EnterMoney): Promise<string> {
  try {
    return await enterMoney(tx, actor, input);
  } catch (error) {
    if (!(error instanceof MoneyWarned)) throw error;
    return enterMoney(tx, actor, { ...input, seen: signatureOf(error.warnings) });
  }
}
