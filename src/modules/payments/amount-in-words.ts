import { capitalised, dongInWords } from "../../platform/i18n/index.ts";

/** As receipts write it: "Tám nghìn đồng". */
export const amountInWords = (dong: number): string => capitalised(dongInWords(dong));
