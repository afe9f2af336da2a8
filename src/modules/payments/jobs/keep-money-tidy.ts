import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { keyId } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { openPayer, sealPayer } from "../receipts/issue-receipt.ts";
import { listReceiptsSealedEarlier, saveReceiptPayer } from "../receipts/receipt.store.ts";
import { openContent, sealContent } from "../statements/row-content.ts";
import {
  deleteOldDrafts,
  forgetForeignContents,
  listRowsSealedEarlier,
  saveRowContent,
} from "../statements/statement.store.ts";

const DAY = 86_400_000;
/** Long enough to notice that it was ours after all. */
const FOREIGN_DAYS = 90;
const AT_ONCE = 500;
const MOST = 50_000;

/**
 * Every night: statements nobody kept go after a day, texts of money that is none of ours after 90 days, and what an earlier key
 * sealed is sealed by the newest.
 */
export const keepMoneyTidy = defineJob<AppContext, Record<string, never>>({
  name: "payments:tidy",
  payload: z.object({}),
  async run({ db, clock, config }) {
    const now = clock.now();
    const drafts = await transaction(db, (tx) => deleteOldDrafts(tx, new Date(now.getTime() - DAY)));
    const texts = await transaction(db, (tx) => forgetForeignContents(tx, shift(vietnamDay(now), -FOREIGN_DAYS)));
    const keys = config.identityKeys;
    const current = keyId(keys.current);
    for (let done = 0; keys.earlier.length > 0 && done < MOST; done += AT_ONCE) {
      const rows = await listRowsSealedEarlier(db, current, AT_ONCE);
      const receipts = await listReceiptsSealedEarlier(db, current, AT_ONCE);
      await transaction(db, async (tx) => {
        for (const { id, digest, contentSealed } of rows)
          await saveRowContent(tx, id, sealContent(keys, digest, openContent(keys, digest, contentSealed ?? "")));
        for (const { paymentId, payerSealed } of receipts)
          await saveReceiptPayer(
            tx,
            paymentId,
            sealPayer(keys, paymentId, openPayer(keys, paymentId, payerSealed ?? "")),
          );
      });
      if (rows.length < AT_ONCE && receipts.length < AT_ONCE) break;
    }
    return `${drafts} drafts and ${texts} texts removed`;
  },
});
