/**
 * Languages a tablet can show, with whether a native reader confirmed their words. One that waits for its reader is known and switched off: it
 * is offered nowhere.
 */
export const KIOSK_LANGUAGES: readonly { code: string; isConfirmed: boolean }[] = [
  { code: "vi", isConfirmed: true },
  { code: "en", isConfirmed: true },
  { code: "km", isConfirmed: false },
];
