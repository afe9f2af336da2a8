import { type Lang, pick } from "../../platform/i18n/index.ts";
import { itemKindName } from "../content/index.ts";
import { topicName } from "../topics/index.ts";
import { type Column, hasItems, hasPress } from "./column.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** By what a column fills itself, a sentence each. */
export function tellRule(column: Pick<Column, "topic" | "itemKind" | "outlet" | "programme">, lang: Lang): string[] {
  const said = pick(lang, vi, en).rule;
  const { topic, itemKind, outlet, programme } = column;
  const items = [itemKind ? itemKindName(itemKind, lang) : "", topic ? topicName(topic, lang) : ""].filter(Boolean);
  const press = [programme ? said.programme(programme) : "", outlet ?? ""].filter(Boolean);
  return [
    ...(hasItems(column) ? [said.items(items.join(", "))] : []),
    ...(hasPress(column) ? [said.press(press.join(", "))] : []),
  ];
}
