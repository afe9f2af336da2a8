import { vietnamDay } from "../../../platform/clock/index.ts";
import type { KeyRing } from "../../../platform/crypto/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { accountsOf } from "../accounts/account-of.ts";
import { findFeeAccount } from "../accounts/fee-account.store.ts";
import { type FeeAccount, sameAccount } from "../accounts/fee-account.ts";
import { findDemand } from "../demands/demand.store.ts";
import type { Demand, Till } from "../demands/demand.ts";
import { addPayment, lockDemandOf } from "../demands/move-money.ts";
import { referenceNumber } from "../payment-reference.ts";
import { PaymentRefused, PaymentUnknown } from "../payments.errors.ts";
import { type Match, matchRow, referencesIn } from "./match-row.ts";
import { readStatement, type StatementLine, type StatementMapping } from "./read-statement.ts";
import { openCells, sealContent } from "./row-content.ts";
import {
  deleteDraft,
  insertFile,
  insertRow,
  insertRowAct,
  knownDigests,
  lockAccount,
  lockDraft,
  type StatementRow,
  saveFileCounts,
  saveMapping,
  saveRow,
} from "./statement.store.ts";

/** The demand a reference stands for, and whether its money belongs on this account. */
async function demandNamed(
  db: Db,
  account: Pick<FeeAccount, "bin" | "number">,
  reference: string,
): Promise<{ demand: Demand; isOfAccount: boolean } | undefined> {
  const demand = await findDemand(db, referenceNumber(reference) ?? 0);
  if (!demand) return undefined;
  const accounts = await accountsOf(db, demand.unitId, vietnamDay(demand.openedAt));
  return { demand, isOfAccount: accounts.some((one) => sameAccount(one, account)) };
}

/** What a line is worth to us, as things stand now. */
export async function matchLine(
  db: Db,
  account: Pick<FeeAccount, "bin" | "number">,
  line: StatementLine,
): Promise<Match> {
  const references = referencesIn(line);
  const [reference] = references;
  const known = references.length === 1 && reference ? await demandNamed(db, account, reference) : undefined;
  return matchRow(line, () => known);
}

export interface Preview {
  lines: { line: StatementLine; is: Match | "double" }[];
}

/** What keeping a statement would come to. Writes nothing; a second line for the same demand shows as it will be. */
export async function previewStatement(
  db: Db,
  account: Pick<FeeAccount, "bin" | "number">,
  lines: readonly StatementLine[],
): Promise<Preview> {
  const known = await knownDigests(
    db,
    account,
    lines.map((line) => line.digest),
  );
  const taken = new Set<number>();
  const seen: Preview["lines"] = [];
  for (const line of lines) {
    if (known.has(line.digest)) {
      seen.push({ line, is: "double" });
      continue;
    }
    const match = await matchLine(db, account, line);
    const isSecond = "demandId" in match && taken.has(match.demandId);
    if ("demandId" in match) taken.add(match.demandId);
    seen.push({ line, is: isSecond ? { why: "already-paid" } : match });
  }
  return { lines: seen };
}

export interface KeptStatement {
  fileId: number;
  kept: number;
  doubles: number;
  matched: number;
}

/**
 * Keeps a statement: each line once, however often and in whichever files it comes; what is certain is paid, the rest waits for a
 * person. All of it or nothing. @throws PaymentUnknown, PaymentRefused "no-right-here", "statement-faulty"
 */
export async function keepStatement(
  tx: Tx,
  actor: Actor,
  till: Till,
  input: { draftId: string; mapping: StatementMapping; at: Date },
): Promise<KeptStatement> {
  const { at, mapping } = input;
  const draft = await lockDraft(tx, input.draftId);
  const account = draft && (await findFeeAccount(tx, draft.accountId));
  if (!draft || !account) throw new PaymentUnknown();
  const { unitId, bin, number } = account;
  if (!(await mayAt(tx, actor, "payments.reconcile", unitId, at))) throw new PaymentRefused("no-right-here");
  const read = readStatement(openCells(till.keys, draft.id, draft.rowsSealed), mapping);
  if (read.faults.length > 0 || read.lines.length === 0) throw new PaymentRefused("statement-faulty");
  await lockAccount(tx, account);
  const days = read.lines.map((line) => line.day).sort();
  const fileId = await insertFile(tx, {
    unitId,
    bin,
    accountNumber: number,
    fileName: draft.fileName,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    kept: 0,
    doubles: 0,
    matched: 0,
    importedByName: actor.name,
    importedAt: at,
  });
  const counts = { kept: 0, doubles: 0, matched: 0 };
  for (const line of read.lines) {
    const row = await insertRow(tx, {
      fileId,
      unitId,
      bin,
      accountNumber: number,
      onDay: line.day,
      amount: line.amount,
      contentSealed: contentOf(till.keys, line),
      digest: line.digest,
    });
    if (!row) {
      counts.doubles++;
      continue;
    }
    counts.kept++;
    if (await settleAlone(tx, actor, till, { account, row, line, at })) counts.matched++;
  }
  await saveFileCounts(tx, fileId, counts);
  await saveMapping(tx, { unitId, bin, columns: mapping, writtenByName: actor.name, writtenAt: at });
  await deleteDraft(tx, draft.id);
  await recordAct(tx, actor, {
    act: "statement.keep",
    subjectKind: "statement",
    subjectId: String(fileId),
    unitId,
    details: counts,
    at,
  });
  return { fileId, ...counts };
}

const contentOf = (keys: KeyRing, { digest, content, reference, counter }: StatementLine): string =>
  sealContent(keys, digest, { content, reference, counter });

/** Pays what is certain; else the row says why it waits. */
async function settleAlone(
  tx: Tx,
  actor: Actor,
  till: Till,
  of: { account: FeeAccount; row: StatementRow; line: StatementLine; at: Date },
): Promise<boolean> {
  const { account, row, line, at } = of;
  const match = await matchLine(tx, account, line);
  if ("why" in match) {
    await saveRow(tx, row, { why: match.why });
    return false;
  }
  const demand = await lockDemandOf(tx, till.kinds, match.demandId);
  // Somebody may have paid at the counter in this very moment.
  const sure = matchRow(line, () => ({ demand, isOfAccount: true }));
  if ("why" in sure) {
    await saveRow(tx, row, { why: sure.why });
    return false;
  }
  await addPayment(tx, actor, till, {
    demand,
    way: "transfer",
    amount: row.amount,
    paidOn: row.onDay,
    unitId: demand.unitId,
    note: "",
    statementRowId: row.id,
    at,
  });
  await saveRow(tx, row, { allocated: row.amount });
  await insertRowAct(tx, row.id, {
    act: "match",
    at,
    actorName: actor.name,
    amount: row.amount,
    label: demand.label,
    words: null,
  });
  return true;
}
