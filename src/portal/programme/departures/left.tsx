import { formatLastDay } from '#kernel/time.ts';
import { Callout } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { countsUntil } from '#portal/programme/deadlines/rules.ts';
import { words } from './fr.ts';

/** That an institution has left, and until when what a student has there counts. */
export const Left = (props: { locale: Locale; institution: string; lastDay: string | null }) =>
  props.lastDay === null ? null : (
    <Callout tone="warning">
      <p>
        {words[props.locale].left(props.institution, formatLastDay(countsUntil(props.lastDay), props.locale))}
      </p>
    </Callout>
  );
