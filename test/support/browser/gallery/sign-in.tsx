import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Actions, Button, ButtonLink, Field, Form } from '#kernel/ui/forms.tsx';
import { Page } from '#kernel/ui/layout.tsx';
import { frame } from './frame.ts';

/** Signing in: a menu, a short form. */
export const signIn = () => (
  <Page
    frame={frame({
      service: { name: 'GCKey', href: '/', description: 'An example' },
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
);
