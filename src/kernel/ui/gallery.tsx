import type { VNode } from 'preact';
import {
  Callout,
  Columns,
  Details,
  Filters,
  Heading,
  Lead,
  Pagination,
  Panel,
  ProgressBar,
  Prose,
  Secret,
  Status,
  StepList,
  SummaryList,
  Table,
  Tiles,
  Timeline,
} from './content.tsx';
import { ErrorPage } from './error-page.tsx';
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  Field,
  Fieldset,
  FileField,
  Form,
  RadioGroup,
  RequiredNote,
  Select,
  TextArea,
} from './forms.tsx';
import { type Frame, Page } from './layout.tsx';

const footer = {
  en: [
    { label: 'Privacy', href: '/en/privacy' },
    { label: 'Terms and conditions', href: '/en/terms' },
    { label: 'Online Guide', href: '/en/guide' },
  ],
  fr: [
    { label: 'Confidentialité', href: '/fr/confidentialite' },
    { label: 'Modalités', href: '/fr/modalites' },
    { label: 'Guide en ligne', href: '/fr/guide' },
  ],
};

function frame(over: Partial<Frame> = {}): Frame {
  const locale = over.locale ?? 'en';
  return {
    locale,
    service: { name: locale === 'fr' ? 'Portail des partenaires' : 'Partner Portal', href: '/' },
    toggle: { href: '/other' },
    correlationId: '7Q2M-9XKD',
    footer: footer[locale],
    demo: true,
    ...over,
  };
}

const account = (links: { label: string; href: string; current?: boolean }[], name = 'Amina Tremblay') => ({
  name,
  logout: { action: '/logout', csrf: 'token' },
  links,
});

