import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { itemForAct, noteAct } from "../act-on-item.ts";
import type { Form } from "../bundle/forms.ts";
import { ItemChangedMeanwhile } from "../content.errors.ts";
import { saveItem, saveWriters } from "../content.store.ts";
import { withWriter } from "../write-item.ts";
import { type FormSettings, loadForms } from "./load-renditions.ts";
import { dropForm, saveForms } from "./rendition.store.ts";

/**
 * Words of an editor for one form, in place of the made ones. `basedOn` is the text the editor had before him.
 *
 * @throws ItemActRefused; ItemChangedMeanwhile when somebody else saved this form since
 */
export async function writeOwnWords(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; form: Form; text: string; basedOn: string; at: Date },
  settings: FormSettings,
): Promise<void> {
  const { item, version } = await itemForAct(tx, actor, "edit", input.itemId, input.at);
  const { forms } = await loadForms(tx, item, version, settings, input.at);
  const now = forms.find((one) => one.form === input.form);
  if (!now) return;
  if (now.text !== input.basedOn && now.text !== input.text && now.own) throw new ItemChangedMeanwhile(now.own.byName);
  const isMade = input.text === now.made;
  if (isMade) await dropForm(tx, item.id, version.number, input.form);
  else {
    await saveForms(tx, [
      {
        itemId: item.id,
        number: version.number,
        form: input.form,
        text: input.text,
        sources: [],
        isOwn: true,
        madeText: now.made,
        writtenBy: actor.id,
        writtenByName: actor.name,
        writtenAt: input.at,
      },
    ]);
    await saveWriters(tx, item.id, version.number, withWriter(version.writerIds, actor));
  }
  await saveItem(tx, item.id, { state: "draft", changedAt: input.at });
  await noteAct(tx, actor, item, isMade ? "formMade" : "form", {
    version: version.number,
    from: item.state,
    to: "draft",
    note: input.form,
    at: input.at,
  });
}
