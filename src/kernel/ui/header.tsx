import type { ComponentChildren } from 'preact';
import { assets } from './assets.ts';
import type { Account, Frame, NavLink, Toggle } from './frame.ts';
import { type Locale, otherLocale } from './locale.ts';
import { SessionEnds } from './session-warning.tsx';
import { useWords } from './words.ts';

export function Header({ frame }: { frame: Frame }) {
  const words = useWords();
  return (
    <header>
      {frame.demo && (
        <p class="banner">
          <strong>{words.banner.label}</strong> {words.banner.text}
        </p>
      )}
      <div class="masthead">
        <a class="brand" href={frame.service.href}>
          <img
            class="mark"
            src={assets.marks[frame.service.look ?? 'portal']}
            alt=""
            width="36"
            height="36"
          />
          <span>{frame.service.name}</span>
        </a>
        <LanguageToggle toggle={frame.toggle} locale={frame.locale} />
      </div>
      {frame.account && (
        <AccountBar account={frame.account}>
          {frame.session && <SessionEnds times={frame.session} locale={frame.locale} />}
        </AccountBar>
      )}
    </header>
  );
}

export function NavList({ links }: { links: readonly NavLink[] }) {
  return (
    <ul class="links">
      {links.map((link) => (
        <li key={link.href}>
          <a
            href={link.href}
            aria-current={link.current === 'within' ? 'true' : link.current ? 'page' : undefined}
          >
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function LanguageToggle({ toggle, locale }: { toggle: Toggle; locale: Locale }) {
  const words = useWords();
  const other = otherLocale(locale);
  if (!('formId' in toggle)) {
    return (
      <a
        class="toggle"
        href={toggle.href}
        target={toggle.newTab ? '_blank' : undefined}
        lang={other}
        hreflang={other}
      >
        {words.toggle}
        {toggle.newTab && <small> {words.toggleNewTab}</small>}
      </a>
    );
  }
  return (
    <div>
      <DefaultButton formId={toggle.formId} />
      <button
        class="toggle"
        type="submit"
        // A file would only be sent in vain.
        formenctype="application/x-www-form-urlencoded"
        form={toggle.formId}
        name="_language"
        value={other}
        formnovalidate
        lang={other}
      >
        {words.toggle}
      </button>
    </div>
  );
}

/** Enter in a field presses the form's first button: without this one, Enter would switch the language. */
function DefaultButton({ formId }: { formId: string }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it cannot be reached by Tab, only pressed by Enter elsewhere
    <button class="hidden" type="submit" form={formId} tabindex={-1} aria-hidden="true">
      {words.submitForm}
    </button>
  );
}

function AccountBar({ account, children }: { account: Account; children?: ComponentChildren }) {
  const words = useWords().account;
  return (
    <div class="account">
      <div class="account-inner">
        {account.links.length > 0 && (
          <nav aria-label={words.label}>
            <NavList links={account.links} />
            {account.tools && account.tools.length > 0 && (
              <details class="tools">
                <summary>{words.tools}</summary>
                <NavList links={account.tools} />
              </details>
            )}
          </nav>
        )}
        <div class="account-person">
          {account.name && (
            <p>
              <span class="hidden">{words.signedInAs} </span>
              {account.name}
            </p>
          )}
          {children}
          <form action={account.logout.action} method="post">
            <input type="hidden" name="_csrf" value={account.logout.csrf} />
            <button class="button button-secondary" type="submit">
              {words.logout}
            </button>
          </form>
        </div>
      </div>
    </div>
  );
}
