import type { Config } from "../../../platform/config/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Standing } from "../../legal-documents/index.ts";
import type { ProcedureChange } from "../../procedures/index.ts";
import { FORMS, type Form, isOutside, type Measure, measure } from "../bundle/forms.ts";
import { loadItemStory } from "../bundle/load-story.ts";
import { renderStory } from "../bundle/render-story.ts";
import type { Bit, Story } from "../bundle/story.ts";
import type { Item, ItemVersion } from "../item.ts";
import { listForms, type StoredForm } from "./rendition.store.ts";

/** What forms depend on beside the item: the address of the site, and how fast one reads aloud. */
export interface FormSettings {
  publicUrl: string;
  readingSpeed: number;
}

export const formSettings = ({ http, readingSpeed }: Pick<Config, "http" | "readingSpeed">): FormSettings => ({
  publicUrl: http.publicUrl,
  readingSpeed,
});

/** One form of a version as it goes out, or went. */
export interface ItemForm {
  form: Form;
  text: string;
  sources: Bit[];
  measures: Measure[];
  isOutside: boolean;
  /** Words an editor wrote in place of the made ones. */
  own: { byName: string; at: Date } | null;
  /** What it would say by itself now. */
  made: string;
  /** Own words were written beside another made text than the one of now. */
  isOvertaken: boolean;
}

export interface ItemForms {
  forms: ItemForm[];
  /** Kept at the approval: nothing makes them anew. */
  areKept: boolean;
  story: Story;
  /** The change of a procedure it was made from, where there is one. */
  change: ProcedureChange | null;
  /** The document it was made from, as it stands now. */
  document: Standing | null;
}

/** All forms of a version: kept ones once it was approved, before that made anew each time they are looked at. */
export async function loadForms(
  db: Db,
  item: Pick<Item, "id" | "unitId" | "slug" | "kind">,
  version: ItemVersion,
  settings: FormSettings,
  now: Date,
): Promise<ItemForms> {
  const { story, change, document } = await loadItemStory({ db, publicUrl: settings.publicUrl }, item, version, now);
  const made = renderStory(story, settings.readingSpeed);
  const stored = new Map((await listForms(db, item.id, version.number)).map((one) => [one.form, one]));
  const areKept = version.approvedAt !== null && stored.size > 0;
  return {
    areKept,
    story,
    change,
    document,
    forms: FORMS.map((form) => {
      const now = made.get(form) as { text: string; sources: Bit[] };
      const kept = stored.get(form);
      const shown = kept ?? now;
      const measures = measure(form, shown.text, settings.readingSpeed);
      return {
        form,
        text: shown.text,
        sources: shown.sources,
        measures,
        isOutside: measures.some(isOutside),
        own: kept?.isOwn ? { byName: kept.writtenByName ?? "", at: kept.writtenAt } : null,
        made: now.text,
        isOvertaken: isOvertaken(kept, now.text),
      };
    }),
  };
}

const isOvertaken = (kept: StoredForm | undefined, made: string): boolean =>
  kept?.isOwn === true && kept.madeText !== made;
