import { keepBrand, readEmblem } from "../src/modules/brand/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import { sharp } from "../src/platform/files/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

/** Drawn for the demonstration and nobody's real emblem: a mangrove between sun and sea. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" viewBox="0 0 80 80"><circle cx="40" cy="40" r="38" fill="#0b6b3a"/><circle cx="40" cy="40" r="34" fill="#fff"/><clipPath id="c"><circle cx="40" cy="40" r="32"/></clipPath><g clip-path="url(#c)"><rect width="80" height="80" fill="#fdf3d8"/><circle cx="40" cy="33" r="14" fill="#d9a441"/><path d="M0 56q10-5 20 0t20 0 20 0 20 0v24H0z" fill="#1d4077"/><path d="M0 64q10-5 20 0t20 0 20 0 20 0" fill="none" stroke="#fff" stroke-width="2"/><path d="M40 58V34M40 46q-9-1-13-9 11-1 13 9zm0-7q9-1 13-9-11-1-13 9zm0-5q-6-4-5-12 8 4 5 12zM40 52q-7 1-10 7M40 52q7 1 10 7M40 49q-12 1-17 9M40 49q12 1 17 9" fill="#0b6b3a" stroke="#0b6b3a" stroke-width="2" stroke-linecap="round"/></g></svg>`;

export async function loadEmblem(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  const emblem = await readEmblem(await sharp(Buffer.from(DRAWING)).png().toBuffer());
  await keepBrand(tx, actor, { unitId, emblem, colour: null, basedOn: 0, at });
}
