import { createHash } from "node:crypto";
import { sql } from "kysely";
import { expect } from "vitest";
import type { Browser, TestApp } from "../../../testing/app.ts";

/**
 * For tests: an item that is out, with its loudspeaker script as sound. The sound is bytes of no meaning, because making a real
 * one takes seconds; a test that plays it hands in its own. Answers the item's id.
 */
export async function publishWithSound(
  site: TestApp,
  people: { editor: Browser; approver: Browser },
  item: { unitId: string; title: string; seconds: number; mp3?: Buffer; fields?: Record<string, string> },
): Promise<string> {
  const made = await people.editor.post("/can-bo/tin-bai/moi", {
    unitId: item.unitId,
    kind: "news",
    title: item.title,
    summary: "Đến trước 10 giờ, nhận bản sao trong buổi sáng.",
    body: "Mang bản chính đến quầy số 2. Phí tính theo trang.",
    topic: "procedures",
    audiences: "residents",
    ...item.fields,
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
  await people.editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
  const approved = await people.approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" });
  expect(approved.status, approved.body.slice(0, 2_000)).toBe(303);
  const mp3 = item.mp3 ?? Buffer.from(`${item.title} `.repeat(200));
  const { db, files } = site.app;
  const key = await files.put(mp3, "audio/mpeg");
  const [script] = (
    await sql<{ text: string }>`
      select text from item_rendition where item_id = ${id} and form = 'loudspeaker' and lang = 'vi'`.execute(db)
  ).rows;
  const { sumOf } = await import("../../content/index.ts");
  await sql`
    insert into script_audio (item_id, script_sum, kind, script, state, voice, speed, has_chime, speaker, may_be_named,
      mp3_key, mp3_bytes, ogg_key, seconds, loudness, peak, faults, asked_by, asked_by_name, asked_at)
    values (${id}, ${sumOf(script?.text ?? "")}, 'spoken', ${script?.text ?? ""}, 'ready', 'south', 150, false, 'máy', true,
      ${key}, ${mp3.length}, ${key}, ${item.seconds}, -16, -2, '{}', (select id from person limit 1), 'Máy', now())`.execute(
    db,
  );
  expect(createHash("sha256").update(mp3).digest("hex")).toBe(key);
  return id;
}
