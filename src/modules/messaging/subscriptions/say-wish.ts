import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { listPublicJourneys } from "../../journeys/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { listProcedureNames } from "../../procedures/index.ts";
import { isTopic, topicName } from "../../topics/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { Subscription } from "./subscription.ts";

export type Wished = Pick<Subscription, "unitId" | "about" | "aboutKey">;

/** What somebody asked to be told of, and of which unit, in words. */
export async function sayWish(db: Db, wish: Wished, lang: Lang, now: Date): Promise<{ what: string; unit: string }> {
  const words = pick(lang, vi, en).what;
  const today = vietnamDay(now);
  const unit = (await unitNames(db, [wish.unitId], today)).get(wish.unitId) ?? "";
  if (wish.about === "topic" && isTopic(wish.aboutKey))
    return { what: words.topic(topicName(wish.aboutKey, lang)), unit };
  if (wish.about === "sector") return { what: words.sector(wish.aboutKey), unit };
  if (wish.about === "procedure") {
    const [found] = await listProcedureNames(db, [wish.aboutKey], now);
    return { what: words.procedure(found?.name ?? wish.aboutKey), unit };
  }
  if (wish.about === "journey") {
    const found = (await listPublicJourneys(db)).find((one) => one.slug === wish.aboutKey);
    return { what: words.journey(found?.title ?? wish.aboutKey), unit };
  }
  return { what: wish.about === "bulletin" ? words.bulletin : words.all, unit };
}
