import { approveItem, deliverItemNow, formSettings, submitItem } from "../src/modules/content/index.ts";
import { answerQuestion, askQuestion, recordRating } from "../src/modules/feedback/index.ts";
import {
  draftExplanation,
  listMisunderstandings,
  raiseMisunderstandings,
} from "../src/modules/misunderstandings/index.ts";
import { keepAsked, saveReads } from "../src/modules/procedures/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { fixedClock, vietnamDay } from "../src/platform/clock/index.ts";
import { type Tx, transaction } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const DAY_MS = 86_400_000;
/** How often pages are opened in a month. */
const READS: Record<string, number> = {
  "1.001193": 940,
  "2.000815": 820,
  "1.000894": 310,
  "1.004222": 420,
  "1.001612": 280,
  "1.014027": 390,
};
const RESIDENCE = "1.004222";
const MARRIAGE = "1.000894";

const ASKED = [
  "Nhà tôi thuê thì đăng ký thường trú cần giấy tờ gì? Hợp đồng thuê viết tay có được không?",
  "Chủ nhà không ký thì lấy giấy gì thay, tôi tên Trần Thị Bé, số 0912 000 345.",
  "o nha thue can mang giay gi de nhap khau",
  "Ở nhờ nhà bà con thì có cần giấy đồng ý không, ai ký?",
  "Tờ khai CT01 mục 11 ghi sao khi ở nhà thuê?",
  "Làm trên cổng dịch vụ công báo lỗi khi tải hợp đồng thuê lên",
];
const ANSWER =
  "Người thuê, ở nhờ nộp hợp đồng hoặc văn bản đồng ý của chủ nhà. Chủ nhà ký vào tờ khai CT01 thì không cần văn bản riêng.";

/** Months before `now`, "YYYY-MM-DD" of that day of the month. */
function dayBack(now: Date, months: number, day: number): string {
  const today = vietnamDay(now);
  const at = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - months, day));
  return at.toISOString().slice(0, 10);
}

/** What people read, pressed, searched and asked in the last months; two pages are not understood. */
export async function loadMisunderstood(
  tx: Tx,
  app: AppContext,
  of: { unitId: string; answererAt: (at: Date) => Promise<Actor> },
): Promise<void> {
  const now = app.clock.now();
  const today = vietnamDay(now);
  for (let back = 9; back >= 0; back--) {
    const day = dayBack(now, back, 2);
    if (day > today) continue;
    await saveReads(
      tx,
      Object.entries(READS).map(([code, reads]) => ({ code, reads: back === 0 ? Math.ceil(reads / 2) : reads })),
      day,
    );
    // Marriage: pressed "not useful" a lot until it was explained four months ago.
    const [presses, notUseful] = back > 4 ? [24, 9] : back === 4 ? [12, 4] : [26, 2];
    if (back > 0 && back < 8)
      for (let n = 0; n < presses; n++)
        await recordRating(tx, {
          path: `/thu-tuc/${MARRIAGE}`,
          unitId: of.unitId,
          isUseful: n >= notUseful,
          lang: n % 9 === 0 ? "km" : "vi",
          at: new Date(`${dayBack(now, back, 3 + (n % 22))}T10:00:00+07:00`),
        });
  }
  await keepAsked(
    tx,
    app.config.secretKey,
    [
      { text: "lịch cúp điện", searches: 14, opened: 0 },
      { text: "lich cup dien hom nay", searches: 6, opened: 0 },
      { text: "lãi suất ngân hàng chính sách", searches: 7, opened: 0 },
      { text: "nhập khẩu nhà thuê", searches: 31, opened: 4 },
      { text: "đăng ký khai sinh", searches: 64, opened: 55 },
      { text: "đăng ký kết hôn", searches: 41, opened: 33 },
    ],
    shift(today, -9),
  );
  for (const [n, body] of ASKED.entries()) {
    const at = new Date(now.getTime() - (12 - n) * DAY_MS);
    const { id } = await askQuestion(tx, app.config.secretKey, {
      unitId: of.unitId,
      kind: "question",
      body,
      contact: null,
      pagePath: `/thu-tuc/${RESIDENCE}`,
      at,
    });
    const answeredAt = new Date(at.getTime() + DAY_MS);
    await answerQuestion(tx, await of.answererAt(answeredAt), {
      questionId: id,
      answer: ANSWER,
      internalNote: null,
      at: answeredAt,
    });
  }
}

/** What was raised four months ago was explained then; today's count tells whether it helped, and raises what is new. */
export async function explainMisunderstood(app: AppContext, people: { editor: Actor; approver: Actor }): Promise<void> {
  const day = dayBack(app.clock.now(), 4, 12);
  const at = new Date(`${day}T09:00:00+07:00`);
  const then = { ...app, clock: fixedClock(at) };
  await raiseMisunderstandings(then);
  const one = (await listMisunderstandings(app.db, { q: MARRIAGE }, 1))[0];
  if (!one) throw new Error("the demonstration raises nothing to explain");
  const itemId = await draftExplanation(then, people.editor, { one, basedOn: one.state, at });
  await transaction(app.db, async (tx) => {
    await submitItem(tx, people.editor, { itemId, note: null, at: new Date(at.getTime() + 3_600_000) });
    const approvedAt = new Date(at.getTime() + DAY_MS);
    const approval = { itemId, publishAt: null, note: null, at: approvedAt };
    await approveItem(tx, people.approver, approval, formSettings(app.config));
  });
  await deliverItemNow({ ...app, clock: fixedClock(new Date(at.getTime() + DAY_MS + 4_000)) }, itemId);
  await raiseMisunderstandings(app);
}