/** Every component, on pages like those of the services: to be tested, and to be looked at. */
export const gallery: Readonly<Record<string, () => VNode>> = {
  'sign-in': () => (
    <Page
      frame={frame({
        service: { name: 'GCKey', href: '/' },
        toggle: { formId: 'main-form' },
        menu: [
          { label: 'Log in', href: '/en/login', current: true },
          { label: 'Register', href: '/en/register' },
          { label: 'Forgot your password?', href: '/en/recovery' },
          { label: 'Help', href: '/en/help' },
        ],
      })}
      title="Log in with GCKey"
    >
      <Heading>Log in with GCKey</Heading>
      <Lead>Your GCKey opens the online services you have enrolled in. It does not know your name.</Lead>
      <Form action="/login" csrf="token">
        <Field name="userId" label="User ID" autocomplete="username" required width="medium" />
        <Field
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          required
          width="medium"
        />
        <Actions>
          <Button>Log in</Button>
          <ButtonLink kind="link" href="/en/recovery">
            Forgot your password?
          </ButtonLink>
        </Actions>
      </Form>
      <h2>New to GCKey?</h2>
      <p>
        You need a user ID, a password and three recovery questions. It takes about five minutes.{' '}
        <a href="/en/register">Register</a>.
      </p>
    </Page>
  ),

  'inscription-erreurs': () => {
    const errors = [
      { field: 'userId', message: 'Choisissez un autre nom d’utilisateur; celui-ci est déjà utilisé' },
      { field: 'password', message: 'Le mot de passe doit comporter au moins 12\u00a0caractères' },
      { field: 'question1', message: 'Choisissez une question de récupération' },
      { field: 'notify', message: 'Choisissez une réponse' },
      { field: 'agree', message: 'Cochez la case pour continuer' },
    ];
    const of = (field: string) => errors.find((error) => error.field === field)?.message;
    return (
      <Page
        frame={frame({
          locale: 'fr',
          service: { name: 'CléGC', href: '/' },
          toggle: { formId: 'main-form' },
          dateModified: new Date('2026-11-22T12:00:00Z'),
        })}
        title="CléGC – Inscription"
        errors={errors.length}
      >
        <StepList current={2} total={4} title="Votre justificatif d’identité" />
        <ErrorSummary locale="fr" errors={errors} />
        <Heading>CléGC – Inscription</Heading>
        <Form action="/inscription" csrf="token">
          <RequiredNote locale="fr" />
          <Field
            name="userId"
            label="Nom d’utilisateur"
            hint="De 8 à 64 caractères : lettres, chiffres, point, trait de soulignement ou trait d’union."
            value="amina.tremblay"
            error={of('userId')}
            autocomplete="username"
            required
          />
          <Field
            name="password"
            label="Mot de passe"
            hint="Au moins 12 caractères. Une phrase de quelques mots convient très bien."
            type="password"
            error={of('password')}
            autocomplete="new-password"
            required
          />
          <Fieldset
            legend="Première question de récupération"
            hint="Elle servira si vous oubliez votre mot de passe."
          >
            <Select
              name="question1"
              label="Question"
              options={[
                { value: 'a', label: 'Quel était le nom de votre premier animal de compagnie?' },
                { value: 'b', label: 'Dans quelle ville vos parents se sont-ils rencontrés?' },
              ]}
              error={of('question1')}
              required
            />
            <Field name="answer1" label="Réponse" autocomplete="off" spellcheck={false} required />
          </Fieldset>
          <RadioGroup
            name="notify"
            label="Comment souhaitez-vous être avisé?"
            hint="Aucun renseignement personnel ne figure dans nos messages."
            options={[
              { value: 'email', label: 'Par courriel' },
              { value: 'mail', label: 'Par la poste', hint: 'Comptez de 5 à 10 jours ouvrables.' },
            ]}
            error={of('notify')}
            required
          />
          <CheckboxGroup
            name="languages"
            label="Langues de service"
            optionalLabel="facultatif"
            options={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'Anglais' },
            ]}
            values={['fr']}
          />
          <Checkbox
            name="agree"
            label="Je n’utiliserai ce justificatif que pour moi-même et je ne le communiquerai à personne."
            error={of('agree')}
            required
          />
          <Actions>
            <Button>Soumettre</Button>
            <Button kind="secondary" name="_action" value="cancel" formNoValidate>
              Annuler
            </Button>
          </Actions>
        </Form>
      </Page>
    );
  },

  home: () => (
    <Page
      frame={frame({
        account: account([
          { label: 'Home', href: '/en', current: true },
          { label: 'Your account', href: '/en/account' },
          { label: 'Messages', href: '/en/messages' },
        ]),
        notice: { kind: 'success', title: 'You are enrolled', text: 'Your role: designated representative.' },
        session: {
          warnAfterSeconds: 1080,
          endsAfterSeconds: 1200,
          keepAliveUrl: '/session',
          csrf: 'token',
          loginUrl: '/en/login',
        },
      })}
      title="Welcome to CIC’s Portal"
    >
      <Heading caption="Université de l’Estuaire">Welcome to CIC’s Portal, Amina</Heading>
      <Lead>These are the tools of your role. What waits for you comes first.</Lead>
      <Tiles
        items={[
          {
            title: 'Verification requests',
            description: 'Confirm which students may work off campus.',
            href: '/en/verifications',
            badge: '3 new, 1 due tomorrow',
          },
          {
            title: 'Annual report',
            description: 'The list for 2026 is open. Report students who lost eligibility.',
            href: '/en/reports',
            badge: 'Due December 15',
          },
          {
            title: 'Transfers',
            description: 'Accept students who come from elsewhere.',
            href: '/en/transfers',
          },
          { title: 'People and PINs', description: 'Nominate a signatory; issue a PIN.', href: '/en/people' },
          {
            title: 'Your institution',
            description: 'Addresses, campuses, programmes.',
            href: '/en/institution',
          },
          {
            title: 'Online Guide',
            description: 'How things are done, section by section.',
            href: '/en/guide',
          },
        ]}
      />
      <Columns
        aside={
          <Panel title="Help" tone="info" level={3}>
            <p>Section 7 of the Online Guide explains how a PIN is obtained.</p>
            <p>
              <a href="/en/guide">Open the guide</a>
            </p>
          </Panel>
        }
      >
        <h2>Lately</h2>
        <Timeline
          items={[
            { time: 'Today, 9:14 a.m.', title: 'New request from Lin Wei', text: 'Answer within 10 days.' },
            { time: 'November 20, 2026', title: 'PIN redeemed by Jean-Luc O’Neil' },
          ]}
        />
      </Columns>
    </Page>
  ),

  modalites: () => (
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
          Le numéro d’identification personnel (NIP) qui vous a été remis est à votre usage exclusif. Vous
          vous engagez :
        </p>
        <ul>
          <li>à ne communiquer à personne votre NIP, vos questions de sécurité ni leurs réponses;</li>
          <li>à signaler sans délai toute perte ou tout soupçon d’utilisation non autorisée;</li>
          <li>
            à consulter les dossiers des étudiants uniquement pour l’exécution du Programme de permis de
            travail hors campus.
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
  ),

  table: () => (
    <Page
      frame={frame({
        account: account([
          { label: 'Home', href: '/en' },
          { label: 'Verification requests', href: '/en/verifications', current: true },
        ]),
      })}
      title="Verification requests"
    >
      <Heading>Verification requests</Heading>
      <Filters action="/en/verifications" narrowedBy={['Fjord']}>
        <Field name="q" label="Name or number" type="search" value="Fjord" />
        <Select
          name="status"
          label="Status"
          placeholder="All"
          options={[
            { value: 'new', label: 'New' },
            { value: 'eligible', label: 'Eligible' },
          ]}
        />
      </Filters>
      <Table
        caption="42 requests"
        columns={[
          { header: 'Student' },
          { header: 'Programme' },
          { header: 'Status' },
          { header: 'Received' },
          { header: 'Days', numeric: true },
          { header: 'Action', hidden: true },
        ]}
        rows={[
          [
            'Lin Wei',
            'BSc Biology',
            <Status key="s" tone="info" text="New" />,
            'Nov 21, 2026',
            1,
            <a key="a" href="/1">
              Open
            </a>,
          ],
          [
            'Oluwaseun Adébáyò',
            'Maîtrise en administration publique',
            <Status key="s" tone="warning" text="Information requested" />,
            'Nov 14, 2026',
            8,
            <a key="a" href="/2">
              Open
            </a>,
          ],
          [
            'María José Fernández',
            'PhD Linguistics',
            <Status key="s" tone="success" text="Eligible" />,
            'Nov 2, 2026',
            20,
            <a key="a" href="/3">
              Open
            </a>,
          ],
          [
            'Ivan Petrov',
            'Diploma in Nursing',
            <Status key="s" tone="danger" text="Ineligible" />,
            'Oct 28, 2026',
            25,
            <a key="a" href="/4">
              Open
            </a>,
          ],
          [
            'Ama Mensah',
            'BA History',
            <Status key="s" text="Closed" />,
            'Oct 15, 2026',
            38,
            <a key="a" href="/5">
              Open
            </a>,
          ],
        ]}
        emptyText="No request matches."
      />
      <Pagination current={2} total={5} href={(page) => `?page=${page}`} />
      <h2>Transfers</h2>
      <Table caption="Transfers" captionHidden columns={[]} rows={[]} emptyText="Nothing is waiting." />
    </Page>
  ),

  content: () => (
    <Page frame={frame({ account: account([]) })} title="Content">
      <Heading caption="Nomination IMM-5592-0042">Issue a PIN</Heading>
      <ProgressBar label="Annual report" value={31} max={42} text="31 of 42 students" />
      <SummaryList
        rows={[
          {
            label: 'Name',
            value: 'Jean-Luc O’Neil',
            action: { label: 'Change', href: '#n', about: 'the name' },
          },
          { label: 'Role', value: 'Signatory' },
          { label: 'Institution', value: 'Université de l’Estuaire, campus de Rimouski' },
          { label: 'Status', value: <Status tone="warning" text="Waiting for the signed form" /> },
        ]}
      />
      <Callout tone="warning" title="The PIN is shown once">
        <p>Hand it over or print it now. Nobody can show it again; you can issue another.</p>
      </Callout>
      <Secret label="Personal identification number (PIN)" text="7QMX-2K9D-VR4T" />
      <Details summary="What if the slip is lost?">
        <p>Issue a new PIN; the former one stops working at once.</p>
      </Details>
      <Callout tone="success">
        <p>The record was saved.</p>
      </Callout>
      <Callout tone="danger" title="This cannot be undone">
        <p>The account ends and the PIN becomes void.</p>
      </Callout>
      <Callout tone="neutral" title="For your records">
        <p>Form IMM 5592, version 3.</p>
      </Callout>
      <Panel title="Unit address">
        <address>
          Foreign Student Unit
          <br />
          365 Laurier Avenue West, 14th Floor
          <br />
          Ottawa, ON K1A 1L1
        </address>
      </Panel>
      <Form action="/x" csrf="token" encType="multipart/form-data">
        <TextArea name="reason" label="Reason" hint="The student will read it." optionalLabel />
        <FileField
          name="scan"
          label="Scan of the signed form"
          hint="PDF or image, at most 10 MB."
          accept=".pdf"
        />
        <Field name="day" label="Day of receipt" type="date" width="short" />
        <Actions>
          <Button>Issue the PIN</Button>
          <Button kind="danger">Withdraw the nomination</Button>
          <Button kind="link">Save for later</Button>
        </Actions>
      </Form>
    </Page>
  ),

  error: () => (
    <ErrorPage
      frame={frame()}
      title="This page cannot be found"
      what="The address may be mistyped, or what was here has moved."
      next="Check the address, or start again from the home page."
      actions={<ButtonLink href="/">Go to the home page</ButtonLink>}
    />
  ),
};
