import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { keyId } from "../../../../platform/crypto/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { forgetAddresses, listAddressesSealedEarlier, saveParcel } from "../parcel.store.ts";
import { openAddress, sealAddress } from "../parcel.ts";

const DAY = 86_400_000;
/** Long enough to ask the post where it is. */
const KEPT_DAYS = 30;
const AT_ONCE = 1_000;

/** Every night: addresses of what arrived 30 days ago go, and what an earlier key sealed is sealed by the newest. */
export const tidyParcels = defineJob<AppContext, Record<string, never>>({
  name: "dossiers:tidy-parcels",
  payload: z.object({}),
  async run({ db, clock, config }) {
    const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY);
    const gone = await transaction(db, (tx) => forgetAddresses(tx, before));
    const keys = config.identityKeys;
    const rows = keys.earlier.length === 0 ? [] : await listAddressesSealedEarlier(db, keyId(keys.current), AT_ONCE);
    await transaction(db, async (tx) => {
      for (const { id, dossierId, addressSealed } of rows) {
        const address = openAddress(keys, dossierId, addressSealed ?? "");
        await saveParcel(tx, id, { addressSealed: sealAddress(keys, dossierId, address) });
      }
    });
    return `${gone} addresses removed, ${rows.length} sealed anew`;
  },
});
