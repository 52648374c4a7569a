import type { Words } from '../../ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  tones: { fits: 'convient', note: 'à noter', misfit: 'NE CONVIENT PAS' },
  findings: {
    discovered: (issuer) => `Son document de découverte est lisible; il s’y nomme ${issuer}.`,
    unreadable: (why) =>
      `Son document de découverte est inutilisable\u00a0: ${why}. Vérifiez «\u00a0issuer\u00a0», que cette machine peut le joindre et qu’elle se fie à son certificat (NODE_EXTRA_CA_CERTS).`,
    stopped: (issuer) =>
      `Rien ne répond à ${issuer}, qui est un service de ce système même et ne fonctionne qu’avec lui. Démarrez le système, puis vérifiez de nouveau.`,
    spelling: (issuer) =>
      `«\u00a0issuer\u00a0» diffère par la barre oblique finale de ce que le fournisseur écrit lui-même\u00a0: les personnes sont connues par ${issuer}.`,
    algorithms: (list) => `Les jetons peuvent être signés par ${list}.`,
    noAlgorithm: (offered) =>
      `Il ne signe les jetons d’identité par aucun des algorithmes RS256, PS256, ES256, ES384 et EdDSA que permet «\u00a0algorithms\u00a0»; il offre ${offered}.`,
    pushed: () => 'Les demandes sont poussées.',
    notPushed: () => 'Les demandes vont dans l’adresse, sans être poussées.',
    cannotPush: () =>
      'Il n’accepte pas de demandes poussées, et «\u00a0par\u00a0» vaut «\u00a0required\u00a0»; réglez «\u00a0par\u00a0» à «\u00a0auto\u00a0».',
    mustPush: () =>
      'Il exige des demandes poussées, et «\u00a0par\u00a0» vaut «\u00a0off\u00a0»; réglez «\u00a0par\u00a0» à «\u00a0auto\u00a0».',
    auth: (method) => `Il offre ${method}; l’inscription faite chez lui décide s’il l’accepte de nous.`,
    noAuth: (offered) =>
      `Il n’accepte pas ce que dit «\u00a0auth\u00a0»\u00a0: mettez-y l’une de ces valeurs\u00a0: ${offered}.`,
    noAssertion: (offered) =>
      `Il n’accepte pas d’assertions signées par ES256 (il accepte ${offered}); réglez «\u00a0auth\u00a0» à «\u00a0client_secret_basic\u00a0», avec «\u00a0secretFile\u00a0».`,
    namesItself: () => 'Il se nomme dans ses réponses, ce qui est exigé de lui.',
    nameless: () => 'Il ne se nomme pas dans ses réponses\u00a0: sa propre adresse de retour les distingue.',
    noCode: () => 'Il n’offre pas le type de réponse «\u00a0code\u00a0».',
    noPkce: () => 'Il ne dit pas qu’il vérifie PKCE (S256), qui est envoyé malgré tout.',
    acr: (acr) => `Il offre l’assurance ${acr}.`,
    noAcr: (offered) =>
      `Il n’offre pas l’assurance qu’exige «\u00a0acr\u00a0»\u00a0: mettez-y l’une de ces valeurs, ou null\u00a0: ${offered}.`,
    acrUnsaid: (acr) =>
      `Il ne dit pas quelles assurances il offre\u00a0: à moins que ses sessions indiquent ${acr}, mettez dans «\u00a0acr\u00a0» ce qu’elles indiquent, ou null.`,
    anyAcr: () =>
      'Toutes ses sessions sont acceptées, car «\u00a0acr\u00a0» vaut null; voyez à ce qu’il en exige assez.',
    noAuthTime: () =>
      'Il n’annonce pas auth_time, que chaque ouverture de session doit porter\u00a0: activez-le chez lui.',
    noAuthorization: () => 'Il ne nomme aucun authorization_endpoint.',
    origins: (origin) =>
      `Sa page de connexion est à une autre origine, que les navigateurs refuseront; ajoutez ${origin} à «\u00a0origins\u00a0».`,
    noLogout: () =>
      'Il n’a pas d’adresse de déconnexion\u00a0: fermer la session ici laisse ouverte celle de là-bas.',
    noBackChannel: () =>
      'Il n’annonce pas ses déconnexions aux autres\u00a0: les sessions d’ici ne prennent alors fin que d’elles-mêmes.',
    keys: (address) => `Ses clés sont lisibles à ${address}.`,
    noKeys: (address) => `Ses clés ne sont pas lisibles à ${address}.`,
  },
  register: 'À inscrire là-bas\u00a0:',
  addresses: {
    client: 'identifiant de client\u00a0:',
    redirect: 'adresse de retour\u00a0:',
    keys: 'adresse de nos clés (JWKS)\u00a0:',
    afterLogout: 'adresse après la déconnexion\u00a0:',
    backChannel: 'déconnexion par canal arrière\u00a0:',
  },
  none: 'Aucun fournisseur n’est configuré pour ce que cette machine exécute.',
  verb: 'Écrivez\u00a0: issuers check [--language en|fr].',
};
