import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

type Words = typeof vi.linkReason;

/** What happened when an address was asked, for a person who has to mend it. */
export function linkReason(reason: string | null, words: Words): string {
  const status = Number(/^http-(\d{3})$/.exec(reason ?? "")?.[1]);
  if (status === 404) return words.notFound;
  if (status === 410) return words.gone;
  if (status >= 500) return words.serverFault(status);
  if (status >= 300) return words.refusedBySite(status);
  switch (reason) {
    case "too-many-redirects":
      return words.redirects;
    case "name-unknown":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return words.nameUnknown;
    case "slow":
    case "ETIMEDOUT":
      return words.slow;
    case "ECONNREFUSED":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return words.unreachable;
    case "ECONNRESET":
    case "EPIPE":
    case "no-answer":
    case null:
      return words.noAnswer;
    case "CERT_HAS_EXPIRED":
      return words.certificateExpired;
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return words.certificateOfOther;
    case "not-an-address":
      return words.notAnAddress;
    case "not-http":
      return words.notHttp;
    case "with-password":
      return words.withPassword;
    case "private-address":
      return words.privateAddress;
  }
  if (/CERT|SELF_SIGNED|LEAF_SIGNATURE/.test(reason)) return words.certificateUntrusted;
  if (/^(?:EPROTO|ERR_SSL)/.test(reason)) return words.noTls;
  return words.other(reason);
}

/** The same for other modules, which have no words of ours. */
export const sayLinkReason = (reason: string | null, lang: Lang): string =>
  linkReason(reason, pick(lang, vi, en).linkReason);
