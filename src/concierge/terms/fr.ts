import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Modalités d’utilisation et avis de confidentialité',
  lead: 'Veuillez lire ces modalités. On vous demande de les accepter à la première utilisation et chaque fois qu’elles changent.',
  parts: [
    {
      title: 'Ce que fait ce service',
      paragraphs: [
        `${brand.fr.conciergeTheFirst} indique au service que vous utilisez que vous avez ouvert une session chez un Partenaire de connexion, et rien d’autre. Il ne décide pas de ce que vous pouvez y faire.`,
      ],
    },
    {
      title: 'Ce à quoi vous vous engagez',
      paragraphs: [
        'Vous n’utilisez que votre propre nom d’utilisateur, et vous gardez votre mot de passe pour vous.',
        'Vous avisez immédiatement votre Partenaire de connexion si vous croyez que quelqu’un d’autre connaît votre mot de passe.',
        'Vous fermez la session, puis le navigateur, quand vous avez terminé, surtout sur un ordinateur que d’autres utilisent.',
        'Votre entente avec votre Partenaire de connexion reste entre vous et lui; ce service n’y est pas partie.',
      ],
    },
    {
      title: 'Ce que nous conservons',
      paragraphs: [
        'Nous conservons un code calculé à partir de la référence que votre Partenaire de connexion a pour vous, un numéro aléatoire qui vous représente, la version des présentes modalités que vous avez acceptée et la date de cette acceptation. Ni le code ni le numéro ne révèlent qui vous êtes ou qui est votre Partenaire de connexion.',
        'Nous ne recevons ni votre nom, ni votre adresse, ni vos numéros de compte, ni votre mot de passe. Nous ne conservons aucun historique de vos ouvertures de session. Pendant que vous ouvrez une session, et au plus un jour ensuite, nous conservons le réseau et le type de navigateur utilisés, afin de protéger le service.',
      ],
    },
    {
      title: 'Ce que les autres apprennent',
      paragraphs: [
        'Votre Partenaire de connexion apprend que vous avez ouvert une session par l’intermédiaire de ce service, mais pas à quel service vous accédez ensuite. Le service apprend un numéro qu’aucun autre service n’a pour vous, le moment où vous avez ouvert la session et si vous l’avez fait par plus d’un moyen, mais pas chez quel partenaire.',
      ],
    },
    {
      title: 'Témoins',
      paragraphs: [
        'Nous utilisons des témoins uniquement pour relier les étapes de l’ouverture de votre session. Sans eux, vous ne pouvez pas en ouvrir une.',
      ],
    },
    {
      title: 'Si vous refusez',
      paragraphs: [
        'Vous retournez au service sans avoir ouvert de session. Vous pouvez utiliser un autre justificatif d’identité sécurisé.',
      ],
    },
  ],
  accept: 'J’accepte',
  decline: 'Je refuse',
};
