import { Callout, Heading, Prose, StepList } from '#kernel/ui/content.tsx';
import { Actions, Button, Form } from '#kernel/ui/forms.tsx';
import { Page } from '#kernel/ui/layout.tsx';
import { account, frame } from './frame.ts';

/** A long text in French, to accept or decline. */
export const terms = () => (
  <Page
    frame={frame({ locale: 'fr', account: account([], 'Jean-Luc Desrosiers-Villeneuve') })}
    title="Modalités d’utilisation du portail de CIC"
  >
    <StepList current={1} total={5} title="Modalités d’utilisation" />
    <Heading>Modalités d’utilisation du portail de CIC</Heading>
    <Callout tone="info" title="Avant de continuer">
      <p>Lisez ces modalités. Vous pourrez les relire et les imprimer en tout temps.</p>
    </Callout>
    <Prose>
      <p>
        Les présentes modalités régissent l’accès au portail des partenaires et au Système de notification
        électronique (SNE) par le représentant désigné de l’établissement d’enseignement.
      </p>
      <h2>1. Utilisation personnelle</h2>
      <p>
        Le numéro d’identification personnel (NIP) qui vous a été remis est à votre usage exclusif. Vous vous
        engagez :
      </p>
      <ul>
        <li>à ne communiquer à personne votre NIP, vos questions de sécurité ni leurs réponses;</li>
        <li>à signaler sans délai toute perte ou tout soupçon d’utilisation non autorisée;</li>
        <li>
          à consulter les dossiers des étudiants uniquement pour l’exécution du Programme de permis de travail
          hors campus.
        </li>
      </ul>
      <h2>2. Confidentialité</h2>
      <p>
        Toute consultation d’un dossier est consignée. L’administration peut vérifier l’utilisation qui est
        faite du portail, conformément aux lois applicables.
      </p>
      <h3>2.1 Conservation</h3>
      <p>Les renseignements sont conservés pendant la durée prévue au protocole d’entente.</p>
    </Prose>
    <Form action="/fr/modalites" csrf="token">
      <Actions>
        <Button name="_action" value="accept">
          J’accepte
        </Button>
        <Button kind="secondary" name="_action" value="decline">
          Je refuse
        </Button>
      </Actions>
    </Form>
  </Page>
);
