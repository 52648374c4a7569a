type Locale = 'en' | 'fr';

/** Names of people who do not exist, as they are heard in the country. */
export const GIVEN_NAMES: Readonly<Record<Locale, readonly string[]>> = {
  en: names(`Aaron Abigail Adaeze Aidan Amara Amrit Andrew Anika Arjun Audrey Bashir Beth Bronwyn Caleb Callum Carmen
    Chidi Clara Connor Dalia Daniel Deepa Derek Edith Eleanor Elias Emeka Erin Farah Fiona Gareth Grace Gurpreet Hana
    Harriet Hassan Hugh Ingrid Isla Jamal Janet Jasleen Joan Kamala Karim Keiko Kenneth Leah Liam Linh Lorna Mabel
    Malcolm Maya Minh Moira Nadia Neil Nilufar Noor Olu Oscar Parveen Patrick Pearl Quinn Rachel Rajesh Rhona Rohan
    Rosalind Ruth Sadie Sanjay Selena Simone Stuart Tamsin Thandi Thomas Tomasz Uma Vera Victor Wen Yusuf Zara Zoë`),
  fr: names(`Adèle Agathe Alain Amélie Anaïs André Antoine Arnaud Aurélie Bastien Béatrice Benoît Bernadette Camille
    Carole Cédric Chantal Claire Clément Colette Corinne Damien Delphine Denis Didier Dominique Édith Éliane Émile
    Estelle Étienne Fabienne Félix Florence François Frédérique Gabrielle Gaétan Geneviève Ghislain Gilles Ginette
    Hélène Hugo Isabelle Jérôme Josée Julien Karine Laurence Léa Loïc Louise Luc Lucie Madeleine Manon Marc-André
    Marguerite Marie-Ève Marianne Mathieu Maxime Mireille Monique Noémie Normand Odile Olivier Pascale Raphaël Réjean
    René Sabrina Sébastien Simon Solange Sylvie Thérèse Vincent Violaine Xavier Yannick Yves Zacharie`),
};

export const FAMILY_NAMES: Readonly<Record<Locale, readonly string[]>> = {
  en: names(`Abara Achebe Adler Ahmadi Ainsley Akhtar Alderson Ashdown Atwal Balfour Banerjee Barrow Bhandari Birch
    Blackwood Brightwell Cardinal Carrick Chaudhry Cheung Corbett Crowfoot Dalgleish Desrosiers-Hill Dhaliwal Dobson
    Drummond Eagleson Eze Farrell Fenwick Flett Galbraith Ghosh Gillis Goodstriker Grewal Haddad Hargreave Hollis Huang
    Ibrahim Inglis Ishikawa Jardine Kapoor Keewatin Kinsella Kowalczyk Kuptana Langley Leung Lindqvist Lockhart MacAskill
    MacIsaac Maddox Marlow McCrae Mensah Mistry Moffat Nakamura Narayan Nguyen O’Hare Oakes Obi Olsen Osei Pawluk
    Penhale Petrov Pham Pickering Qureshi Ramsay Redsky Rezaei Rowe Sandhu Sawchuk Seguin-Ross Shepherd Sidhu
    Sinclair Stonechild Tait Thorburn Tran Tulugak Underhill Vance Vasquez Wakefield Whitford Wójcik Yellowhorn Yip Zhao`),
  fr: names(`Allaire Arsenault Asselin Aucoin Audet Beauchemin Beaulieu Bélanger Belliveau Bernier Blanchard Boisvert
    Boudreau Bourgeois Brisebois Caissie Charbonneau Chiasson Cloutier Comeau Cormier Courchesne Couture Daigle
    Delorme Desjardins Deslauriers Doiron Dubreuil Duguay Duhamel Émond Fontaine Forest Gaboury Gallant Gaudreau
    Gélinas Giguère Godbout Grandmaison Guérette Hachey Hébert Houle Jobin Joncas Labelle Lachance Lafrenière
    Lajoie Lamontagne Landry Langevin Laplante Latulippe Lavigne LeBlanc Lemieux Lépine Létourneau Maillet Maltais
    Marcoux Melanson Mercier Miron Nadon Ouellet Paquin Pelletier Perreault Poirier Poulin Primeau Quirion Racine
    Rivard Robichaud Rocheleau Saint-Onge Samson Savoie Sirois Surette Tanguay Thériault Toupin Turcotte Vaillancourt
    Valiquette Verret Villeneuve Vigneault`),
};

function names(text: string): string[] {
  return text.split(/\s+/);
}
