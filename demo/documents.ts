import {
  checkDocuments,
  listDocumentsByNumber,
  NATIONAL_DOCUMENTS,
  nationalToTake,
  takeDocuments,
} from "../src/modules/legal-documents/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Left for a second person, so that the page has something to do. */
const WAITING = ["56/2023/TT-BTC", "39/2020/TT-BTTTT", "167/2012/TT-BTC"];

/** The library: an editor takes in the national documents, an approver compares all but a few. */
export async function loadDocuments(
  tx: Tx,
  people: { editor: Actor; approver: Actor },
  at: { taken: Date; checked: Date },
): Promise<void> {
  const documents = NATIONAL_DOCUMENTS.map(nationalToTake);
  const day = at.taken.toISOString().slice(0, 10);
  await takeDocuments(tx, people.editor, { documents, source: "shipped", day, at: at.taken });
  const known = await listDocumentsByNumber(
    tx,
    documents.map(({ facts }) => facts.number).filter((number) => !WAITING.includes(number)),
  );
  await checkDocuments(tx, people.approver, { ids: known.map((one) => one.id), at: at.checked });
}
