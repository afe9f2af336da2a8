/** All sayings, by field of life; see saying.ts for what a saying is. */

import { banksAndMarkets } from "./everyday/banks-and-markets.ts";
import { buildingSchoolsAndState } from "./everyday/building-schools-and-state.ts";
import { business } from "./everyday/business.ts";
import { certification } from "./everyday/certification.ts";
import { childrenAndLearning } from "./everyday/children-and-learning.ts";
import { communityAndState } from "./everyday/community-and-state.ts";
import { courtsAndLaw } from "./everyday/courts-and-law.ts";
import { cultureAndFaith } from "./everyday/culture-and-faith.ts";
import { culturePressAndHonours } from "./everyday/culture-press-and-honours.ts";
import { customsAndBorders } from "./everyday/customs-and-borders.ts";
import { education } from "./everyday/education.ts";
import { birthAndChildren, death, marriage } from "./everyday/family.ts";
import { farmsForestsAndSea } from "./everyday/farms-forests-and-sea.ts";
import { healthAndMedicine } from "./everyday/health-and-medicine.ts";
import { industryAndInventions } from "./everyday/industry-and-inventions.ts";
import { landAndHousing } from "./everyday/land-and-housing.ts";
import { meritAndArmy } from "./everyday/merit-and-army.ts";
import { moneyAndTrade } from "./everyday/money-and-trade.ts";
import { natureAndFarming } from "./everyday/nature-and-farming.ts";
import { papersAndPost } from "./everyday/papers-and-post.ts";
import { professions } from "./everyday/professions.ts";
import { identity, residence } from "./everyday/residence-and-identity.ts";
import { shipsRoadsAndAircraft } from "./everyday/ships-roads-and-aircraft.ts";
import { merit, socialProtection } from "./everyday/social-protection-and-merit.ts";
import { utilitiesAndMachines } from "./everyday/utilities-and-machines.ts";
import { vehicles } from "./everyday/vehicles.ts";
import { words } from "./everyday/words.ts";
import { workAndInsurance } from "./everyday/work-and-insurance.ts";
import type { Saying } from "./saying.ts";
import { situations } from "./situations.ts";
import { agenciesAndFirms } from "./things/agencies-and-firms.ts";
import { banksTaxesAndFirms } from "./things/banks-taxes-and-firms.ts";
import { bordersAndPorts } from "./things/borders-and-ports.ts";
import { commonErrands } from "./things/common-errands.ts";
import { healthAndFood } from "./things/health-and-food.ts";
import { landAndNature } from "./things/land-and-nature.ts";
import { landFarmsAndWaters } from "./things/land-farms-and-waters.ts";
import { money } from "./things/money.ts";
import { people } from "./things/people.ts";
import { plainWords } from "./things/plain-words.ts";
import { roadsSkyAndRadio } from "./things/roads-sky-and-radio.ts";
import { schoolsCultureAndPress } from "./things/schools-culture-and-press.ts";
import { scienceAndChemicals } from "./things/science-and-chemicals.ts";
import { scienceAndSafety } from "./things/science-and-safety.ts";
import { smallFields } from "./things/small-fields.ts";
import { societyLawAndArmy } from "./things/society-law-and-army.ts";
import { trades } from "./things/trades.ts";
import { transport } from "./things/transport.ts";

export const sayings: Saying[] = [
  ...birthAndChildren,
  ...marriage,
  ...death,
  ...certification,
  ...residence,
  ...identity,
  ...landAndHousing,
  ...business,
  ...socialProtection,
  ...merit,
  ...workAndInsurance,
  ...education,
  ...vehicles,
  ...communityAndState,
  ...cultureAndFaith,
  ...meritAndArmy,
  ...moneyAndTrade,
  ...childrenAndLearning,
  ...courtsAndLaw,
  ...natureAndFarming,
  ...utilitiesAndMachines,
  ...professions,
  ...papersAndPost,
  ...buildingSchoolsAndState,
  ...banksAndMarkets,
  ...culturePressAndHonours,
  ...customsAndBorders,
  ...farmsForestsAndSea,
  ...healthAndMedicine,
  ...industryAndInventions,
  ...shipsRoadsAndAircraft,
  ...words,
  ...situations,
  ...scienceAndSafety,
  ...transport,
  ...money,
  ...people,
  ...landAndNature,
  ...trades,
  ...bordersAndPorts,
  ...roadsSkyAndRadio,
  ...banksTaxesAndFirms,
  ...scienceAndChemicals,
  ...healthAndFood,
  ...landFarmsAndWaters,
  ...societyLawAndArmy,
  ...schoolsCultureAndPress,
  ...smallFields,
  ...agenciesAndFirms,
  ...commonErrands,
  ...plainWords,
];
