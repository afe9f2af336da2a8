import { vietnamDay } from "../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { sumPayments, TOTAL_GROUPS, type TotalGroup, type TotalRow } from "../../closing/money-totals.store.ts";
import { PAY_WAYS } from "../../demands/demand.ts";
import { moneyEn } from "../../demands/messages.en.ts";
import { moneyVi } from "../../demands/messages.vi.ts";
import { bookEn } from "../../receipts/messages.en.ts";
import { bookVi } from "../../receipts/messages.vi.ts";
import { sumRefunds } from "../../refunds/refund.store.ts";
import { TotalsView } from "./view.tsx";

const MOST_DAYS = 366;
const DAY = 86_400_000;

interface Asked {
  from: string;
  until: string;
  by: TotalGroup;
  isWrong: boolean;
}

/** A day from three parts ("tu-day" …), as the date input of a form sends them, or in one ("tu=2026-11-01"). */
function askedOf(rq: Rq): Asked {
  const today = vietnamDay(rq.now);
  const dayIn = (name: string): string | null | undefined => {
    const [day, month, year] = ["day", "month", "year"].map((part) => rq.query[`${name}-${part}`]);
    const whole = rq.query[name];
    if (typeof whole === "string" && whole !== "") return isDay(whole) ? whole : null;
    if ([day, month, year].every((part) => part === undefined || part === "")) return undefined;
    const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return isDay(text) ? text : null;
  };
  const from = dayIn("tu");
  const until = dayIn("den");
  const by = TOTAL_GROUPS.find((one) => one === rq.query.theo) ?? "day";
  const asked = { from: from ?? `${today.slice(0, 7)}-01`, until: until ?? today, by };
  const length = (Date.parse(asked.until) - Date.parse(asked.from)) / DAY;
  return { ...asked, isWrong: from === null || until === null || length < 0 || length > MOST_DAYS };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

async function rowsOf(rq: Rq, asked: Asked): Promise<{ reach: string[]; rows: (TotalRow & { name: string })[] }> {
  const { db } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "payments.read", rq.now);
  if (asked.isWrong) return { reach, rows: [] };
  const rows = await sumPayments(db, { unitIds: reach, ...asked });
  const names =
    asked.by === "unit"
      ? await unitNames(
          db,
          rows.map((row) => row.key),
          vietnamDay(rq.now),
        )
      : null;
  const nameOf = (key: string): string => (names ? (names.get(key) ?? "") : asked.by === "day" ? formatDate(key) : key);
  return { reach, rows: rows.map((row) => ({ ...row, name: nameOf(row.key) })) };
}

export async function totalsPage(rq: Rq): Promise<Reply> {
  const asked = askedOf(rq);
  const { reach, rows } = await rowsOf(rq, asked);
  return html(
    TotalsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, bookVi, bookEn),
      ways: pick(rq.lang, moneyVi, moneyEn).ways,
      ...asked,
      rows,
      refunds: await sumRefunds(rq.app.db, {
        unitIds: reach,
        from: new Date(`${asked.from}T00:00:00+07:00`),
        until: new Date(`${asked.until}T23:59:59.999+07:00`),
      }),
    }),
    { status: asked.isWrong ? 422 : 200, headers: { "cache-control": "no-store" } },
  );
}

export async function totalsExport(rq: Rq): Promise<Reply> {
  const asked = askedOf(rq);
  const { totals } = pick(rq.lang, bookVi, bookEn);
  const { ways } = pick(rq.lang, moneyVi, moneyEn);
  const { rows } = await rowsOf(rq, asked);
  const table = [
    [totals.groups[asked.by], totals.count, ...PAY_WAYS.map((way) => ways[way]), totals.total],
    ...rows.map((row) => [row.name, row.count, ...PAY_WAYS.map((way) => row[way]), row.total]),
  ];
  return download(Buffer.from(writeCsv(table)), "text/csv; charset=utf-8", "tong-hop-thu-phi.csv");
}
