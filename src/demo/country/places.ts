/** Towns, each with its province, the area its postal codes begin with, and its telephone area code. */
export const TOWNS = {
  Calgary: ['AB', 'T2P', '403'],
  Edmonton: ['AB', 'T5J', '780'],
  Lethbridge: ['AB', 'T1J', '403'],
  'Grande Prairie': ['AB', 'T8V', '780'],
  'Medicine Hat': ['AB', 'T1A', '403'],
  'Red Deer': ['AB', 'T4N', '403'],
  Vancouver: ['BC', 'V6B', '604'],
  Victoria: ['BC', 'V8W', '250'],
  Kelowna: ['BC', 'V1Y', '250'],
  Kamloops: ['BC', 'V2C', '250'],
  Nanaimo: ['BC', 'V9R', '250'],
  'Prince Rupert': ['BC', 'V8J', '250'],
  Surrey: ['BC', 'V3T', '604'],
  Winnipeg: ['MB', 'R3C', '204'],
  Brandon: ['MB', 'R7A', '204'],
  Gimli: ['MB', 'R0C', '204'],
  Fredericton: ['NB', 'E3B', '506'],
  Moncton: ['NB', 'E1C', '506'],
  Miramichi: ['NB', 'E1V', '506'],
  'St. John’s': ['NL', 'A1C', '709'],
  'Corner Brook': ['NL', 'A2H', '709'],
  Halifax: ['NS', 'B3J', '902'],
  Sydney: ['NS', 'B1P', '902'],
  Yarmouth: ['NS', 'B5A', '902'],
  Lunenburg: ['NS', 'B0J', '902'],
  Yellowknife: ['NT', 'X1A', '867'],
  Iqaluit: ['NU', 'X0A', '867'],
  Ottawa: ['ON', 'K1P', '613'],
  Toronto: ['ON', 'M5H', '416'],
  Kingston: ['ON', 'K7L', '613'],
  Hamilton: ['ON', 'L8P', '905'],
  London: ['ON', 'N6A', '519'],
  Kitchener: ['ON', 'N2G', '519'],
  Windsor: ['ON', 'N9A', '519'],
  Sudbury: ['ON', 'P3E', '705'],
  Timmins: ['ON', 'P4N', '705'],
  'Thunder Bay': ['ON', 'P7B', '807'],
  Mississauga: ['ON', 'L5B', '905'],
  'Sault Ste. Marie': ['ON', 'P6A', '705'],
  Charlottetown: ['PE', 'C1A', '902'],
  Montréal: ['QC', 'H3B', '514'],
  Québec: ['QC', 'G1R', '418'],
  Gatineau: ['QC', 'J8X', '819'],
  Sherbrooke: ['QC', 'J1H', '819'],
  Rimouski: ['QC', 'G5L', '418'],
  Saguenay: ['QC', 'G7H', '418'],
  Laval: ['QC', 'H7N', '450'],
  'Trois-Rivières': ['QC', 'G9A', '819'],
  Regina: ['SK', 'S4P', '306'],
  Saskatoon: ['SK', 'S7K', '306'],
  'Prince Albert': ['SK', 'S6V', '306'],
  'Moose Jaw': ['SK', 'S6H', '306'],
  Whitehorse: ['YT', 'Y1A', '867'],
} as const;

export type Town = keyof typeof TOWNS;
export type Province = (typeof TOWNS)[Town][0];

export const PROVINCES: readonly Province[] = [
  ...new Set(Object.values(TOWNS).map(([province]) => province)),
];

/** Streets that any town may have, in each language. */
export const STREETS = {
  en: ['Harbour Road', 'College Avenue', 'Mill Street', 'Station Road', 'Lakeview Drive', 'Maple Crescent'],
  fr: ['rue du Moulin', 'avenue du Collège', 'chemin de la Gare', 'rue des Érables', 'boulevard du Lac'],
} as const;
