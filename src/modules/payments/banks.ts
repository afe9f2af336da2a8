/** A bank by the six digits under which the interbank network (NAPAS) knows it. */
export interface Bank {
  bin: string;
  name: string;
  /** Compared with codes in use. The others are general knowledge: fine for showing a name, no reason to refuse anything. */
  isVerified: boolean;
}

const bank = (bin: string, name: string, isVerified: boolean): Bank => ({ bin, name, isVerified });

/** Banks come and are renamed, so a code outside this list is told and never refused. State of November 2026. */
export const BANKS: readonly Bank[] = [
  bank("970403", "Sacombank", true),
  bank("970405", "Agribank", true),
  bank("970407", "Techcombank", true),
  bank("970415", "VietinBank", true),
  bank("970416", "ACB", true),
  bank("970418", "BIDV", true),
  bank("970422", "MB", true),
  bank("970423", "TPBank", true),
  bank("970425", "ABBank", true),
  bank("970426", "MSB", false),
  bank("970431", "Eximbank", false),
  bank("970432", "VPBank", true),
  bank("970436", "Vietcombank", true),
  bank("970437", "HDBank", false),
  bank("970438", "BaoViet Bank", false),
  bank("970440", "SeABank", false),
  bank("970441", "VIB", false),
  bank("970443", "SHB", false),
  bank("970448", "OCB", false),
  bank("970449", "LPBank", false),
];

export const findBank = (bin: string): Bank | null => BANKS.find((one) => one.bin === bin) ?? null;
