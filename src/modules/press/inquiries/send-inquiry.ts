import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { randomToken, seal, tokenHash } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { dueByRule } from "../rules/due-by-rule.ts";
import { InquiryRefused } from "./inquiries.errors.ts";
import { countByForm, insertInquiry, insertInquiryEvent } from "./inquiries.store.ts";
import { INQUIRY_LIMITS, type Inquiry, type Reporter } from "./inquiry.ts";

export const REPORTER_PURPOSE = "press inquiry reporter";

export type SendInquiry = Pick<
  Inquiry,
  "unitId" | "outletUnitId" | "outletName" | "kind" | "title" | "body" | "wantedOn" | "source"
> & { reporter: Reporter; at: Date };

/**
 * An outlet asks a unit for something. The day is reckoned by the rule that holds now. What comes by the public form gets a
 * secret address of its own; its token is in the answer only.
 *
 * @throws InquiryRefused "too-many-today" where the public form brought more than any press would ask
 */
export async function sendInquiry(
  tx: Tx,
  secretKey: Buffer,
  { reporter, at, ...input }: SendInquiry,
  actor: Actor | null = null,
): Promise<{ id: string; token: string | null; dueOn: string }> {
  if (input.source === "officer" && !(actor && (await mayAt(tx, actor, "press.answer", input.unitId, at))))
    throw new InquiryRefused("no-right-here");
  const dayBegan = new Date(`${vietnamDay(at)}T00:00:00+07:00`);
  if (input.source === "form" && (await countByForm(tx, input.unitId, dayBegan)) >= INQUIRY_LIMITS.formPerDay)
    throw new InquiryRefused("too-many-today");
  const id = randomUUID();
  const token = input.source === "form" ? randomToken() : null;
  const { dueOn, basis } = await dueByRule(tx, input.kind, input.unitId, at);
  const isKnown = Object.values(reporter).some((text) => text !== "");
  await insertInquiry(tx, {
    ...input,
    id,
    contactSealed: isKnown ? seal(secretKey, REPORTER_PURPOSE, id, JSON.stringify(reporter)) : null,
    tokenHash: token === null ? null : tokenHash(token),
    state: "received",
    receivedAt: at,
    dueOn,
    ruleBasis: basis,
  });
  // Names of reporters stand nowhere but in the sealed contact.
  const by = actor ?? { id: null, name: input.outletName };
  await insertInquiryEvent(tx, {
    inquiryId: id,
    act: "receive",
    personId: actor?.id ?? null,
    personName: by.name,
    note: null,
    at,
  });
  await recordAct(tx, by, {
    act: "pressInquiry.receive",
    subjectKind: "pressInquiry",
    subjectId: id,
    unitId: input.unitId,
    details: { kind: input.kind, source: input.source, dueOn },
    at,
  });
  return { id, token, dueOn };
}
