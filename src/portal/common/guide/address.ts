import type { Locale } from '#kernel/ui/locale.ts';

/** Where signed forms are sent, line by line, as on an envelope (the seed, Step 1). */
export const foreignStudentUnit: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Foreign Student Unit',
    'Operational Management and Coordination Branch',
    'Citizenship and Immigration Canada',
    '365 Laurier Avenue West, 14th Floor',
    'Ottawa, ON  K1A 1L1',
  ],
  fr: [
    'Unité des étudiants étrangers',
    'Direction générale de la gestion opérationnelle et de la coordination',
    'Citoyenneté et Immigration Canada',
    '365, avenue Laurier Ouest, 14e\u00a0étage',
    'Ottawa (Ontario)  K1A 1L1',
  ],
};
