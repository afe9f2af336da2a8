import { addBoard } from "../src/modules/publishing/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";
import { demoBoards, demoHamlets } from "./boards.ts";

/** The boards of the twelve communes, so that papers can be hung at once. */
export async function loadNoticeBoards(tx: Tx, actor: Actor, unitOf: (key: string) => string, at: Date): Promise<void> {
  const hamlets = new Map(demoHamlets.map((hamlet) => [hamlet.key, hamlet.name]));
  for (const board of demoBoards) {
    await addBoard(tx, actor, {
      unitId: unitOf(board.commune),
      name: board.place,
      kind: board.kind,
      hamlet: board.hamlet ? (hamlets.get(board.hamlet) ?? null) : null,
      address: null,
      size: board.format,
      isPermanent: board.permanent,
      at,
    });
  }
}
