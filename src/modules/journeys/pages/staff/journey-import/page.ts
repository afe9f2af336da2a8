import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { JourneyActRefused, JourneyFaulty } from "../../../journey.errors.ts";
import { type FileFault, readJourneyFile } from "../../../read-journey-file.ts";
import { importJourney } from "../../../write-journey.ts";
import { sayFault, staffWords } from "../load-staff.ts";
import { ImportView } from "./view.tsx";

/** More sentences than this nobody reads; the first ones usually explain the rest. */
const SHOWN = 10;

const show = (rq: Rq, errors: string[], status = 200): Reply =>
  html(ImportView({ ctx: rq.app.view(rq), words: staffWords(rq), errors }), { status });

export function importJourneyForm(rq: Rq): Reply {
  return show(rq, []);
}

/** A file becomes a draft, whole or not at all. */
export async function importJourneyPage(rq: Rq): Promise<Reply> {
  const words = staffWords(rq).importForm;
  const file = rq.files.find((one) => one.fieldName === "file");
  if (!file || file.bytes.length === 0) return show(rq, [words.fileMissing], 422);
  const read = readJourneyFile(file.bytes);
  if (!read.ok)
    return show(
      rq,
      first(
        read.faults.map((fault) => sayFileFault(rq, fault)),
        rq,
      ),
      422,
    );
  try {
    const { id } = await transaction(rq.app.db, (tx) =>
      importJourney(tx, actorOf(rq), { file: read.file, at: rq.now }),
    );
    return seeOther(`/can-bo/tinh-huong/${id}?xong=imported`);
  } catch (error) {
    if (error instanceof JourneyFaulty)
      return show(
        rq,
        first(
          error.faults.map((fault) => `${words.place(`content.${fault.at}`)}${sayFault(rq, fault)}`),
          rq,
        ),
        422,
      );
    if (error instanceof JourneyActRefused && error.code === "not-from-this-state")
      return show(rq, [words.waiting], 409);
    throw error;
  }
}

function first(sentences: string[], rq: Rq): string[] {
  const left = sentences.length - SHOWN;
  return left > 0 ? [...sentences.slice(0, SHOWN), staffWords(rq).importForm.more(left)] : sentences;
}

function sayFileFault(rq: Rq, fault: FileFault): string {
  const words = staffWords(rq).importForm;
  switch (fault.code) {
    case "fileTooLarge":
    case "notUtf8":
    case "notJourney":
      return words[fault.code];
    case "notJson":
      return words.notJson(fault.detail);
    case "unknownPart":
      return `${words.place(fault.path || "/")}${words.unknownPart(fault.detail)}`;
    case "wrongShape":
    case "missing":
    case "tooLong":
      return `${words.place(fault.path)}${words[fault.code]}`;
  }
}
