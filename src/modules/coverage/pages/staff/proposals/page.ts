import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatNumber, nfc, parseDong, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, mayAt, unitsWhere } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { moneyLeft } from "../../../../plans/index.ts";
import { AREAS } from "../../../../topics/index.ts";
import { listPrices } from "../../../coverage.store.ts";
import { setPrices } from "../../../keep-needs.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { FORMS, type Form, type Price, proposeItems } from "../../../propose-items.ts";
import { askCoverage } from "../coverage-query.ts";
import { ProposalsView } from "./view.tsx";

const BASE = "/can-bo/khoang-lang/de-xuat";

/** The unit whose prices count: the one where the person plans, else the first one in reach. */
function payingUnit(rq: Rq): string | null {
  const actor = actorOf(rq);
  return unitsWhere(actor, "plans.edit")[0] ?? unitsWhere(actor, "plans.read")[0] ?? null;
}

type TypedPrices = Record<Form, { once: string; perCommune: string }>;

interface Shown {
  typed?: TypedPrices;
  errors?: Partial<Record<Form, string>>;
}

async function show(rq: Rq, shown: Shown = {}, status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { query, rows, units } = await askCoverage(rq);
  const unitId = payingUnit(rq);
  const prices = unitId ? await listPrices(rq.app.db, unitId) : new Map<Form, Price>();
  const year = Number(vietnamDay(rq.now).slice(0, 4));
  const seesBook = unitId !== null && (await mayAt(rq.app.db, actorOf(rq), "money.read", unitId, rq.now));
  const book = seesBook ? await moneyLeft(rq.app.db, unitId, year) : null;
  const written = typeof rq.query.tien === "string" ? nfc(rq.query.tien).trim().slice(0, 40) : "";
  // What the book leaves stands there until somebody says less.
  const typedMoney = written === "" && book !== null ? formatNumber(book) : written;
  const money = typedMoney === "" ? { dong: 0 } : parseDong(typedMoney);
  const isAbove = book !== null && "dong" in money && money.dong > book;
  const moneyError = isAbove ? words.proposals.moneyAbove(book) : "dong" in money ? null : words.proposals.moneyWrong;
  const topics = query.linhvuc ? [query.linhvuc] : AREAS;
  const asked = rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(topics.map((topic) => [topic, row.cells[topic]])) as typeof row.cells,
  }));
  const found = "dong" in money && !isAbove ? proposeItems(asked, prices, money.dong) : null;
  const communeIds = [...(found?.affordable ?? []), ...(found?.unpriced ?? [])].flatMap((one) =>
    one.communeIds.slice(0, 3),
  );
  return html(
    ProposalsView({
      ctx: rq.app.view(rq),
      lang: rq.lang,
      words,
      query,
      units,
      typedMoney,
      moneyError,
      moneyHint: book === null ? null : words.proposals.moneyBook(book, year),
      found,
      hasPrices: prices.size > 0,
      names: await unitNames(rq.app.db, [...new Set([...communeIds, ...(unitId ? [unitId] : [])])], vietnamDay(rq.now)),
      unitId,
      mayPrice: unitId !== null && (await mayAt(rq.app.db, actorOf(rq), "plans.edit", unitId, rq.now)),
      mayWrite: holds(actorOf(rq), "content.edit"),
      typed: shown.typed ?? typedOf(prices),
      errors: shown.errors ?? {},
      isSaved: rq.query.xong === "gia",
    }),
    { status: moneyError === null ? status : 422 },
  );
}

function typedOf(prices: ReadonlyMap<Form, Price>): TypedPrices {
  const shown = (amount: number | undefined): string => (amount === undefined ? "" : amount.toLocaleString("vi-VN"));
  return Object.fromEntries(
    FORMS.map((form) => {
      const price = prices.get(form);
      return [form, { once: shown(price?.once), perCommune: shown(price?.perCommune) }];
    }),
  ) as TypedPrices;
}

export async function proposalsPage(rq: Rq): Promise<Reply> {
  return show(rq);
}

/** Prices of all forms at once; a form of which both fields are empty has no price. */
export async function setPricesPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const unitId = payingUnit(rq);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const field = (name: string): string => (typeof body[name] === "string" ? nfc(body[name]).trim().slice(0, 40) : "");
  const typed = Object.fromEntries(
    FORMS.map((form) => [form, { once: field(`${form}-once`), perCommune: field(`${form}-perCommune`) }]),
  ) as TypedPrices;
  const errors: Partial<Record<Form, string>> = {};
  const prices = new Map<Form, Price>();
  for (const form of FORMS) {
    const { once, perCommune } = typed[form];
    if (once === "" && perCommune === "") continue;
    const [a, b] = [parseDong(once), parseDong(perCommune)];
    if (once === "" || perCommune === "") errors[form] = words.proposals.priceHalf;
    else if ("fault" in a || "fault" in b) errors[form] = words.proposals.priceWrong("fault" in a ? once : perCommune);
    else prices.set(form, { once: a.dong, perCommune: b.dong });
  }
  if (Object.keys(errors).length > 0 || unitId === null) return show(rq, { typed, errors }, 422);
  await transaction(rq.app.db, (tx) => setPrices(tx, actorOf(rq), { unitId, prices, at: rq.now }));
  return seeOther(`${BASE}?xong=gia`);
}
