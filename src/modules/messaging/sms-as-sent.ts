import type { Db } from "../../platform/db/index.ts";
import { asTyped } from "../../platform/i18n/index.ts";
import { sendsMarks } from "./channels/connect.ts";
import { listProviders } from "./provider.store.ts";

/** What people read of a short message: without marks where who carries first sends none. It is that which is counted and paid. */
export async function smsAsSent(db: Db): Promise<(text: string) => string> {
  const first = (await listProviders(db, "sms")).find((one) => one.isOn);
  return first && !sendsMarks(first) ? asTyped : (text) => text;
}
