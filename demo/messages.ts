import { findItemBySlug, loadFormsForSending } from "../src/modules/content/index.ts";
import {
  approveRun,
  confirmSubscription,
  keepProvider,
  submitRun,
  subscribe,
  subscribersOf,
  writeRun,
} from "../src/modules/messaging/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";
import { slugify } from "../src/platform/i18n/index.ts";
import { demoContent } from "./content.ts";

/** Invented people who asked to be told: every third by telephone. Nothing of the demonstration leaves the machine. */
const SUBSCRIBERS = 36;

interface Stage {
  secretKey: Buffer;
  unitId: string;
  admin: Actor;
  editor: Actor;
  approver: Actor;
  /** When people asked, and when the runs were written. */
  asked: Date;
  wrote: Date;
}

/** Who carries messages, who wants them, a run that goes out at the first start and one that waits for its approval. */
export async function loadMessages(tx: Tx, { secretKey, unitId, admin, editor, approver, asked, wrote }: Stage) {
  for (const medium of ["sms", "email"] as const)
    await keepProvider(tx, admin, secretKey, {
      id: null,
      medium,
      kind: "outbox",
      name: medium === "sms" ? "Hộp lưu tin nhắn (bản trình diễn)" : "Hộp lưu thư (bản trình diễn)",
      settings: {},
      secret: null,
      rank: 1,
      perSecond: 50,
      atOnce: 10,
      isOn: true,
      at: asked,
    });
  // Real: whoever turns notices on in the demonstration gets them, and nobody else is on this list.
  await keepProvider(tx, admin, secretKey, {
    id: null,
    medium: "push",
    kind: "webPush",
    name: "Thông báo trên máy",
    settings: {},
    secret: null,
    rank: 1,
    perSecond: 200,
    atOnce: 20,
    isOn: true,
    at: asked,
  });
  for (let n = 0; n < SUBSCRIBERS; n++) {
    const medium = n % 3 === 0 ? "sms" : "email";
    const wish = await subscribe(tx, secretKey, {
      medium,
      address: medium === "sms" ? `849000000${String(n).padStart(2, "0")}` : `nguoi-dan-${n}@danbiet.example`,
      unitId,
      about: n % 4 === 0 ? "topic" : medium === "email" && n % 5 === 0 ? "bulletin" : "all",
      aboutKey: n % 4 === 0 ? "procedures" : "",
      // Some of the Khmer of quarter 3, and a few who say only where they live.
      language: n % 6 === 1 ? "km" : null,
      hamlet: n % 6 === 1 ? "Khóm 3" : n % 9 === 2 ? "Khóm 1" : null,
      confirmation: () => ({
        subject: "Xác nhận đăng ký nhận tin",
        text: "Bạn đã đăng ký nhận tin của phường Giá Rai.",
      }),
      at: asked,
    });
    // Two have not answered yet.
    if (wish && n < SUBSCRIBERS - 2) await confirmSubscription(tx, wish, asked);
  }
  const runs = [
    { slug: "gia-rai-sao-y-o-dau-het-bao-nhieu", medium: "email", isApproved: true },
    { slug: "gia-rai-khai-sinh-thuong-tru-bao-hiem-mot-lan-nop", medium: "sms", isApproved: false },
  ] as const;
  for (const { slug, medium, isApproved } of runs) {
    const told = demoContent.find((one) => one.slug === slug);
    const item = await findItemBySlug(tx, slugify(told?.title ?? slug));
    const source = item && (await loadFormsForSending(tx, item.id));
    if (!source) throw new Error(`demonstration sends an unknown item: ${slug}`);
    const runId = await writeRun(tx, editor, {
      unitId,
      taskId: source.taskId,
      recordKind: "item",
      recordId: source.itemId,
      recordVersion: source.version,
      title: source.title,
      medium,
      purpose: "campaign",
      subject: medium === "email" ? (source.email?.subject ?? source.title) : null,
      text: medium === "email" ? (source.email?.text ?? source.title) : (source.smsUnmarked ?? source.title),
      html: null,
      texts: {},
      recipients: await subscribersOf(tx, { ...source, unitId }, wrote),
      sendAt: null,
      at: wrote,
    });
    await submitRun(tx, editor, { runId, at: wrote });
    if (isApproved) await approveRun(tx, approver, { runId, at: wrote });
  }
}
