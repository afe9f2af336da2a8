/**
 * How residents say it, and how the law titles it. Written from knowledge of everyday speech in the North, the Centre and
 * the South over all fields of the national catalogue; not taken from anybody's list of questions.
 *
 * `say`: patterns (see phrases.ts). `mean`: official wordings; several are alternatives, a number after * says how much
 * less likely that one is. `keep`: how much the words said still count beside the meaning (default: KEEP_SAID in
 * lexicon.ts); 1 where the words said are official words too.
 */
export type Saying = { say: string[]; mean: string[]; keep?: number };
