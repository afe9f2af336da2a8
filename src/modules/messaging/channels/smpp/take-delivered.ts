import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { takePart } from "../../coming-back/take-part.ts";
import { takeReports } from "../../coming-back/take-reports.ts";
import { takeShortMessage } from "../../coming-back/take-short-message.ts";
import type { Provider } from "../../provider.store.ts";
import { readText } from "./alphabet.ts";
import { type Deliver, ESM, readDeliver, TLV } from "./pdu.ts";
import { readReceipt } from "./receipt.ts";

/** What a centre hands us: a receipt, or what somebody wrote. What is neither is acknowledged and forgotten. */
export async function takeDelivered(
  app: AppContext,
  provider: Pick<Provider, "id" | "medium">,
  settings: { receiptIds: "same" | "decimalOfHex" },
  body: Buffer,
): Promise<void> {
  const deliver = readDeliver(body);
  const now = app.clock.now();
  if ((deliver.esmClass & ESM.receiptMask) === ESM.receipt) {
    // The centre tells of a message in the form we keep its name in (see `receiptIds`).
    const report = readReceipt(
      deliver,
      (id) => (settings.receiptIds === "decimalOfHex" ? id.replace(/^0+(?=\d)/, "") : id),
      now,
    );
    if (report) await transaction(app.db, (tx) => takeReports(tx, app.config.secretKey, provider, [report], now));
    return;
  }
  const { bytes, part } = partIn(deliver);
  const text = readText(deliver.dataCoding, bytes);
  if (text === null) return;
  const whole = part ? await takePart(app, { providerId: provider.id, from: deliver.from, ...part, text }) : text;
  if (whole !== null)
    await takeShortMessage(app, { providerId: provider.id, from: deliver.from, text: whole, remoteId: null });
}

interface PartOf {
  reference: number;
  total: number;
  number: number;
}

/** Which part of a longer text this is, by the header before it (GSM 03.40, 9.2.3.24) or by fields. */
function partIn(deliver: Deliver): { bytes: Buffer; part: PartOf | null } {
  const { message, tlvs } = deliver;
  if ((deliver.esmClass & ESM.udh) === 0) {
    const [reference, total, number] = [TLV.sarReference, TLV.sarTotal, TLV.sarNumber].map((tag) => tlvs.get(tag));
    return {
      bytes: message,
      part:
        reference?.length === 2 && total?.length === 1 && number?.length === 1
          ? sound({ reference: reference.readUInt16BE(0), total: total.readUInt8(0), number: number.readUInt8(0) })
          : null,
    };
  }
  const header = message.subarray(1, 1 + (message[0] ?? 0));
  const bytes = message.subarray(1 + (message[0] ?? 0));
  for (let at = 0; at + 2 <= header.length; at += 2 + (header[at + 1] as number)) {
    const element = header.subarray(at + 2, at + 2 + (header[at + 1] as number));
    if (header[at] === 0 && element.length === 3)
      return {
        bytes,
        part: sound({ reference: element.readUInt8(0), total: element.readUInt8(1), number: element.readUInt8(2) }),
      };
    if (header[at] === 8 && element.length === 4)
      return {
        bytes,
        part: sound({ reference: element.readUInt16BE(0), total: element.readUInt8(2), number: element.readUInt8(3) }),
      };
  }
  return { bytes, part: null };
}

const sound = (part: PartOf): PartOf | null =>
  part.total > 1 && part.number >= 1 && part.number <= part.total ? part : null;
