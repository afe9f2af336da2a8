import type { Tx } from "../../platform/db/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { checkItemLinks } from "./jobs/check-item-links.ts";
import { addressesIn } from "./structured-text.tsx";

/** Has the addresses of a text opened soon, outside this act: nobody waits for other people's servers. */
export async function askLinksSoon(tx: Tx, itemId: string, text: { summary: string; body: string }): Promise<void> {
  if (addressesIn(`${text.summary}\n${text.body}`).length === 0) return;
  await addJob(tx, checkItemLinks, { itemId }, { subject: `item:${itemId}`, key: `links:${itemId}` });
}
