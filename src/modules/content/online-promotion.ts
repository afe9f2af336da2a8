import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { nfc } from "../../platform/i18n/index.ts";
import { provinceOf } from "../organisations/index.ts";
import { listProcedureNames } from "../procedures/index.ts";
import { listServicesOn } from "../service-points/index.ts";
import type { ItemVersion } from "./item.ts";

const ONLINE = new RegExp(
  [
    "(nộp|gửi|làm|đăng ký|thực hiện|khai)( hồ sơ| thủ tục| đơn)? (trực tuyến|trên mạng|qua mạng|tại nhà qua mạng)",
    "hồ sơ trực tuyến",
    "dịch vụ công (trực tuyến|quốc gia)",
    "\\bVNeID\\b",
  ].join("|"),
  "iu",
);

/** Whether a text sends people to file online. */
export const promotesOnlineFiling = (text: string): boolean => ONLINE.test(nfc(text).replace(/\s+/gu, " "));

/**
 * Procedures of an item that sends people to file online while the procedure was not announced for that. Communication
 * plans recommend only what was announced; who writes and who approves see it before it goes out.
 */
export async function listPromotedTooEarly(
  db: Db,
  version: Pick<ItemVersion, "title" | "summary" | "body" | "procedureCodes">,
  unitId: string,
  now: Date,
): Promise<{ code: string; name: string }[]> {
  const codes = version.procedureCodes;
  if (codes.length === 0 || !promotesOnlineFiling(`${version.title}\n${version.summary}\n${version.body}`)) return [];
  const on = vietnamDay(now);
  const province = await provinceOf(db, unitId, on);
  const services = await listServicesOn(db, { codes, provinceId: province?.id ?? null, on });
  const announced = new Set(services.filter((one) => one.isOnlineAnnounced).map((one) => one.procedureCode));
  return listProcedureNames(
    db,
    codes.filter((code) => !announced.has(code)),
    now,
  );
}
