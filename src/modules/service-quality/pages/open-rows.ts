import { addressOf } from "../../../platform/html/index.ts";
import type { Permission } from "../../accounts/index.ts";
import type { Measure } from "../measures.ts";
import { firstDay, lastDay } from "../period.ts";
import type { Rate } from "../rates-of-year.ts";

export interface RowLinks {
  part?: string;
  whole?: string;
}

/** Lists that show exactly the rows a figure of a unit was counted from, where there is such a list. */
export function rowsBehind(measure: Measure | Rate, of: { unitId: string; from: string; until: string }): RowLinks {
  const days = [firstDay(of.from), lastDay(of.until)] as const;
  const dossiers = { muc: "all", donvi: of.unitId };
  const received = { ...dossiers, nhantu: days[0], nhanden: days[1] };
  const settled = { ...dossiers, xongtu: days[0], xongden: days[1] };
  const list = (asked: Record<string, string>): string => addressOf("/can-bo/ho-so", asked);
  switch (measure) {
    case "early":
      return { part: list({ ...settled, ketqua: "early" }), whole: list(settled) };
    case "inTime":
      return { part: list({ ...settled, ketqua: "inTime" }), whole: list(settled) };
    case "overdue":
      return { part: list({ muc: "late", donvi: of.unitId }) };
    case "synced":
      return { part: list({ ...received, dulieu: "synced" }), whole: list(received) };
    case "digitalResults":
      return { part: list({ ...settled, dulieu: "result" }), whole: list(settled) };
    case "digitised":
      return { part: list({ ...received, dulieu: "scan" }), whole: list(received) };
    case "reused":
      return { part: list({ ...received, dulieu: "reused" }), whole: list(received) };
    case "online":
      return { part: list({ ...received, cachnop: "online" }), whole: list(received) };
    case "onlineLate":
      return {
        part: list({ ...settled, cachnop: "online", ketqua: "late" }),
        whole: list({ ...settled, cachnop: "online" }),
      };
    case "paidOnline": {
      const opened = { donvi: of.unitId, motu: days[0], moden: days[1] };
      return {
        part: addressOf("/can-bo/thu-phi", { ...opened, tructuyen: "1" }),
        whole: addressOf("/can-bo/thu-phi", opened),
      };
    }
    case "petitionsOnTime": {
      const due = { loai: "petition", donvi: of.unitId, hantu: days[0], handen: days[1] };
      return {
        part: addressOf("/can-bo/phan-anh", { ...due, dunghan: "1" }),
        whole: addressOf("/can-bo/phan-anh", due),
      };
    }
    case "proceduresOnTime": {
      const due = { nam: of.until.slice(0, 4), hantu: days[0], handen: days[1] };
      return {
        part: addressOf("/can-bo/thu-tuc/cong-khai", { ...due, "ket-qua": "dung-han" }),
        whole: addressOf("/can-bo/thu-tuc/cong-khai", due),
      };
    }
    case "ratedSatisfied":
    case "ratedAttitude": {
      const rated = { donvi: of.unitId, tu: of.from, den: of.until, dem: "1" };
      const ratings = (asked: Record<string, string>): string => addressOf("/can-bo/danh-gia/luot", asked);
      return measure === "ratedAttitude"
        ? { part: ratings({ ...rated, lydo: "attitude" }), whole: ratings(rated) }
        : {
            part: ratings({ ...rated, noidung: "settlement", muc: "cao" }),
            whole: ratings({ ...rated, noidung: "settlement" }),
          };
    }
    case "satisfied":
    case "petitionsSatisfied": {
      const entries = addressOf("/can-bo/chat-luong-phuc-vu/so-nhap-tay", { donvi: of.unitId, so: measure });
      return { part: entries, whole: entries };
    }
    default:
      return {};
  }
}

/** The dossiers settled in a stretch of months at a unit, by a person, or both. */
export function settledDossiers(of: { unitId?: string; personId?: string; from: string; until: string }): string {
  return addressOf("/can-bo/ho-so", {
    muc: "all",
    donvi: of.unitId,
    xongboi: of.personId,
    xongtu: firstDay(of.from),
    xongden: lastDay(of.until),
  });
}

const LISTS: [string, Permission][] = [
  ["/can-bo/ho-so", "dossiers.read"],
  ["/can-bo/thu-phi", "payments.read"],
  ["/can-bo/phan-anh", "feedback.read"],
  ["/can-bo/thu-tuc/", "procedures.read"],
  ["/can-bo/danh-gia", "ratings.read"],
];

/** What a list asks of who opens it. */
export const permissionFor = (href: string): Permission =>
  LISTS.find(([path]) => href.startsWith(path))?.[1] ?? "quality.record";
