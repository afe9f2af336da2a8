import type { Tx } from "../../../platform/db/index.ts";
import type { Item, ItemVersion } from "../item.ts";
import { type FormSettings, loadForms } from "./load-renditions.ts";
import { saveForms } from "./rendition.store.ts";

/** Keeps every form of the version as it stands, so that what goes out is what was approved. Own words are kept already. */
export async function keepForms(
  tx: Tx,
  item: Pick<Item, "id" | "unitId" | "slug" | "kind">,
  version: ItemVersion,
  settings: FormSettings,
  at: Date,
): Promise<void> {
  const { forms } = await loadForms(tx, item, version, settings, at);
  await saveForms(
    tx,
    forms
      .filter((one) => one.own === null && one.text !== "")
      .map(({ form, text, sources }) => ({
        itemId: item.id,
        number: version.number,
        form,
        text,
        sources,
        isOwn: false,
        madeText: null,
        writtenBy: null,
        writtenByName: null,
        writtenAt: at,
      })),
  );
}
