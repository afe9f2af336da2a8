import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { type Db, transaction } from "../../platform/db/index.ts";
import { listAuditEntries } from "../audit/index.ts";
import { listRunningOrders, whoEndedOrder } from "../broadcasting/index.ts";
import { languagesOfItems, listItemsBehind, listVersionsBehind, whoSettledItem } from "../content/index.ts";
import { listAnswersBehind, whoSettledAnswer } from "../feedback/index.ts";
import { listWaitingRuns } from "../messaging/index.ts";
import { listTurnsInForce } from "../procedures/index.ts";
import { channelName, channelsOfRecords, listOldPapers, listPostingsById } from "../publishing/index.ts";
import { languageNames } from "../topics/index.ts";
import { listPrintsBehind } from "../visual-works/index.ts";
import { vi } from "./messages.vi.ts";
import { closeUses, keepUses, listOpen, lockLook, type OldUse } from "./old-use.store.ts";
import { type FoundUse, keyOf, type SettledBy } from "./old-use.ts";

type Look = Pick<AppContext, "db" | "config">;

/** Asks everybody what tells an old version today, writes down what is new, and closes what nobody names any more. */
export async function lookForOld(app: Look, at: Date): Promise<{ added: number; closed: number }> {
  const today = vietnamDay(at);
  return transaction(app.db, async (tx) => {
    // Before anything is read: who waited here would else open again what was settled meanwhile.
    await lockLook(tx);
    const look = { ...app, db: tx };
    const found = [
      ...(await fromItems(tx, today)),
      ...(await fromPapers(look, today)),
      ...(await fromPrints(tx, today)),
      ...(await fromRuns(tx, today)),
      ...(await fromAnswers(look, today)),
    ];
    const keys = new Set(
      found.map(({ turn, ...use }) => keyOf({ ...use, procedureCode: turn.code, since: turn.since })),
    );
    const gone = (await listOpen(tx)).filter((use) => !keys.has(keyOf(use)));
    for (const use of gone) {
      const by = await whoSettled(tx, use);
      await closeUses(tx, [use.id], { name: by?.name ?? null, at: by?.at ?? at, note: null });
    }
    return { added: await keepUses(tx, found, at), closed: gone.length };
  });
}

/** Items that are out, with the channels and languages they went over, and their places in programmes still to come. */
async function fromItems(db: Db, today: string): Promise<FoundUse[]> {
  const behind = await listItemsBehind(db, today);
  const ids = [...new Set(behind.map((one) => one.itemId))];
  const names = languageNames("vi");
  const [channels, languages, orders] = await Promise.all([
    channelsOfRecords(db, "item", ids),
    languagesOfItems(db, ids),
    listRunningOrders(db, ids, today),
  ]);
  return behind.flatMap(({ turn, ...item }): FoundUse[] => [
    {
      kind: "item",
      subjectKey: item.itemId,
      unitId: item.unitId,
      title: item.title,
      href: `/can-bo/tin-bai/${item.itemId}`,
      carries: [
        ...(channels.get(item.itemId) ?? []).map((channel) => channelName(channel, "vi")),
        ...(languages.get(item.itemId) ?? []).map((lang) => vi.language(names[lang])),
      ].join(", "),
      turn,
    },
    ...orders
      .filter((order) => order.itemId === item.itemId)
      .map((order) => ({
        kind: "broadcast" as const,
        subjectKey: order.id,
        unitId: order.unitId,
        title: item.title,
        href: `/can-bo/truyen-thanh/muc/${order.id}`,
        carries: vi.onAir(order.fromDay, order.lastDay),
        turn,
      })),
  ]);
}

async function fromPapers({ db, config }: Look, today: string): Promise<FoundUse[]> {
  const papers = await listOldPapers(db, today, config.http.publicUrl);
  return papers.flatMap(({ posting, standings }) =>
    standings.map((turn) => ({
      kind: "paper" as const,
      subjectKey: posting.id,
      unitId: posting.unitId,
      title: posting.title,
      href: `/can-bo/niem-yet/treo/${posting.short}`,
      carries: posting.boardName,
      turn,
    })),
  );
}

async function fromPrints(db: Db, today: string): Promise<FoundUse[]> {
  const prints = await listPrintsBehind(db, today);
  return prints.map(({ order, places, turn }) => ({
    kind: "handout" as const,
    subjectKey: order.id,
    unitId: order.unitId,
    title: order.title,
    href: `/can-bo/in-an/${order.id}`,
    carries: places.map((one) => vi.copies(one.place, one.copies)).join("; ") || vi.inStock(order.copies),
    turn,
  }));
}

/** Messages that wait to go out in words of an item that told the old version when they were taken from it. */
async function fromRuns(db: Db, today: string): Promise<FoundUse[]> {
  const runs = await listWaitingRuns(db, "item");
  const behind = await listVersionsBehind(
    db,
    today,
    runs.map((run) => ({ itemId: run.recordId, number: run.recordVersion })),
  );
  return runs.flatMap((run) =>
    behind
      .filter((one) => one.itemId === run.recordId && one.number === run.recordVersion)
      .map(({ turn }) => ({
        kind: "run" as const,
        subjectKey: run.id,
        unitId: run.unitId,
        title: run.title,
        href: `/can-bo/gui-tin/${run.id}`,
        carries: vi.sending(run.medium, run.isApproved, run.sendAt),
        turn,
      })),
  );
}

async function fromAnswers(app: Look, today: string): Promise<FoundUse[]> {
  const answers = await listAnswersBehind(app);
  const turns = new Map(
    (
      await listTurnsInForce(
        app.db,
        answers.map((one) => one.procedureCode),
        today,
      )
    ).map((turn) => [turn.code, turn]),
  );
  return answers.flatMap((answer) => {
    const turn = turns.get(answer.procedureCode);
    // An answer may wait for other reasons than a newer version.
    if (!turn || (!turn.isEnded && turn.number < 2)) return [];
    return [
      {
        kind: "answer" as const,
        subjectKey: answer.questionId,
        unitId: answer.unitId,
        title: answer.summary,
        href: `/can-bo/phan-anh/${answer.questionId}/cong-khai`,
        carries: vi.onPage,
        turn,
      },
    ];
  });
}

/** As its owner knows; nobody where it does not. */
async function whoSettled(db: Db, use: OldUse): Promise<SettledBy | null> {
  switch (use.kind) {
    case "item":
      return whoSettledItem(db, use.subjectKey, use.foundAt);
    case "broadcast":
      return whoEndedOrder(db, use.subjectKey);
    case "answer":
      return whoSettledAnswer(db, use.subjectKey, use.foundAt);
    case "paper": {
      const [posting] = await listPostingsById(db, [use.subjectKey]);
      if (!posting?.takenDownByName || !posting.takenDownOn) return null;
      return { name: posting.takenDownByName, at: new Date(`${posting.takenDownOn}T12:00:00+07:00`) };
    }
    case "run":
      return whoStoppedRun(db, use);
    case "handout":
      return null;
  }
}

const STOPS = ["messageRun.cancel", "messageRun.drop"];

/** Who stopped a run; nobody where it went out, or where its item was found still right. */
async function whoStoppedRun(db: Db, { subjectKey, foundAt }: OldUse): Promise<SettledBy | null> {
  const acts = await listAuditEntries(db, { subjectKind: "messageRun", subjectId: subjectKey, from: foundAt }, 20);
  const stop = acts.find(({ act }) => STOPS.includes(act));
  return stop ? { name: stop.actorName, at: stop.at } : null;
}
