import type { Locale } from './locale.ts';

/** Text whose lines stay lines; in a language of its own, where one is given. */
export function Lines({ text, lang }: { text: string; lang?: Locale | undefined }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <div key={index} lang={lang}>
          {line}
        </div>
      ))}
    </>
  );
}
