/** "0912345678" as people type it, with +84, dots and blanks; null where it is no Vietnamese number. */
export function readPhone(typed: string): string | null {
  const digits = typed
    .normalize("NFKC")
    .replace(/[\s().\-–]/g, "")
    .replace(/^(?:\+|00)?84(?=[2-9]\d{8})/, "0");
  return /^0[35789]\d{8}$/.test(digits) || /^02\d{8,9}$/.test(digits) ? digits : null;
}
