import { Heading, StepList } from '#kernel/ui/content.tsx';
import {
  Actions,
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  Field,
  Fieldset,
  Form,
  RadioGroup,
  RequiredNote,
  Select,
} from '#kernel/ui/forms.tsx';
import { Page } from '#kernel/ui/layout.tsx';
import { frame } from './frame.ts';

/** A long form in French, sent with mistakes. */
export const registrationErrors = () => {
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
        service: { name: 'CléGC', href: '/', description: 'An example' },
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
};
