import type { Authority } from "./official-document.ts";

/**
 * The lines above a signature, in capitals: `TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`.
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 7.a (in force since 05/03/2020).
 */
export function authorityLines(authority: Authority): string[] {
  return linesOf(authority).map((line) => line.normalize("NFC").toLocaleUpperCase("vi"));
}

function linesOf(authority: Authority): string[] {
  switch (authority.kind) {
    case "head":
      return [...onBehalf(authority.collective), authority.title];
    case "deputy":
      return [...onBehalf(authority.collective), `KT. ${authority.headTitle}`, authority.title];
    case "acting":
      return [...onBehalf(authority.collective), `Q. ${authority.title}`];
    case "byOrder":
      return authority.deputyTitle
        ? [`TL. ${authority.headTitle}`, `KT. ${authority.title}`, authority.deputyTitle]
        : [`TL. ${authority.headTitle}`, authority.title];
    case "authorised":
      return [`TUQ. ${authority.headTitle}`, authority.title];
  }
}

function onBehalf(collective: string | undefined): string[] {
  return collective ? [`TM. ${collective}`] : [];
}
