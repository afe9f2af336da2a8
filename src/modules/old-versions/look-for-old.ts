import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { type Db, transaction } from "../../platform/db/index.ts";
import { listRunningOrders, whoEndedOrder } from "../broadcasting/index.ts";
import { languagesOfItems, listItemsBehind, whoSettledItem } from "../content/index.ts";
import { listAnswersBehind, whoSettledAnswer } from "../feedback/index.ts";
import { listTurnsInForce } from "../procedures/index.ts";
import { channelName, channelsOfRecords, listOldPapers, listPostingsById } from "../publishing/index.ts";
import { listPrintsBehind } from "../visual-works/index.ts";
import { vi } from "./messages.vi.ts";
import { closeUses, keepUses, listOpen, lockLook, type OldUse } from "./old-use.store.ts";
import { type FoundUse, keyOf, type SettledBy } from "./old-use.ts";

type Look = Pick<AppContext, "db" | "config">;

/** Asks everybody what tells an old version today, writes down what is new, and closes what nobody names any more. */
export async function lookForOld(app: Look, at: Date): Promise<{ added: number; closed: number }> {
  const today = vietnamDay(at);
  const found = [
    ...(await fromItems(app.db, today)),
    ...(await fromPapers(app, today)),
    ...(await fromPrints(app.db, today)),
    ...(await fromAnswers(app, today)),
  ];
  const keys = new Set(found.map(({ turn, ...use }) => keyOf({ ...use, procedureCode: turn.code, since: turn.since })));
  return transaction(app.db, async (tx) => {
    await lockLook(tx);
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
        ...(languages.get(item.itemId) ?? []).map((lang) => vi.language(lang)),
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
    case "handout":
      return null;
  }
}
