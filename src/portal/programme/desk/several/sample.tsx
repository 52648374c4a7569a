import { fullName } from '#kernel/names.ts';
import { Details } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import { lowerFirst } from '#portal/programme/verifications/signed.ts';
import { words } from './fr.ts';
import type { Sampled } from './sheet.ts';

interface Shown {
  readonly locale: Locale;
  readonly sample: readonly Sampled[];
  /** How many are signed. */
  readonly of: number;
}

/** A few of many, with what they are decided on: whoever signs has seen what kind of requests these are. */
export function Sample({ locale, sample, of }: Shown) {
  const w = words[locale].sign;
  const t = terms[locale];
  const isWhole = sample.length === of;
  return (
    <>
      <h2>{isWhole ? w.whole(of) : w.sample}</h2>
      <p>{isWhole ? w.wholeLead(of) : w.sampleLead}</p>
      {sample.map(({ file, judged }, index) => (
        <Details
          key={file.id}
          open={index === 0}
          summary={
            <>
              <bdi>{fullName(file.claimed)}</bdi> ({file.claimed.studentNumber})
            </>
          }
        >
          <p>
            {w.judged(
              lowerFirst(t.levels[judged.judgement.match.level]),
              lowerFirst(t.proofs[file.place.proof]),
            )}
          </p>
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
