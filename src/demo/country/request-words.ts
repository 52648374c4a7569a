// What students and institutions write to each other, in the language of the institution.

export const CARD = {
  en: 'Please send us a copy of your study permit: its number cannot be read.',
  fr: 'Veuillez nous faire parvenir une copie de votre permis d’études; son numéro est illisible.',
};
export const TRANSCRIPT = {
  en: 'From which institution did you transfer, and when?',
  fr: 'De quel établissement venez-vous, et depuis quand?',
};
export const ANSWER = {
  en: 'I transferred from Tamarack Bay University last year.',
  fr: 'Je viens de l’Université Tamarack Bay, depuis l’an dernier.',
};
export const ELSEWHERE = {
  en: 'The terms before were at another institution; its transcript was seen.',
  fr: 'Les trimestres précédents ont été faits dans un autre établissement; le relevé de notes a été vu.',
};

export const INTENDED = {
  en: 'The registrar’s list of this term shows one course of five; the periods on file are older. Tell us what we may have missed.',
  fr: 'La liste du bureau du registraire pour ce trimestre indique un cours sur cinq; les périodes au dossier sont plus anciennes. Dites-nous ce qui a pu nous échapper.',
};
export const REPLY = {
  en: 'I dropped four courses while I was ill. I have a letter from the clinic, and I study full time again next term.',
  fr: 'J’ai abandonné quatre cours pendant ma maladie. J’ai une lettre de la clinique, et je reprends à temps plein au prochain trimestre.',
};
export const REVIEW = {
  en: 'The letter from the clinic was not read. My absence was approved by the faculty before the term began.',
  fr: 'La lettre de la clinique n’a pas été lue. Mon absence avait été approuvée par la faculté avant le début du trimestre.',
};
export const UPHELD = {
  en: 'We read the letter. The faculty approved an absence for two weeks, and the courses were dropped for the whole term.',
  fr: 'Nous avons lu la lettre. La faculté a approuvé une absence de deux semaines, mais les cours ont été abandonnés pour tout le trimestre.',
};
export const MISTAKE = {
  en: 'The list of courses was another student’s, whose number differs in the last digit.',
  fr: 'La liste de cours était celle d’une autre personne, dont le numéro diffère par le dernier chiffre.',
};
export const SENT_ON = {
  en: 'The approval was for the whole term. The faculty will confirm it if somebody asks.',
  fr: 'L’approbation valait pour tout le trimestre. La faculté le confirmera si on le lui demande.',
};
