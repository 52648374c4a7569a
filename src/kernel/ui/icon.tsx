/** How a message is meant; shown by icon and words, never by colour alone. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

type IconName = Tone | 'arrow' | 'previous' | 'next';

const paths: Record<IconName, string> = {
  neutral: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 2a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z',
  info: 'M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM9 9v5.5h2V9H9Zm1-4a1.25 1.25 0 1 0 0 2.5A1.25 1.25 0 0 0 10 5Z',
  success:
    'M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Zm-1.1 12.2 5.6-6.2-1.5-1.3-4.2 4.7-1.9-1.8-1.4 1.4 3.4 3.2Z',
  warning: 'M10 1.8 19 17.6H1L10 1.8ZM9 7.6v4.8h2V7.6H9Zm1 6a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Z',
  danger:
    'M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7l5-5ZM9 5v6.2h2V5H9Zm1 7.6a1.25 1.25 0 1 0 0 2.5 1.25 1.25 0 0 0 0-2.5Z',
  arrow: 'M10.6 3.6 17 10l-6.4 6.4-1.4-1.4 4-4H3V9h10.2l-4-4 1.4-1.4Z',
  previous: 'M12.5 3.6 13.9 5l-5 5 5 5-1.4 1.4L6.1 10l6.4-6.4Z',
  next: 'M7.5 3.6 6.1 5l5 5-5 5 1.4 1.4 6.4-6.4-6.4-6.4Z',
};

/** A decoration: hidden from assistive technology, so always beside words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d={paths[name]} />
    </svg>
  );
}
