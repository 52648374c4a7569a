import type { Town } from './places.ts';

/** An institution that does not exist: its names, where it is, the language of its office, its size from 1 to 4. */
export interface Invention {
  readonly en: string;
  readonly fr: string;
  readonly town: Town;
  readonly speaks: 'en' | 'fr';
  readonly sector: 'public' | 'private';
  readonly size: 1 | 2 | 3 | 4;
  readonly status: 'proposed' | 'confirmed' | 'refused' | 'closed';
  /** Confirmed only now: its first representative is on the way. */
  readonly isNew: boolean;
}

type Trait = 'private' | 'new' | 'proposed' | 'refused' | 'closed';

/** The first two are those of the people whose PINs the start of a demonstration prints. */
export const INVENTIONS: readonly Invention[] = [
  one('Larchmere College', 'Collège Larchmere', 'Kingston', 'en', 4),
  one('Val-Clair University', 'Université Val-Clair', 'Québec', 'fr', 4),
  one('Tamarack Bay University', 'Université Tamarack Bay', 'Thunder Bay', 'en', 3),
  one('Eastmarch University', 'Université Eastmarch', 'Ottawa', 'en', 3),
  one('Whitcombe Polytechnic', 'École polytechnique Whitcombe', 'Toronto', 'en', 3),
  one('Harrowgate Institute of Technology', 'Institut de technologie Harrowgate', 'Hamilton', 'en', 2),
  one('Osprey Falls College', 'Collège Osprey Falls', 'Hamilton', 'en', 2),
  one('Rivière-aux-Merles College', 'Collège de la Rivière-aux-Merles', 'Sudbury', 'fr', 2),
  one('Brackenridge University', 'Université Brackenridge', 'London', 'en', 3),
  one('Millstone College of Applied Arts', 'Collège d’arts appliqués Millstone', 'Kitchener', 'en', 2),
  one('Northern Spruce College', 'Collège Northern Spruce', 'Timmins', 'en', 1),
  one(
    'Meridian Quay Career College',
    'Collège professionnel Meridian Quay',
    'Mississauga',
    'en',
    1,
    'private',
  ),
  one('Granite Narrows College', 'Collège Granite Narrows', 'Sault Ste. Marie', 'en', 1, 'private'),
  one('Hollis-Vane School of Business', 'École de commerce Hollis-Vane', 'Toronto', 'en', 1, 'new'),
  one('Cedarlight Academy of Music', 'Académie de musique Cedarlight', 'Windsor', 'en', 1, 'proposed'),
  one('Pointe-aux-Hérons CEGEP', 'Cégep de Pointe-aux-Hérons', 'Rimouski', 'fr', 2),
  one('Trois-Vallées CEGEP', 'Cégep des Trois-Vallées', 'Sherbrooke', 'fr', 2),
  one('Montagne-Bleue CEGEP', 'Cégep de la Montagne-Bleue', 'Saguenay', 'fr', 2),
  one('Sainte-Aurore University', 'Université Sainte-Aurore', 'Montréal', 'fr', 3),
  one('Lac-Argenté University', 'Université du Lac-Argenté', 'Trois-Rivières', 'fr', 3),
  one('Upper River School of Technology', 'École de technologie du Haut-Fleuve', 'Gatineau', 'fr', 2),
  one('Delphine-Auclair Institute', 'Institut Delphine-Auclair', 'Montréal', 'fr', 1, 'private'),
  one('Ashgrove Hill College', 'Collège Ashgrove Hill', 'Montréal', 'en', 2),
  one('Grand-Portique College', 'Collège Grand-Portique', 'Laval', 'fr', 1, 'private'),
  one('Orvale Trades School', 'École des métiers Orvale', 'Laval', 'fr', 1, 'proposed'),
  one('Cascade Inlet University', 'Université Cascade Inlet', 'Vancouver', 'en', 3),
  one('Salal Coast College', 'Collège Salal Coast', 'Nanaimo', 'en', 2),
  one('Kestrel Point Institute of Technology', 'Institut de technologie Kestrel Point', 'Surrey', 'en', 2),
  one('Thornwater University', 'Université Thornwater', 'Victoria', 'en', 3),
  one('Inner Channel College', 'Collège Inner Channel', 'Prince Rupert', 'en', 1),
  one('Orchard Bench Polytechnic', 'École polytechnique Orchard Bench', 'Kelowna', 'en', 2),
  one('Silverthread School of Design', 'École de design Silverthread', 'Vancouver', 'en', 1, 'private'),
  one('Sagebrush Forks College', 'Collège Sagebrush Forks', 'Kamloops', 'en', 1),
  one('Bright Gulf Language School', 'École de langues Bright Gulf', 'Vancouver', 'en', 1, 'refused'),
  one('Aldermoor University', 'Université Aldermoor', 'Edmonton', 'en', 3),
  one('Sagewind Polytechnic', 'École polytechnique Sagewind', 'Calgary', 'en', 3),
  one('Wolfwillow Creek College', 'Collège Wolfwillow Creek', 'Lethbridge', 'en', 2),
  one('Peaceford College', 'Collège Peaceford', 'Grande Prairie', 'en', 1),
  one('Hoodoo Coulee Institute of Trades', 'Institut de métiers Hoodoo Coulee', 'Medicine Hat', 'en', 1),
  one('Gaetzmere Career College', 'Collège professionnel Gaetzmere', 'Red Deer', 'en', 1, 'closed'),
  one('Assinport University', 'Université Assinport', 'Winnipeg', 'en', 3),
  one('Saint-Ambroise-des-Prés University', 'Université de Saint-Ambroise-des-Prés', 'Winnipeg', 'fr', 2),
  one('Prairie Lantern College', 'Collège Prairie Lantern', 'Brandon', 'en', 2),
  one('Harvest Shore Technical College', 'Collège technique Harvest Shore', 'Gimli', 'en', 1),
  one('Bluestem Polytechnic', 'École polytechnique Bluestem', 'Regina', 'en', 2),
  one('Saskmere University', 'Université Saskmere', 'Saskatoon', 'en', 3),
  one('Northern Aspen College', 'Collège Northern Aspen', 'Prince Albert', 'en', 1),
  one('Tunnel Street Business College', 'Collège de commerce Tunnel Street', 'Moose Jaw', 'en', 1, 'new'),
  one('Fundy Light University', 'Université Fundy Light', 'Halifax', 'en', 3),
  one('Cape Merrow College', 'Collège Cape Merrow', 'Sydney', 'en', 2),
  one('Levant Acadian College', 'Collège acadien du Levant', 'Yarmouth', 'fr', 1),
  one('Halyard Maritime Institute', 'Institut maritime Halyard', 'Lunenburg', 'en', 1),
  one('Golden Bay University', 'Université de la Baie-Dorée', 'Moncton', 'fr', 3),
  one('St. Aldan University', 'Université St. Aldan', 'Fredericton', 'en', 2),
  one('Miraport College', 'Collège Miraport', 'Miramichi', 'en', 1),
  one('Gannet Harbour University', 'Université Gannet Harbour', 'St. John’s', 'en', 3),
  one('Iceberg Coast College', 'Collège Iceberg Coast', 'Corner Brook', 'en', 1),
  one('Red Sands College', 'Collège Red Sands', 'Charlottetown', 'en', 2),
  one('Fireweed Valley College', 'Collège Fireweed Valley', 'Whitehorse', 'en', 1),
  one('North Arm College', 'Collège North Arm', 'Yellowknife', 'en', 1),
  one('Arctic Poppy College', 'Collège du Pavot-Arctique', 'Iqaluit', 'en', 1),
  one('Winterhaven Career Institute', 'Institut de carrières Winterhaven', 'Whitehorse', 'en', 1, 'proposed'),
];

function one(
  en: string,
  fr: string,
  town: Town,
  speaks: 'en' | 'fr',
  size: Invention['size'],
  trait?: Trait,
): Invention {
  const status = trait === undefined || trait === 'private' || trait === 'new' ? 'confirmed' : trait;
  const sector = trait === undefined || trait === 'new' ? 'public' : 'private';
  return { en, fr, town, speaks, size, sector, status, isNew: trait === 'new' };
}
