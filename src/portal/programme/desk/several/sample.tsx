import { fullName } from '#kernel/names.ts';
import { Details } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { words } from './fr.ts';
import type { Sampled } from './sheet.ts';

/** A few of many, open, with what they are decided on: whoever signs has seen what kind of requests these are. */
export function Sample({ locale, sample }: { locale: Locale; sample: readonly Sampled[] }) {
  const w = words[locale].sign;
  const t = terms[locale];
  return (
    <>
      <h2>{w.sample}</h2>
      <p>{w.sampleLead}</p>
      {sample.map(({ file, judged }) => (
        <Details
          key={file.id}
          open
          summary={
            <>
              <bdi>{fullName(file.claimed)}</bdi> ({file.claimed.studentNumber})
            </>
          }
        >
          <p>{w.judged(t.levels[judged.judgement.match.level], t.proofs[file.place.proof])}</p>
          <HowDecided
            locale={locale}
            evaluation={judged.judgement.evaluation}
            periods={judged.judgement.inputs.periods}
            rule={judged.version.rule}
            isOpen
          />
        </Details>
      ))}
    </>
  );
}
