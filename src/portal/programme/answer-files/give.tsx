import { type Answer, sendFile, show } from '#kernel/http/answer.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Reference } from '#kernel/ui/error-page.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { readKept } from '#portal/common/kept-files/folder.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import type { AnswerFile } from './store.ts';

/** Gives a file out, to be saved and never shown; where it can't be had, a page says so and leads back. */
export async function giveFile(
  portal: Portal,
  { locale, from }: PortalVisit,
  file: AnswerFile,
  back: string,
): Promise<Answer> {
  const kept = await readKept(portal.config.filesFolder, file.digest);
  if (kept.kind === 'kept') return sendFile({ name: file.fileName, type: file.mediaType, body: kept.bytes });
  const { correlationId } = from;
  const about = { correlationId, fault: kept.kind, file: file.id, digest: file.digest, reason: kept.code };
  portal.log.error(about, 'a file of an answer can’t be given out');
  const w = words[locale].unreadable;
  const body = (
    <>
      <Heading>{w.title}</Heading>
      <Lead>{w.text}</Lead>
      <p>{w.tell}</p>
      <Actions>
        <ButtonLink href={back}>{w.back}</ButtonLink>
      </Actions>
      <Reference id={correlationId} />
    </>
  );
  return show({ title: w.title, body }, 503);
}
