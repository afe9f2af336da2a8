export { approveItem } from "./approve-item.ts";
export { decideBlock, writeBlock } from "./blocks/keep-block.ts";
export { type Form, partsOf } from "./bundle/forms.ts";
export { smsSize } from "./bundle/sms-size.ts";
export { citingItems } from "./citing-documents.ts";
export {
  countPublicItems,
  findItemBySlug,
  findItemForBriefing,
  findPublicItem,
  findReplacement,
  type ItemRow,
  listItems,
  listItemsById,
  listPublicItems,
  type PublicItem,
} from "./content.store.ts";
export { findItemForPress, type ItemForPress, listItemsForPress } from "./for-press.ts";
export {
  filmForPosting,
  findItemForPosting,
  type ItemForPosting,
  pictureForPosting,
  textForPosting,
} from "./forms-for-posting.ts";
export {
  type FormsForSending,
  loadFormsForSending,
  loadWordsForSending,
  type WordsForSending,
} from "./forms-for-sending.ts";
export { type Audience, ITEM_KINDS, type ItemKind, type ItemState, type Topic } from "./item.ts";
export { itemKindName } from "./item-kind-name.ts";
export { deliverItemNow } from "./jobs/deliver-item.ts";
export { momentOf, typedMoment } from "./moment.ts";
export { addPick } from "./picks/keep-picks.ts";
export { type ShownPick, shownPicks } from "./picks/shown-picks.ts";
export { type FormSettings, formSettings } from "./renditions/load-renditions.ts";
export { tellDocument } from "./renditions/tell-document.ts";
export { countReviews } from "./review/causes.ts";
export { type ItemBehind, listItemsBehind, listVersionsBehind, whoSettledItem } from "./review/items-behind.ts";
export { content } from "./routes.ts";
export { countItemsBySector, listUntold, type SectorTold, type UntoldItem } from "./scope/scope.store.ts";
export { orderSpoken } from "./sound/make-script-audio.ts";
export { type AirItem, listAirItems } from "./sound/on-air.ts";
export { radioProgrammesOf } from "./sound/radio-programme.ts";
export { listItemTies } from "./sound/script-audio.store.ts";
export { archiveItem, replaceItem } from "./standing/change-standing.ts";
export { parseStructuredText, plainText, StructuredText } from "./structured-text.tsx";
export { submitItem } from "./submit-item.ts";
export { confirmAtDesk, submitAtDesk, writeAtDesk } from "./translations/desk.ts";
export { chooseProcedure, getChosen, procedureDesk } from "./translations/procedures/translate-procedure.ts";
export { sumOf } from "./translations/source-sentences.ts";
export { saveTerm, saveTermConfirmed } from "./translations/term.store.ts";
export { confirmTranslation, submitTranslation, writeTranslation } from "./translations/translate-item.ts";
export { listPublicLanguagesOf as languagesOfItems, saveReader } from "./translations/translation.store.ts";
export { sendUrgently } from "./urgent/send-urgent.ts";
export { listUrgentNotices, type UrgentNotice, type UrgentRow, urgentToDecide } from "./urgent/urgent.store.ts";
export { createItem } from "./write-item.ts";
