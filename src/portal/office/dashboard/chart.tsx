import type { ComponentChildren } from 'preact';
import { Details } from '#kernel/ui/content.tsx';
import { formatNumber, type Locale } from '#kernel/ui/locale.ts';
import { partsOf } from './rules.ts';

interface ChartBar {
  readonly label: string;
  readonly counts: readonly number[];
  /** What the bar comes to, as text at its end. */
  readonly text: string;
  /** The list of what it counts, where there is one. */
  readonly href?: string | undefined;
}

/**
 * Horizontal bars, drawn on the server. The drawing is for those who see it; what each bar is and comes to is text, and
 * the table beneath says the rest to everybody.
 */
export function Chart(props: {
  title: string;
  text?: string;
  bars: readonly ChartBar[];
  /** What the parts of a bar are, in their order. */
  parts: readonly string[];
  tableLabel: string;
  children: ComponentChildren;
}) {
  const longest = Math.max(
    0,
    ...props.bars.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)),
  );
  return (
    <section class="chart">
      <h2>{props.title}</h2>
      {props.text && <p>{props.text}</p>}
      <div>
        {props.parts.length > 1 && (
          <ul class="chart-legend" aria-hidden="true">
            {props.parts.map((part, index) => (
              <li key={part}>
                <svg viewBox="0 0 10 10" width="16" height="16" aria-hidden="true" focusable="false">
                  <rect class={`chart-part-${index}`} width="10" height="10" />
                </svg>
                {part}
              </li>
            ))}
          </ul>
        )}
        <ul class="chart-bars">
          {props.bars.map((bar) => (
            <li key={bar.label}>
              <span class="chart-label">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                {partsOf(bar.counts, longest).map(({ start, width }, index) => (
                  <rect
                    key={index}
                    class={`chart-part-${index}`}
                    x={rounded(start)}
                    width={rounded(width)}
                    height="10"
                  />
                ))}
              </svg>
              <span class="chart-value">{bar.text}</span>
            </li>
          ))}
        </ul>
      </div>
      <Details summary={labelOf(props)}>{props.children}</Details>
    </section>
  );
}

/** A page has several charts: who hears what can be opened hears of which. */
const labelOf = ({ tableLabel, title }: { tableLabel: string; title: string }) => (
  <>
    {tableLabel}
    <span class="hidden"> – {title}</span>
  </>
);

const rounded = (share: number): number => Math.round(share * 100) / 100;

/** A number as people read it. */
export const plain = (value: number, locale: Locale): string => formatNumber(value, locale);

/** Days with one decimal each, since they stand in a column. */
export const daysText = (value: number, locale: Locale): string => formatNumber(value, locale, 1);
