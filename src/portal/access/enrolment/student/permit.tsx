import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';

/** Where the client ID stands on a study permit: a drawing, and the same in words. */
export function PermitFigure({ locale }: { locale: Locale }) {
  const w = words[locale].permit;
  return (
    <figure class="permit">
      <svg width="100%" viewBox="0 0 320 170" role="img" aria-labelledby="permit-alt" focusable="false">
        <title id="permit-alt">{w.alt}</title>
        <rect fill="none" stroke="currentColor" x="1" y="1" width="318" height="168" rx="4" />
        <text fill="currentColor" font-size="15" font-weight="700" x="16" y="28">
          {w.heading}
        </text>
        <path stroke="currentColor" opacity="0.4" d="M16 40H304" />
        <path
          stroke="currentColor"
          stroke-width="6"
          opacity="0.2"
          d="M16 58H130M16 76H170M16 140H150M16 156H110M210 140H290M210 156H270"
        />
        <rect fill="currentColor" opacity="0.1" x="236" y="52" width="60" height="64" rx="2" />
        <rect
          fill="none"
          stroke="currentColor"
          stroke-width="3"
          x="10"
          y="88"
          width="204"
          height="38"
          rx="4"
        />
        <text fill="currentColor" font-size="11" x="18" y="103">
          {w.clientId}
        </text>
        <text fill="currentColor" font-size="15" font-weight="700" x="18" y="120">
          9001 2345
        </text>
      </svg>
      <figcaption class="hint">{w.caption}</figcaption>
    </figure>
  );
}
