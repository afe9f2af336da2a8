import { Readable } from "node:stream";
import yazl from "yazl";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { pick, slugify } from "../../../platform/i18n/index.ts";
import { getUnits } from "../../organisations/index.ts";
import { listBoardsById } from "../boards/board.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listParts, type PrintPart, type PrintRun } from "./print-run.store.ts";

export interface PrintedFile {
  name: string;
  fileKey: string;
  fileBytes: number;
}

const PORTION = 500;

/** The finished files of a run with names a person finds again, in order; read from the database by portions. */
export async function* printedFiles(app: Pick<AppContext, "db">, run: PrintRun): AsyncGenerator<PrintedFile> {
  const base = pick(run.lang, vi, en).fileBase[run.form];
  const day = vietnamDay(run.createdAt);
  const seen = new Map<string, number>();
  let after = 0;
  for (;;) {
    const parts = await listParts(app.db, run.id, { state: "done", after }, PORTION);
    if (parts.length === 0) return;
    const units = await getUnits(app.db, [...new Set(parts.map((part) => part.unitId))], day);
    const boards = new Map((await listBoardsById(app.db, boardIds(parts))).map((board) => [board.id, board.name]));
    for (const part of parts) {
      after = part.position;
      const board = part.boardId ? `-${slugify(boards.get(part.boardId) ?? "", 60)}` : "";
      const stem = `${units.get(part.unitId)?.slug ?? part.unitId}-${base}${board}`;
      const nth = (seen.get(stem) ?? 0) + 1;
      seen.set(stem, nth);
      const name = `${stem}${nth > 1 ? `-${nth}` : ""}.pdf`;
      yield { name, fileKey: part.fileKey as string, fileBytes: part.fileBytes ?? 0 };
    }
  }
}

function boardIds(parts: readonly PrintPart[]): string[] {
  return [...new Set(parts.flatMap((part) => part.boardId ?? []))];
}

/** All files as one ZIP that is written while it is sent: memory holds one file at a time. PDF does not shrink, so it is stored. */
export function zipOfRun(app: Pick<AppContext, "db" | "files">, run: PrintRun): Readable {
  const zip = new yazl.ZipFile();
  const fail = (error: unknown): void => {
    (zip.outputStream as Readable).destroy(error as Error);
  };
  const fill = async (): Promise<void> => {
    for await (const file of printedFiles(app, run)) {
      zip.addReadStreamLazy(file.name, { compress: false, mtime: run.createdAt }, (give) => {
        app.files.get(file.fileKey).then(
          (bytes) => give(null, Readable.from([bytes])),
          (error: Error) => give(error, Readable.from([])),
        );
      });
    }
    zip.end();
  };
  zip.on("error", fail);
  fill().catch(fail);
  return zip.outputStream as Readable;
}
