import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Tx } from "../../../platform/db/index.ts";
import type { AcceptedAudio } from "../../../platform/files/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { replaceUpload } from "./recording-upload.store.ts";
import type { RecordingOf } from "./recording-upload.ts";

/** The job `treatRecording`, as those who order it need to know it. */
export const TREAT_RECORDING = {
  name: "content:treat-recording",
  payload: z.object({ uploadId: z.uuid(), fileKey: z.string() }),
  maxAttempts: 4,
};

export interface SentRecording {
  audio: AcceptedAudio;
  /** Where its bytes are kept as they came. */
  fileKey: string;
  speaker: string;
  mayBeNamed: boolean;
  at: Date;
}

/** What a long recording may weigh and last is the limit of where it goes; the caller measured it and asked whether the person may. */
export async function orderTreatment(tx: Tx, actor: Actor, what: RecordingOf, sent: SentRecording): Promise<void> {
  const { audio, fileKey, speaker, mayBeNamed, at } = sent;
  const id = randomUUID();
  await replaceUpload(tx, {
    ...what,
    id,
    fileKey,
    speaker,
    mayBeNamed,
    codec: audio.codec,
    contentType: audio.contentType,
    seconds: audio.seconds,
    state: "waiting",
    failure: null,
    sentBy: actor.id,
    sentByName: actor.name,
    sentAt: at,
  });
  const job = { uploadId: id, fileKey };
  await addJob(tx, TREAT_RECORDING, job, { subject: `item:${what.itemId}`, key: `recording:${id}` });
}
