import { Fragment, type VNode } from 'preact';
import { href } from '#kernel/http/path.ts';
import { Callout, Tiles } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { GuideLink } from '#portal/common/guide-link/link.tsx';
import { paths } from '#portal/paths.ts';
import type { Room } from '#portal/room.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Resident } from './store.ts';
import { studentTools, tile } from './tools.ts';

const words = { en, fr };

/** What a student comes for: where their request stands, and what they can do. */
export function StudentPart(props: { locale: Locale; stands: readonly VNode[]; rooms: readonly Room[] }) {
  const { locale, stands } = props;
  const w = words[locale].stands;
  const tools = studentTools(props.rooms);
  return (
    <>
      <h2>{w.title}</h2>
      {stands.length === 0 && <p>{w.none}</p>}
      {stands.map((one, index) => (
        <Fragment key={index}>{one}</Fragment>
      ))}
      {tools.length > 0 && <Tiles level={3} items={tools.map((tool) => tile(tool, locale))} />}
      <GuideLink locale={locale} section="students" />
    </>
  );
}

/** Whoever has no address on file is told what that means for them, or which one waits for its link. */
export function NoEmail({ locale, resident }: { locale: Locale; resident: Resident }) {
  const { email } = words[locale];
  if (resident.email !== null) return null;
  const { emailWaits: waits } = resident;
  const text = resident.isStudent ? email.student : email.text;
  return (
    <Callout tone="info" title={waits === null ? email.title : email.waits.title}>
      <p>{waits === null ? text : email.waits.text(waits)}</p>
      <p>
        <a href={href(waits === null ? paths.accountEmail : paths.account, locale)}>
          {waits === null ? email.link : email.waits.link}
        </a>
      </p>
    </Callout>
  );
}
