import { ActButton, State } from "../../../platform/html/index.ts";
import type { vi } from "./messages.vi.ts";
import type { RecordingUpload } from "./recording-upload.ts";

interface Props {
  words: typeof vi;
  upload: RecordingUpload;
  limits: { bytes: number; seconds: number };
  /** The act with which it is given up, or taken note of; only for who may record. */
  drop?: { action: string; fields: Record<string, string> };
}

/** Where a long recording is: waiting, being worked on, or why nothing came of it. */
export function UploadState({ words, upload, limits, drop }: Props) {
  const said = words.long;
  const why = words.recordingErrors(Math.round(limits.bytes / 1024 / 1024), limits.seconds / 60);
  const code = upload.failure ?? "stopped";
  return (
    <div role="status">
      <p class="govuk-body">
        <State tone={upload.state === "failed" ? "bad" : "waiting"}>{said.states[upload.state]}</State>{" "}
        {said.sent(upload.sentByName, upload.sentAt, upload.seconds)}
      </p>
      <p class="govuk-body">
        {upload.state === "failed"
          ? (why[code] ?? words.refusals[code as "item-over"] ?? why.stopped)
          : upload.beganAt
            ? said.working(upload.beganAt, upload.seconds)
            : said.waiting(upload.seconds)}
      </p>
      {drop ? (
        <ActButton {...drop} variant="quiet" small>
          {upload.state === "failed" ? said.seen : said.drop}
        </ActButton>
      ) : null}
    </div>
  );
}
