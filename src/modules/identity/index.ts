/** Cards and numbers by which people are known to the state. See README.md. */
export { countryName, isCountry, listCountries, readPassport } from "./passport.ts";
export {
  maskNumber,
  meaningOf,
  type NumberMeaning,
  readOldNumber,
  readPersonalNumber,
  type Sex,
} from "./personal-number.ts";
export {
  type Card,
  type CardFault,
  type CardReading,
  type CardWarning,
  type PartialDay,
  readCard,
} from "./read-card.ts";
export { identity } from "./routes.ts";
export { digestNumber, digestsOfNumber, openNumber, sealNumber, sealNumberAnew } from "./sealed-number.ts";
